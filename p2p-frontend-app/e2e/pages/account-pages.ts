import type { Locator, Page } from '@playwright/test';
import type { Say } from './site.ts';

export interface NewMember {
  email: string;
  password: string;
  firstName: string;
  lastName: string;
  organizationAr: string;
  organizationEn: string;
}

/** Signing in, signing up and the forgotten password. */
export class AccountPages {
  constructor(
    private readonly page: Page,
    private readonly say: Say,
  ) {}

  field(name: string): Locator {
    return this.page.getByLabel(this.say(`auth:fields.${name}`), { exact: true });
  }

  private async press(name: string): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('button', { name: this.say(name), exact: true })
      .click();
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.field('email').fill(email);
    await this.field('password').fill(password);
    await this.press('auth:signIn.action');
  }

  async openSignIn(): Promise<void> {
    await this.page.goto('/sign-in');
  }

  async fillYou(member: NewMember): Promise<void> {
    await this.field('first_name').fill(member.firstName);
    await this.field('last_name').fill(member.lastName);
    await this.field('email').fill(member.email);
    await this.field('password').fill(member.password);
    await this.field('job_title').fill('QA');
    await this.field('professional_role').selectOption('plant_engineer');
  }

  async fillOrganization(member: NewMember): Promise<void> {
    await this.field('organization_name_ar').fill(member.organizationAr);
    await this.field('organization_name_en').fill(member.organizationEn);
    await this.field('organization_industry').selectOption('metals');
    await this.field('organization_size').selectOption('11-50');
    await this.field('organization_city').selectOption('dammam');
  }

  continue(): Promise<void> {
    return this.press('auth:signUp.continue');
  }

  createAccount(): Promise<void> {
    return this.press('auth:signUp.action');
  }

  async signUp(member: NewMember): Promise<void> {
    await this.page.goto('/sign-up');
    await this.fillYou(member);
    await this.continue();
    await this.fillOrganization(member);
    await this.continue();
    await this.createAccount();
    await this.page.waitForURL('**/dashboard');
  }

  async askForReset(email: string): Promise<void> {
    await this.page.goto('/forgot-password');
    await this.field('email').fill(email);
    await this.press('auth:forgot.action');
  }

  async setNewPassword(link: string, password: string): Promise<void> {
    await this.page.goto(link);
    await this.field('newPassword').fill(password);
    await this.press('auth:reset.action');
  }
}

/** Somebody who was never here before. */
export function newMember(): NewMember {
  const mark = `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;
  return {
    email: `new-${mark}@e2e.example`,
    password: 'first-pass-1',
    firstName: 'Huda',
    lastName: 'العتيبي',
    organizationAr: `مصنع ${mark}`,
    organizationEn: `Factory ${mark}`,
  };
}
