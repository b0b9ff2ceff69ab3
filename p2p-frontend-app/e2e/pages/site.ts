import type { Locator, Page } from '@playwright/test';
import type { stringsOf } from '../support/strings.ts';
import { AccountPages } from './account-pages.ts';
import { DashboardPage } from './dashboard-page.ts';
import { ForumPages } from './forum-pages.ts';
import { Mailbox } from './mailbox.ts';
import { NotificationPages } from './notification-pages.ts';
import { OrganizationPages } from './organization-pages.ts';
import { OwnAccount } from './own-account.ts';
import { ProfilePages } from './profile-pages.ts';
import { WritingPages } from './writing-pages.ts';

export type Say = ReturnType<typeof stringsOf>;

// A phone's bar has room for short names only.
const SHORT = new Set(['administration', 'useCases']);

/** The site as a person meets it: what stands around every page, and the pages. */
export class Site {
  readonly accounts: AccountPages;
  readonly account: OwnAccount;
  readonly dashboard: DashboardPage;
  readonly forum: ForumPages;
  readonly mailbox: Mailbox;
  readonly notifications: NotificationPages;
  readonly organizations: OrganizationPages;
  readonly profiles: ProfilePages;
  readonly writing: WritingPages;

  constructor(
    readonly page: Page,
    readonly say: Say,
  ) {
    this.accounts = new AccountPages(page, say);
    this.account = new OwnAccount(page, say);
    this.dashboard = new DashboardPage(page, say);
    this.forum = new ForumPages(page, say);
    this.mailbox = new Mailbox(page, say);
    this.notifications = new NotificationPages(page, say);
    this.organizations = new OrganizationPages(page, say);
    this.profiles = new ProfilePages(page, say);
    this.writing = new WritingPages(page, say);
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  async goHome(): Promise<void> {
    await this.page.goto('/');
  }

  /** Follows a place in the frame: the list at the side or the bar below, whichever is in sight. */
  async goTo(place: string): Promise<void> {
    const nav = this.page.getByRole('navigation', { name: this.say('common:frame.places') });
    const link = (name: string) =>
      nav.getByRole('link', { name: this.say(`common:places.${name}`), exact: true });
    const named = link(place);
    await (SHORT.has(place) ? named.or(link(`${place}Short`)) : named).click();
  }

  async switchLanguage(name: 'English' | 'العربية'): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name }).click();
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: this.say('common:frame.personMenu') }).click();
    await this.page.getByRole('menuitem', { name: this.say('common:frame.signOut') }).click();
  }

  fact(term: string): Locator {
    const row = this.page.locator('dl > div').filter({ has: this.page.getByText(term, { exact: true }) });
    return row.getByRole('definition');
  }
}
