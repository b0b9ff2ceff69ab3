import type { Locator, Page } from '@playwright/test';
import type { Say } from './site.ts';

/** The administrator's view of the mails that were written. */
export class Mailbox {
  constructor(
    private readonly page: Page,
    private readonly say: Say,
  ) {}

  async open(): Promise<void> {
    await this.page.goto('/administration/mailbox');
    await this.page.getByRole('heading', { level: 1, name: this.say('mailbox:title') }).waitFor();
  }

  get article(): Locator {
    return this.page.getByRole('article');
  }

  to(email: string): Locator {
    return this.page.getByRole('main').getByRole('link').filter({ hasText: email });
  }

  /** The link in the newest mail to somebody. */
  async linkFor(email: string): Promise<string> {
    await this.to(email).first().click();
    const link = this.article.getByRole('link').first();
    return (await link.getAttribute('href')) ?? '';
  }
}
