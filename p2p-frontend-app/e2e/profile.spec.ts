import { newMember } from './pages/account-pages.ts';
import { expectAccessible } from './support/accessible.ts';
import { expect, test } from './support/test.ts';

interface Begun {
  title: string;
  author: { id: string; has_page: boolean } | null;
}

// Whoever may not see a profile gets the answer of one that does not exist.
test.use({ refusals: [404] });

test('a profile tells who somebody is, and hides at once when they wish', async ({ site, otherSite }) => {
  test.setTimeout(120_000);
  const { page, profiles } = site;
  const member = newMember();
  await site.accounts.signUp(member);
  await profiles.edit();
  await profiles.choosePicture('profiles:fields.picture');
  await expect(profiles.picture).toBeVisible();
  await profiles.field('bio').fill('صيانة المضخات — twelve years of pumps');
  await profiles.field('years_of_experience').fill('12');
  await page.reload();
  await expect(profiles.field('years_of_experience')).toHaveValue('12');
  await profiles.showTo('public');
  const address = await profiles.save();
  await expect(page.getByText('twelve years of pumps')).toBeVisible();

  const visitor = await otherSite();
  await visitor.page.goto(address);
  await expect(visitor.heading).toContainText(member.lastName);
  await expect(visitor.page.getByText('twelve years of pumps')).toBeVisible();
  await expect(visitor.profiles.picture).toBeVisible();
  await expect(visitor.page.getByText(member.email)).toHaveCount(0);
  const picture = await visitor.profiles.picture.getAttribute('src');

  await profiles.edit();
  await profiles.showTo('private');
  await profiles.save();
  await visitor.page.reload();
  await expect(visitor.page.getByText(visitor.say('profiles:notShown.title'))).toBeVisible();
  const refused = await visitor.page.request.get(picture ?? '');
  expect(refused.status()).toBe(404);
});

test('a visitor reads what a member has given to the others', async ({ site }) => {
  const { page } = site;
  const read = async (query: string) => {
    const answer = await page.request.get(`/api/v1/forum/threads?${query}`);
    return ((await answer.json()) as { items: Begun[] }).items;
  };
  const author = (await read('limit=50')).find((one) => one.author?.has_page)?.author?.id ?? '';
  const [newest] = await read(`author=${author}&sort=newest&limit=1`);
  await page.goto(`/people/${author}`);
  await expect(page.getByRole('heading', { name: site.say('profiles:page.contributions') })).toBeVisible();
  await expect(page.locator('[data-figure=reputation]')).toHaveText(/[1-9١-٩]/);
  await expectAccessible(site);
  await page.getByRole('link', { name: newest?.title ?? '', exact: true }).click();
  await expect(site.heading).toHaveText(newest?.title ?? '');
});

test('an organisation shows its logo', async ({ site, otherSite }) => {
  test.setTimeout(90_000);
  await site.accounts.signUp(newMember());
  await site.goTo('organization');
  await site.page.waitForURL('**/organizations/*');
  const { pathname } = new URL(site.page.url());
  await site.page.goto(`${pathname}/edit`);
  await site.profiles.choosePicture('organizations:fields.logo');
  const visitor = await otherSite();
  await visitor.page.goto(pathname);
  await expect(visitor.profiles.picture).toBeVisible();
});
