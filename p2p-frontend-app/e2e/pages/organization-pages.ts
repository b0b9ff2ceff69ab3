import type { Locator, Page } from '@playwright/test';
import type { Say } from './site.ts';

/** An organisation's page and its members, requests and invitations. */
export class OrganizationPages {
  constructor(
    private readonly page: Page,
    private readonly say: Say,
  ) {}

  button(name: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('button', { name: this.say(`organizations:${name}`), exact: true });
  }

  link(name: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('link', { name: this.say(`organizations:${name}`), exact: true });
  }

  row(text: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: text });
  }

  async openMembers(): Promise<void> {
    await this.link('members.title').click();
    await this.page.waitForURL('**/members');
  }

  async invite(email: string): Promise<void> {
    await this.page.getByLabel(this.say('organizations:invite.email'), { exact: true }).fill(email);
    await this.button('invite.action').click();
    await this.row(email).waitFor();
  }

  /** At sign-up: finds an organisation by its name and asks it for a place. */
  async chooseToJoin(name: string): Promise<void> {
    await this.page.getByRole('radio', { name: this.say('auth:signUp.way.join') }).click();
    await this.page.getByLabel(this.say('organizations:list.search'), { exact: true }).fill(name);
    await this.row(name).getByRole('button').click();
  }
}
