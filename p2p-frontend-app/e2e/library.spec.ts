import type { Site } from './pages/site.ts';
import { expectAccessible } from './support/accessible.ts';
import { demoPassword, expect, test } from './support/test.ts';

const READERS = { ar: 'planner@hail-logistics.example', en: 'quality@yanbu-heat-exchangers.example' };
// A use case of the demo, by words of its title.
const DATES = 'فرز تمر السكري';

/** On a phone behind a button. */
async function openFilters(site: Site): Promise<void> {
  const button = site.page.getByRole('button', { name: site.say('library:panel.open'), exact: true });
  if (await button.isVisible()) await button.click();
}

test('a visitor finds a use case by words and filters, and comes back to the same result', async ({
  site,
}) => {
  const { page, say } = site;
  await site.goHome();
  await page
    .getByRole('link', { name: say('common:places.useCases'), exact: true })
    .or(page.getByRole('link', { name: say('common:places.useCasesShort'), exact: true }))
    .filter({ visible: true })
    .first()
    .click();
  await page.waitForURL('**/use-cases');
  await expect(page.getByRole('article').or(page.locator('main li h2')).first()).toBeVisible();
  await expectAccessible(site);
  await openFilters(site);
  await page.getByRole('checkbox', { name: say('library:flags.featured') }).click();
  await expect(page).toHaveURL(/featured=yes/);
  await expect(page.locator('main li h2')).toHaveCount(3);
  await page.getByLabel(say('library:search.label')).fill('تمور السكري');
  await expect(page).toHaveURL(/q=/);
  await expect(page.locator('main li h2')).toHaveCount(1);
  await page.reload();
  await expect(page.locator('main li h2')).toHaveCount(1);
  await page.getByRole('link', { name: DATES }).click();
  await page.waitForURL('**/use-cases/*');
  await expect(site.heading).toContainText(DATES);
  await expectAccessible(site);
  await page.goBack();
  await expect(page.locator('main li h2')).toHaveCount(1);
  await page
    .getByRole('button', { name: say('library:filters.clear'), exact: true })
    .first()
    .click();
  await expect(page).toHaveURL(/\/use-cases$/);
  await expect(page.getByLabel(say('library:search.label'))).toHaveValue('');
});

test('the first page shows where use cases are, and those that were chosen', async ({ site }) => {
  const { page, say } = site;
  await site.goHome();
  await page.getByRole('heading', { name: say('landing:industries.title') }).scrollIntoViewIfNeeded();
  const featured = page.getByRole('region', { name: say('library:showcase.featured') });
  await expect(featured.getByRole('heading', { level: 3 })).toHaveCount(3);
  await expectAccessible(site);
  const map = page.getByRole('group', { name: say('library:map.label') });
  await map.getByRole('button').first().press('Enter');
  await expect(page.locator('main [role=status] a').first()).toBeVisible();
  const title = await featured.getByRole('link').first().innerText();
  await featured.getByRole('link').first().click();
  await page.waitForURL('**/use-cases/*');
  await expect(site.heading).toHaveText(title);
});

test('the same result is a list, and a map that the keyboard can use', async ({ site }) => {
  const { page, say } = site;
  await page.goto('/use-cases?category=energy_efficiency');
  await expect(page.locator('main li h2')).toHaveCount(2);
  await page.getByRole('button', { name: say('library:view.list'), exact: true }).click();
  await expect(page).toHaveURL(/view=list/);
  await page.getByRole('button', { name: say('library:view.map'), exact: true }).click();
  const map = page.getByRole('group', { name: say('library:map.label') });
  await expect(map.getByRole('button')).toHaveCount(2);
  await expectAccessible(site);
  await map.getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main [role=status] a')).toHaveCount(1);
  await page.locator('main [role=status] a').click();
  await expect(site.heading).toBeVisible();
  await page.waitForURL('**/use-cases/*');
});

test('a picture opens large, and gives the page back', async ({ site }) => {
  const { page, say } = site;
  await page.goto('/use-cases?featured=yes');
  await page.locator('main li h2 a').first().click();
  await page.waitForURL('**/use-cases/*');
  const small = page.locator('main figure button').first();
  await small.press('Enter');
  const dialog = page.getByRole('dialog', { name: say('cases:gallery.title') });
  await expect(dialog).toBeVisible();
  await expect(dialog.locator('img')).toBeVisible();
  await expectAccessible(site);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(small).toBeFocused();
});

test('a member likes and keeps a use case', async ({ site, language }) => {
  const { page, say } = site;
  await site.accounts.openSignIn();
  await site.accounts.signIn(READERS[language], demoPassword());
  await page.waitForURL('**/dashboard');
  await page.goto('/use-cases?q=kiln');
  await page.locator('main li h2 a').first().click();
  const like = page.getByRole('button', { name: say('common:like') });
  const pressed = await like.getAttribute('aria-pressed');
  const other = pressed === 'true' ? 'false' : 'true';
  await like.click();
  await expect(like).toHaveAttribute('aria-pressed', other);
  const save = page.getByRole('button', { name: say('common:bookmark.off'), exact: true });
  const saved = page.getByRole('button', { name: say('common:bookmark.on'), exact: true });
  await save.or(saved).click();
  await page.reload();
  await expect(like).toHaveAttribute('aria-pressed', other);
});

test.describe('a use case that is not there', () => {
  test.use({ refusals: [404] });

  test('is said to be gone', async ({ site }) => {
    await site.page.goto('/use-cases/nothing-of-the-kind');
    await expect(site.page.getByText(site.say('errors:problem.use_case_not_found'))).toBeVisible();
  });
});
