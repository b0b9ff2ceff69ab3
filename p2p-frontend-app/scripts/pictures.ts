/** Takes the pictures of the documentation from a running stack: `E2E_DEMO_PASSWORD=… npm run pictures`. */
import path from 'node:path';
import { chromium, devices, type Browser } from '@playwright/test';
import { people } from '../e2e/support/people.ts';

interface Picture {
  name: string;
  address: string;
  language: 'ar' | 'en';
  theme?: 'light' | 'dark';
  phone?: boolean;
  /** Whoever is signed in. */
  as?: keyof typeof people;
}

const PICTURES: Picture[] = [
  { name: 'landing-ar', address: '/', language: 'ar' },
  { name: 'landing-en-phone', address: '/', language: 'en', phone: true },
  { name: 'sign-in-en-dark', address: '/sign-in', language: 'en', theme: 'dark' },
  { name: 'sign-up-ar-phone', address: '/sign-up', language: 'ar', phone: true },
  { name: 'dashboard-ar', address: '/dashboard', language: 'ar', as: 'owner' },
  { name: 'dashboard-en-dark', address: '/dashboard', language: 'en', theme: 'dark', as: 'engineer' },
  { name: 'account-ar-phone', address: '/account', language: 'ar', phone: true, as: 'owner' },
  { name: 'mailbox-en', address: '/mailbox', language: 'en', as: 'administrator' },
];

const FOLDER = path.join(import.meta.dirname, '../../docs/pictures');
const baseURL = process.env['E2E_BASE_URL'] || 'http://localhost:5173';
const password = process.env['E2E_DEMO_PASSWORD'];
if (!password) throw new Error('E2E_DEMO_PASSWORD is not set: the demo password, as ./p2p up prints it');

async function take(browser: Browser, picture: Picture): Promise<void> {
  const { name, address, language, theme = 'light', phone = false, as } = picture;
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
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled' });
  await context.close();
}

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
for (const picture of PICTURES) await take(browser, picture);
await browser.close();
