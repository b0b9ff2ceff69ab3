import type { Page } from '@playwright/test';
import { newMember } from '../e2e/pages/account-pages.ts';
import type { Site } from '../e2e/pages/site.ts';
import type { people } from '../e2e/support/people.ts';

export interface Picture {
  name: string;
  /**
   * Of the page. At its beginning `OWN` is the organisation of whoever is signed in, `THREAD`, `CASE` and `PERSON` are
   * those of the demo in the language of the picture.
   */
  address: string;
  theme?: 'light' | 'dark';
  phone?: boolean;
  /** Whoever is signed in. */
  as?: keyof typeof people;
  /** Not only what fits the screen. */
  whole?: boolean;
  /** What somebody did on the page before. */
  after?: (site: Site) => Promise<void>;
}

const member = {
  ...newMember(),
  firstName: 'Huda',
  lastName: 'Al-Otaibi',
  email: 'huda@eastern-valves.example',
  organizationAr: 'صمامات الشرقية',
  organizationEn: 'Eastern Valves',
};

async function stepTwo({ accounts }: Site): Promise<void> {
  await accounts.fillYou(member);
  await accounts.continue();
  await accounts.field('organization_name_ar').waitFor();
}

async function stepThree(site: Site): Promise<void> {
  await stepTwo(site);
  await site.accounts.fillOrganization(member);
  await site.accounts.continue();
  await site.page.getByRole('button', { name: site.say('auth:signUp.action') }).waitFor();
}

async function followInvitation({ page, organizations, mailbox }: Site): Promise<void> {
  const invited = newMember().email;
  await organizations.invite(invited);
  await mailbox.open();
  await page.goto(await mailbox.linkFor(invited));
}

async function openMessage({ page, mailbox }: Site): Promise<void> {
  await page.getByRole('main').getByRole('list').getByRole('link').first().click();
  await mailbox.article.waitFor();
}

/** Whoever waits to be let in may found their own instead. */
async function foundAnother({ page, accounts, organizations }: Site): Promise<void> {
  await accounts.fillYou(newMember());
  await accounts.continue();
  await organizations.chooseToJoin((await languageOf(page)) === 'ar' ? 'مصنع نجد للمعادن' : 'Najd Metals');
  await accounts.continue();
  await accounts.createAccount();
  await page.waitForURL('**/dashboard');
  await page.goto('/organizations/new');
}

async function beginThread({ page, say }: Site): Promise<void> {
  await page.getByLabel(say('forum:fields.title'), { exact: true }).fill(say('landing:hero.title'));
  await page.locator('[contenteditable=true]').click();
  await page.keyboard.type(say('landing:personas.engineer.text'));
}

const LOOKED_FOR = { ar: 'الطاقة', en: 'vibration' };

async function languageOf(page: Page): Promise<'ar' | 'en'> {
  return (await page.locator('html').getAttribute('lang')) === 'ar' ? 'ar' : 'en';
}

async function searchEverything({ page }: Site): Promise<void> {
  await page.goto(`/search?q=${encodeURIComponent(LOOKED_FOR[await languageOf(page)])}`);
}

export const PICTURES: Picture[] = [
  { name: 'landing', address: '/', whole: true },
  { name: 'landing-phone', address: '/', phone: true },
  { name: 'sign-in-dark', address: '/sign-in', theme: 'dark' },
  { name: 'sign-up-phone', address: '/sign-up', phone: true },
  { name: 'sign-up-organization', address: '/sign-up', whole: true, after: stepTwo },
  { name: 'sign-up-review-phone', address: '/sign-up', phone: true, whole: true, after: stepThree },
  { name: 'verify-email-phone', address: '/verify-email?token=old', phone: true },
  { name: 'confirm-email', address: '/confirm-email?token=old' },
  { name: 'forgot-password-phone', address: '/forgot-password', phone: true },
  { name: 'reset-password-phone', address: '/reset-password?token=x', phone: true },
  { name: 'invitation', address: 'OWN/members', as: 'administrator', after: followInvitation },
  { name: 'organizations', address: '/organizations' },
  { name: 'dashboard', address: '/dashboard', as: 'owner' },
  { name: 'dashboard-dark', address: '/dashboard', theme: 'dark', as: 'engineer' },
  { name: 'account', address: '/account', as: 'owner', whole: true },
  { name: 'account-phone', address: '/account', phone: true, as: 'owner' },
  { name: 'organization', address: 'OWN', as: 'owner' },
  { name: 'organization-phone', address: 'OWN', phone: true, as: 'owner' },
  { name: 'organization-new-phone', address: '/sign-up', phone: true, whole: true, after: foundAnother },
  { name: 'organization-edit', address: 'OWN/edit', as: 'owner', whole: true },
  { name: 'members', address: 'OWN/members', as: 'owner', whole: true },
  { name: 'mailbox', address: '/administration/mailbox', as: 'administrator' },
  { name: 'message', address: '/administration/mailbox', as: 'administrator', after: openMessage },
  { name: 'people', address: '/administration/people', as: 'administrator' },
  {
    name: 'people-phone-dark',
    address: '/administration/people',
    theme: 'dark',
    phone: true,
    as: 'administrator',
  },
  { name: 'forum', address: '/forum', as: 'engineer' },
  { name: 'forum-phone', address: '/forum', phone: true },
  { name: 'thread', address: 'THREAD', as: 'engineer', whole: true },
  { name: 'thread-phone-dark', address: 'THREAD', theme: 'dark', phone: true },
  { name: 'thread-new', address: '/forum/new', as: 'engineer', after: beginThread },
  { name: 'use-cases', address: '/use-cases' },
  { name: 'use-cases-map', address: '/use-cases?view=map' },
  { name: 'use-cases-phone', address: '/use-cases', phone: true },
  { name: 'use-case', address: 'CASE', whole: true },
  { name: 'use-case-phone', address: 'CASE', phone: true },
  { name: 'use-case-new', address: '/use-cases/new', as: 'owner' },
  { name: 'use-case-new-phone', address: '/use-cases/new', phone: true, as: 'owner' },
  { name: 'use-cases-own-phone', address: '/use-cases/mine', phone: true, as: 'owner' },
  { name: 'use-case-review', address: '/use-cases/review', as: 'administrator' },
  { name: 'profile', address: 'PERSON', as: 'owner' },
  { name: 'profile-phone', address: 'PERSON', phone: true },
  { name: 'profile-edit', address: '/profile/edit', as: 'engineer', whole: true },
  { name: 'notifications', address: '/notifications', as: 'owner' },
  { name: 'notifications-phone', address: '/notifications', phone: true, as: 'engineer' },
  { name: 'search', address: '/search', as: 'owner', after: searchEverything },
  { name: 'search-phone', address: '/search', phone: true, after: searchEverything },
  { name: 'dashboard-phone', address: '/dashboard', phone: true, as: 'owner' },
  { name: 'audit', address: '/administration/audit', as: 'administrator' },
];
