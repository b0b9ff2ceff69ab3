import type { Locator, Page } from '@playwright/test';
import type { Say } from './site.ts';

/** The page about one's own account. */
export class OwnAccount {
  constructor(
    private readonly page: Page,
    private readonly say: Say,
  ) {}

  get sessions(): Locator {
    return this.section('sessions').getByRole('listitem');
  }

  private section(name: string): Locator {
    return this.page.locator('section').filter({
      has: this.page.getByRole('heading', { name: this.say(`account:sections.${name}`), exact: true }),
    });
  }

  async changePassword(current: string, next: string): Promise<void> {
    const section = this.section('password');
    await section.getByLabel(this.say('account:password.current'), { exact: true }).fill(current);
    await section.getByLabel(this.say('account:password.new'), { exact: true }).fill(next);
    await section.getByRole('button', { name: this.say('account:password.change') }).click();
  }

  async changeEmail(email: string, password: string): Promise<void> {
    const section = this.section('email');
    await section.getByLabel(this.say('account:email.new'), { exact: true }).fill(email);
    await section.getByLabel(this.say('account:password.current'), { exact: true }).fill(password);
    await section.getByRole('button', { name: this.say('account:email.change') }).click();
  }

  async signOutEverywhere(): Promise<void> {
    await this.page.getByRole('button', { name: this.say('account:signOutEverywhere') }).click();
  }

  async endOthers(): Promise<void> {
    await this.page.getByRole('button', { name: this.say('account:sessions.endOthers') }).click();
  }
}
