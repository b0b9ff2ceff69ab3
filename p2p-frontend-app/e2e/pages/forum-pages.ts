import { expect, type Locator, type Page } from '@playwright/test';
import type { Say } from './site.ts';

/** The forum: its list, a thread, and where one writes. */
export class ForumPages {
  constructor(
    private readonly page: Page,
    private readonly say: Say,
  ) {}

  button(name: string, values?: Record<string, string>): Locator {
    return this.page
      .getByRole('main')
      .getByRole('button', { name: this.say(`forum:${name}`, values), exact: true });
  }

  link(name: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name: this.say(`forum:${name}`), exact: true });
  }

  field(name: string): Locator {
    return this.page.getByLabel(this.say(`forum:fields.${name}`), { exact: true });
  }

  get editor(): Locator {
    return this.page.locator('.ProseMirror');
  }

  get draftIsSaved(): Locator {
    return this.page.getByText(this.say('common:draft.saved'), { exact: true });
  }

  article(text: string): Locator {
    return this.page.getByRole('article').filter({ hasText: text });
  }

  async fillThread(title: string, body: string): Promise<void> {
    await this.field('title').fill(title);
    await this.field('category').selectOption('maintenance');
    await this.write(body);
  }

  async write(text: string): Promise<void> {
    await this.editor.click();
    await this.page.keyboard.type(text);
  }

  async publish(): Promise<void> {
    await this.button('new.action').click();
    await this.page.waitForURL('**/forum/threads/**');
  }

  async reply(text: string): Promise<void> {
    await this.button('reply.write').click();
    await this.write(text);
    await this.button('reply.send').click();
    await expect(this.article(text)).toBeVisible();
    await expect(this.editor).toHaveCount(0);
  }

  /** Chooses from the menu of the thread or of one of its replies. */
  async choose(menu: Locator, item: string): Promise<void> {
    await menu.click();
    await this.page.getByRole('menuitem', { name: this.say(`forum:${item}`), exact: true }).click();
  }

  menuOf(article: Locator, kind: 'thread' | 'reply'): Locator {
    return article.getByRole('button', { name: this.say(`forum:menu.${kind}`), exact: true });
  }
}
