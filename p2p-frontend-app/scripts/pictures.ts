/**
 * Takes the pictures of the documentation from a running stack with demo members:
 * `E2E_DEMO_PASSWORD=… npm run pictures`, or with names after `--` for some of them.
 */
import path from 'node:path';
import { chromium, devices, type Browser, type Page } from '@playwright/test';
import { Site } from '../e2e/pages/site.ts';
import { people } from '../e2e/support/people.ts';
import { stringsOf, type Language } from '../e2e/support/strings.ts';
import { PICTURES, type Picture } from './picture-list.ts';

const FOLDER = path.join(import.meta.dirname, '../../docs/pictures');
const baseURL = process.env['E2E_BASE_URL'] || 'http://localhost:5173';
const password = process.env['E2E_DEMO_PASSWORD'];
if (!password) throw new Error('E2E_DEMO_PASSWORD is not set: the demo password, as ./p2p up prints it');

async function resolved(page: Page, address: string): Promise<string> {
  if (!address.startsWith('OWN')) return address;
  const me = (await (await page.request.get('/api/v1/me')).json()) as { organization: { slug: string } };
  return address.replace('OWN', `/organizations/${encodeURIComponent(me.organization.slug)}`);
}

async function take(browser: Browser, picture: Picture, language: Language): Promise<void> {
  const { name, address, theme = 'light', phone = false, as, whole = false, after } = picture;
  const context = await browser.newContext({
    ...(phone ? devices['Pixel 7'] : { viewport: { width: 1280, height: 800 } }),
    deviceScaleFactor: 1,
    baseURL,
    colorScheme: theme,
    locale: language === 'ar' ? 'ar-SA' : 'en-GB',
  });
  const page = await context.newPage();
  const site = new Site(page, stringsOf(language));
  if (as) {
    await site.accounts.openSignIn();
    await site.accounts.signIn(people[as], password ?? '');
    await page.waitForURL('**/dashboard');
  }
  await page.goto(await resolved(page, address));
  await page.waitForLoadState('networkidle');
  await after?.(site);
  await page.waitForLoadState('networkidle');
  // A phone's bar stays at the bottom of the screen: the whole page is a taller screen.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (whole) await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height });
  await page.screenshot({
    path: path.join(FOLDER, `${name}-${language}.png`),
    animations: 'disabled',
  });
  await context.close();
}

const wanted = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
for (const picture of PICTURES.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
  for (const language of ['ar', 'en'] as const) await take(browser, picture, language);
await browser.close();
