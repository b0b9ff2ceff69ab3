/**
 * Takes the pictures of the documentation from a running stack with demo members:
 * `E2E_DEMO_PASSWORD=… npm run pictures`, or with names after `--` for some of them.
 */
import { writeFile } from 'node:fs/promises';
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

interface Listed {
  id: string;
  slug: string;
  language: Language;
  author: { id: string } | null;
}

async function read<Answer>(page: Page, address: string): Promise<Answer> {
  return (await (await page.request.get(`/api/v1${address}`)).json()) as Answer;
}

/** What the first word of an address stands for. */
const PLACES: Record<string, (page: Page, language: Language) => Promise<string>> = {
  OWN: async (page) => {
    const { organization } = await read<{ organization: { slug: string } }>(page, '/me');
    return `/organizations/${encodeURIComponent(organization.slug)}`;
  },
  THREAD: async (page, language) => {
    const address = `/forum/threads?sort=most_liked&language=${language}&type=question&solved=true&limit=1`;
    const [thread] = (await read<{ items: Listed[] }>(page, address)).items;
    return `/forum/threads/${thread?.id ?? ''}`;
  },
  CASE: async (page, language) => {
    const { items } = await read<{ items: Listed[] }>(page, '/use-cases?featured=true&sort=most_liked');
    return `/use-cases/${encodeURIComponent(items.find((one) => one.language === language)?.slug ?? '')}`;
  },
  PERSON: async (page, language) => {
    const { items } = await read<{ items: Listed[] }>(page, '/use-cases?featured=true&sort=most_liked');
    return `/people/${items.find((one) => one.language === language)?.author?.id ?? ''}`;
  },
};

async function resolved(page: Page, address: string, language: Language): Promise<string> {
  const [first = '', ...rest] = address.split('/');
  const place = await PLACES[first]?.(page, language);
  return place === undefined ? address : [place, ...rest].join('/');
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
  await page.goto(await resolved(page, address, language));
  await page.waitForLoadState('networkidle');
  await after?.(site);
  await page.waitForLoadState('networkidle');
  // A phone's bar stays at the bottom of the screen: the whole page is a taller screen.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (whole) {
    await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height });
    // What is loaded when it comes into sight makes the page longer once more.
    await page.waitForTimeout(1500);
    const grown = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height: grown });
    await page.waitForTimeout(500);
  }
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

const rows = PICTURES.map(
  ({ name }) => `| ![${name}, Arabic](${name}-ar.png) | ![${name}, English](${name}-en.png) |`,
);
const gallery = `# The pages

As they are, with the demo; taken by \`npm run pictures\`.

| Arabic | English |
| --- | --- |
${rows.join('\n')}
`;
await writeFile(path.join(FOLDER, 'README.md'), gallery);
