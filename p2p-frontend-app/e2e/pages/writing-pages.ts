import { expect, type Locator, type Page } from '@playwright/test';
import type { Say } from './site.ts';

type Texts = Record<string, string>;

/** Writing use cases: the seven steps, one's own, and the review. */
export class WritingPages {
  constructor(
    private readonly page: Page,
    private readonly say: Say,
  ) {}

  words(name: string, values?: Texts): string {
    return this.say(`submissions:${name}`, values);
  }

  button(name: string, values?: Texts): Locator {
    return this.page.getByRole('main').getByRole('button', { name: this.words(name, values), exact: true });
  }

  link(name: string, values?: Texts): Locator {
    return this.page.getByRole('main').getByRole('link', { name: this.words(name, values), exact: true });
  }

  /** A field by its place in the form, which is the same in every language. */
  field(name: string): Locator {
    return this.page.locator(`[name="${name}"]`);
  }

  get draftIsSaved(): Locator {
    return this.page.getByText(this.say('common:draft.saved'), { exact: true });
  }

  get map(): Locator {
    return this.page.getByRole('application');
  }

  async fill(texts: Texts): Promise<void> {
    for (const [name, text] of Object.entries(texts)) await this.field(name).fill(text);
  }

  /** Adds a row to a list of the form and fills it. */
  async add(list: string, texts: Texts): Promise<void> {
    await this.button(`add.${list}`).last().click();
    await this.fill(texts);
  }

  async unfold(part: string): Promise<void> {
    const button = this.page.getByRole('button', { name: this.words(`parts.${part}`) });
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  }

  step(name: string): Locator {
    return this.page
      .getByRole('navigation', { name: this.words('steps.legend') })
      .getByRole('button', { name: this.words(`steps.${name}`) });
  }

  async goOn(to: string): Promise<void> {
    await this.button('goOn').click();
    await expect(
      this.page.getByRole('heading', { level: 2, name: this.words(`steps.${to}`), exact: true }),
    ).toBeFocused();
  }

  /** What the camera of a phone would give: any picture will do. */
  async choosePicture(): Promise<void> {
    const buffer = await this.page.screenshot();
    await this.page
      .getByRole('group', { name: this.words('lists.place.images') })
      .locator('input[type="file"]')
      .setInputFiles({ name: 'press.png', mimeType: 'image/png', buffer });
  }

  /** One of one's own in the list, or what waits for a review. */
  row(title: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: title });
  }
}
