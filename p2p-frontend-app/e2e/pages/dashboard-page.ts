import { expect, type Locator, type Page } from '@playwright/test';
import type { Say } from './site.ts';

export const FIGURES = ['reputation', 'questions', 'replies', 'best_answers', 'use_cases', 'saved'] as const;
export type Figures = Record<(typeof FIGURES)[number], number>;

/** One's own page: figures, activity, news, what one keeps and what one began. */
export class DashboardPage {
  constructor(
    private readonly page: Page,
    private readonly say: Say,
  ) {}

  section(name: string): Locator {
    const heading = this.page.getByRole('heading', { level: 2, name: this.say(name), exact: true });
    return this.page.locator('section').filter({ has: heading });
  }

  get feed(): Locator {
    return this.section('dashboard:sections.feed');
  }

  get saved(): Locator {
    return this.section('dashboard:sections.saved');
  }

  get activity(): Locator {
    return this.section('dashboard:sections.activity');
  }

  get drafts(): Locator {
    return this.section('common:draft.list');
  }

  async open(): Promise<void> {
    await this.page.goto('/dashboard');
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(this.page.locator('.breathing')).toHaveCount(0);
  }

  async figures(): Promise<Figures> {
    const read = async (name: string): Promise<[string, number]> => {
      const text = await this.page.locator(`[data-figure=${name}]`).innerText();
      return [name, Number(text.replace(/\D/g, ''))];
    };
    return Object.fromEntries(await Promise.all(FIGURES.map(read))) as Figures;
  }

  /** Everything that is folded up is opened. */
  async unfold(): Promise<void> {
    await this.page.getByText(this.say('dashboard:reputation.how'), { exact: true }).click();
    const table = this.page.getByText(this.say('dashboard:activity.table'), { exact: true });
    if (await table.isVisible()) await table.click();
  }

  async letGo(title: string): Promise<void> {
    const name = this.say('dashboard:saved.remove', { title: `\u2068${title}\u2069` });
    await this.saved.getByRole('button', { name, exact: true }).click();
  }

  get undo(): Locator {
    return this.saved.getByRole('button', { name: this.say('dashboard:saved.undo'), exact: true });
  }
}
