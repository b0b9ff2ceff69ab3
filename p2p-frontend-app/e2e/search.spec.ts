import type { Locator } from '@playwright/test';
import type { Site } from './pages/site.ts';
import { expectAccessible } from './support/accessible.ts';
import { demoPassword, expect, people, test } from './support/test.ts';

// A use case of the demo: how one asks for it, how its title says it, and how one misspells it.
const ASKED = {
  en: {
    words: 'gearboxes bearings',
    said: 'bearing',
    beginning: 'ge',
    wrong: 'gerbox',
    title: 'Catching gearbox',
  },
  ar: { words: 'تمور سكرى', said: 'تمر', beginning: 'تم', wrong: 'السكريي', title: 'فرز تمر السكري' },
};

// A member of the demo whose page is for administrators only.
const PRIVATE = 'تركي';

/** In the bar where there is room, else on its own page. */
async function box(site: Site): Promise<Locator> {
  const name = site.say('common:search.label');
  const found = site.page.getByRole('combobox', { name }).filter({ visible: true });
  const link = site.page.getByRole('banner').getByRole('link', { name });
  await expect(found.or(link).first()).toBeVisible();
  if (await link.isVisible()) await link.click();
  return found;
}

test('a visitor finds things by words, narrows them, and comes back to the same result', async ({
  site,
  language,
}) => {
  const { page, say } = site;
  const { words, title } = ASKED[language];
  await site.goHome();
  const field = await box(site);
  await field.fill(words);
  await field.press('Enter');
  await page.waitForURL('**/search?q=*');
  await expect(site.heading).toContainText(words);
  const hit = page.getByRole('link', { name: title }).filter({ visible: true });
  await expect(hit.first()).toBeVisible();
  await expect(page.locator('main mark').first()).toBeVisible();
  await expectAccessible(site);
  const kinds = page.getByRole('navigation', { name: say('search:kinds.label') });
  await kinds.getByRole('link', { name: say('search:kinds.use_case') }).click();
  await expect(page).toHaveURL(/kind=use_case/);
  await expect(page.locator('main h3')).toHaveCount(1);
  await page.reload();
  await expect(page.locator('main h3')).toHaveCount(1);
  await page.locator('main h3 a').click();
  await page.waitForURL('**/use-cases/*');
  await expect(site.heading).toContainText(title);
  await page.goBack();
  await expect(page.locator('main h3')).toHaveCount(1);
  await page.goto('/search');
  await expect(page.getByRole('link', { name: words })).toBeVisible();
  await expectAccessible(site);
  await page.getByRole('button', { name: say('search:recent.clear') }).click();
  await expect(page.getByText(say('search:start.title'))).toBeVisible();
});

test('a suggestion is chosen by key and leads to its page', async ({ site, language }) => {
  const { page, say } = site;
  await site.goHome();
  const field = await box(site);
  await field.pressSequentially(ASKED[language].beginning);
  const list = page.getByRole('listbox', { name: say('common:search.suggestions') });
  await expect(list.getByRole('option').first()).toBeVisible();
  await expectAccessible(site);
  const option = list.getByRole('option', { name: ASKED[language].title });
  for (let step = 0; step < 8 && (await option.getAttribute('aria-selected')) !== 'true'; step += 1) {
    await field.press('ArrowDown');
  }
  await field.press('Enter');
  await page.waitForURL('**/use-cases/*');
  await expect(site.heading).toContainText(ASKED[language].title);
});

test('misspelt words are found, and what is not there is said', async ({ site, language }) => {
  const { page, say } = site;
  await page.goto(`/search?q=${encodeURIComponent(ASKED[language].wrong)}`);
  await expect(page.getByRole('link', { name: ASKED[language].title })).toBeVisible();
  await page.goto('/search?q=qqzzxxkk');
  await expect(page.getByRole('link', { name: say('search:none.ask') })).toBeVisible();
  await expectAccessible(site);
});

test('people show themselves to whom they wish, and a former search ends with the session', async ({
  site,
}) => {
  const { page, say } = site;
  const address = `/search?q=${encodeURIComponent(PRIVATE)}&kind=person`;
  const hit = page.getByRole('link', { name: PRIVATE });
  await page.goto(address);
  await expect(page.getByRole('link', { name: say('search:none.everywhere') })).toBeVisible();
  await expect(hit).toHaveCount(0);
  await site.accounts.openSignIn();
  await site.accounts.signIn(people.administrator, demoPassword());
  await page.waitForURL('**/dashboard');
  await page.goto(address);
  await expect(hit).toBeVisible();
  await site.signOut();
  await expect(page).toHaveURL(/\/$/);
  await page.goto('/search');
  await expect(page.getByText(say('search:start.title'))).toBeVisible();
});

test('the slash key leads into the box @keyboard', async ({ site }) => {
  await site.goHome();
  const field = await box(site);
  await site.page.keyboard.press('/');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
});
