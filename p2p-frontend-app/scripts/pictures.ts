/** Takes the pictures of the documentation from a running stack: `E2E_DEMO_PASSWORD=… npm run pictures`. */
import path from 'node:path';
import { chromium, devices, type Browser, type Page } from '@playwright/test';
import { people } from '../e2e/support/people.ts';

interface Picture {
  name: string;
  /** Of the page; `OWN` at its beginning is the organisation of whoever is signed in. */
  address: string;
  language: 'ar' | 'en';
  theme?: 'light' | 'dark';
  phone?: boolean;
  /** Whoever is signed in. */
  as?: keyof typeof people;
  /** Not only what fits the screen. */
  whole?: boolean;
}

const PAGES: Omit<Picture, 'language'>[] = [
  { name: 'landing', address: '/' },
  { name: 'landing-phone', address: '/', phone: true },
  { name: 'sign-in-dark', address: '/sign-in', theme: 'dark' },
  { name: 'sign-up-phone', address: '/sign-up', phone: true },
  { name: 'forgot-password-phone', address: '/forgot-password', phone: true },
  { name: 'organizations', address: '/organizations' },
  { name: 'dashboard', address: '/dashboard', as: 'owner' },
  { name: 'dashboard-dark', address: '/dashboard', theme: 'dark', as: 'engineer' },
  { name: 'account', address: '/account', as: 'owner', whole: true },
  { name: 'account-phone', address: '/account', phone: true, as: 'owner' },
  { name: 'organization', address: 'OWN', as: 'owner' },
  { name: 'organization-phone', address: 'OWN', phone: true, as: 'owner' },
  { name: 'organization-edit', address: 'OWN/edit', as: 'owner', whole: true },
  { name: 'members', address: 'OWN/members', as: 'owner', whole: true },
  { name: 'mailbox', address: '/mailbox', as: 'administrator' },
  { name: 'people', address: '/administration/people', as: 'administrator' },
  {
    name: 'people-phone-dark',
    address: '/administration/people',
    theme: 'dark',
    phone: true,
    as: 'administrator',
  },
  { name: 'audit', address: '/administration/audit', as: 'administrator' },
];
const PICTURES: Picture[] = PAGES.flatMap((page) =>
  (['ar', 'en'] as const).map((language) => ({ ...page, name: `${page.name}-${language}`, language })),
);

const FOLDER = path.join(import.meta.dirname, '../../docs/pictures');
const baseURL = process.env['E2E_BASE_URL'] || 'http://localhost:5173';
const password = process.env['E2E_DEMO_PASSWORD'];
if (!password) throw new Error('E2E_DEMO_PASSWORD is not set: the demo password, as ./p2p up prints it');

async function resolved(page: Page, address: string): Promise<string> {
  if (!address.startsWith('OWN')) return address;
  const me = (await (await page.request.get('/api/v1/me')).json()) as { organization: { slug: string } };
  return address.replace('OWN', `/organizations/${encodeURIComponent(me.organization.slug)}`);
}

async function take(browser: Browser, picture: Picture): Promise<void> {
  const { name, address, language, theme = 'light', phone = false, as, whole = false } = picture;
  const context = await browser.newContext({
    ...(phone ? devices['Pixel 7'] : { viewport: { width: 1280, height: 800 } }),
    deviceScaleFactor: 1,
    baseURL,
    colorScheme: theme,
    locale: language === 'ar' ? 'ar-SA' : 'en-GB',
  });
  const page = await context.newPage();
  if (as) {
    await page.goto('/sign-in');
    await page.locator('input[type=email]').fill(people[as]);
    await page.locator('input[type=password]').fill(password ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/dashboard');
  }
  await page.goto(await resolved(page, address));
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled', fullPage: whole });
  await context.close();
}

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
for (const picture of PICTURES) await take(browser, picture);
await browser.close();
