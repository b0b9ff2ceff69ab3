import { test as base, type Browser, type BrowserContextOptions } from '@playwright/test';
import { Site } from '../pages/site.ts';
import { stringsOf, type Language } from './strings.ts';
import { watch } from './watch.ts';

interface Fixtures {
  /** Statuses of answers with which the server rightly refuses something in these tests. */
  refusals: number[];
  language: Language;
  site: Site;
  /** Somebody else's browser, in the same language and shape. */
  otherSite: () => Promise<Site>;
}

function need(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

export const demoPassword = () => need('E2E_DEMO_PASSWORD');

export const test = base.extend<Fixtures>({
  refusals: [[], { option: true }],
  language: async ({ locale }, use) => use(locale?.startsWith('ar') ? 'ar' : 'en'),
  site: async ({ context, page, language, baseURL, refusals }, use) => {
    const check = watch(context, baseURL ?? '', refusals);
    await use(new Site(page, stringsOf(language)));
    check();
  },
  otherSite: async ({ browser, language, baseURL, viewport, locale, refusals }, use) => {
    const opened: { close: () => Promise<void> }[] = [];
    await use(async () => {
      const { site, close } = await open(browser, language, refusals, { baseURL, viewport, locale });
      opened.push({ close });
      return site;
    });
    for (const { close } of opened) await close();
  },
});

async function open(
  browser: Browser,
  language: Language,
  refusals: number[],
  options: BrowserContextOptions,
) {
  const context = await browser.newContext(options);
  const check = watch(context, options.baseURL ?? '', refusals);
  const site = new Site(await context.newPage(), stringsOf(language));
  const close = async () => {
    check();
    await context.close();
  };
  return { site, close };
}

export { expect } from '@playwright/test';
export { people } from './people.ts';
