import { expect, test } from './support/test.ts';

test('a visitor sees what the platform is and what it holds', async ({ site }) => {
  await site.goHome();
  await expect(site.heading).toHaveText(site.say('landing:hero.title'));
  const members = site.page.locator('[data-figure=members]');
  await expect(members).toHaveText(/^\d+$/);
  expect(Number(await members.textContent())).toBeGreaterThanOrEqual(18);
});

test('a visitor changes the language and finds it again after a reload', async ({ site, language }) => {
  const html = site.page.locator('html');
  await site.goHome();
  await expect(html).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
  await site.switchLanguage(language === 'ar' ? 'English' : 'العربية');
  await expect(html).toHaveAttribute('lang', language === 'ar' ? 'en' : 'ar');
  await expect(html).toHaveAttribute('dir', language === 'ar' ? 'ltr' : 'rtl');
  const heading = await site.heading.textContent();
  expect(heading).not.toBe(site.say('landing:hero.title'));
  await site.page.reload();
  await expect(site.heading).toHaveText(heading ?? '');
});

test('a visitor chooses the dark theme and finds it again after a reload', async ({ site }) => {
  const html = site.page.locator('html');
  const button = site.page.getByRole('banner').getByRole('button', {
    name: site.say('common:theme.now', { theme: site.say('common:theme.system') }),
  });
  await site.goHome();
  await expect(html).toHaveAttribute('data-theme', 'light');
  await button.click();
  await site.page
    .getByRole('button', { name: site.say('common:theme.now', { theme: site.say('common:theme.light') }) })
    .click();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await site.page.reload();
  await expect(html).toHaveAttribute('data-theme', 'dark');
});

test('the keyboard reaches the content first', { tag: '@keyboard' }, async ({ site }) => {
  await site.goHome();
  await expect(site.heading).toBeVisible();
  await site.page.keyboard.press('Tab');
  await expect(site.page.getByRole('link', { name: site.say('common:frame.skip') })).toBeFocused();
  await site.page.keyboard.press('Enter');
  await expect(site.page.getByRole('main')).toBeFocused();
});

test('an address that leads nowhere says so', async ({ site }) => {
  await site.page.goto('/no/such/place');
  await expect(site.heading).toHaveText(site.say('common:notFound.title'));
});

test('being offline is said', async ({ site, context }) => {
  await site.goHome();
  await expect(site.heading).toBeVisible();
  // What is still being fetched would fail, and the browser write of it.
  await site.page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await expect(site.page.getByText(site.say('common:frame.offline'))).toBeVisible();
  await context.setOffline(false);
  await expect(site.page.getByText(site.say('common:frame.offline'))).toBeHidden();
});
