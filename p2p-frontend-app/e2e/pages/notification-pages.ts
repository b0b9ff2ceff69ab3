import { expect, type Locator, type Page } from '@playwright/test';
import type { Say } from './site.ts';

/** The bell in the frame, and the page behind it. */
export class NotificationPages {
  constructor(
    private readonly page: Page,
    private readonly say: Say,
  ) {}

  get bell(): Locator {
    return this.page.getByRole('banner').getByRole('link', { name: this.say('common:bell.title') });
  }

  async open(): Promise<void> {
    await this.bell.click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.say('notifications:title'));
    await expect(this.page.locator('.breathing')).toHaveCount(0);
  }

  /** What was told about something with this title. */
  about(title: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: title });
  }

  link(title: string): Locator {
    return this.about(title).getByRole('link');
  }

  isUnread(title: string): Locator {
    return this.about(title).getByText(this.say('notifications:unread'));
  }

  async mark(title: string, as: 'read' | 'unread'): Promise<void> {
    const name = this.say(`notifications:mark.${as}`, { title: `\u2068${title}\u2069` });
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  get markAll(): Locator {
    return this.page.getByRole('button', { name: this.say('notifications:markAll.action'), exact: true });
  }

  async showUnread(): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('link', { name: this.say('notifications:which.unread'), exact: true })
      .click();
  }
}
