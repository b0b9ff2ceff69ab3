import { newMember } from './pages/account-pages.ts';
import { demoPassword, expect, people, test } from './support/test.ts';

// Whoever was shut out still asks, and is refused.
test.use({ refusals: [401, 403] });

test('a person is shut out at once, reads why, and is let in again', async ({ site, otherSite }) => {
  const member = newMember();
  await site.accounts.signUp(member);

  const office = await otherSite();
  await office.accounts.openSignIn();
  await office.accounts.signIn(people.administrator, demoPassword());
  await office.page.waitForURL('**/dashboard');
  await office.goTo('administration');
  await office.page.getByLabel(office.say('administration:people.search')).fill(member.email);
  const row = office.page.getByRole('main').getByRole('listitem').filter({ hasText: member.email });
  await expect(office.page).toHaveURL(/query=/);
  await expect(row).toHaveCount(1);
  await row.getByRole('button', { name: /./ }).click();
  await row.getByRole('textbox').fill('Advertising in answers');
  await row.getByRole('button', { name: office.say('administration:people.suspend'), exact: true }).click();
  await expect(row.getByText(office.say('administration:people.suspended'), { exact: true })).toBeVisible();

  await site.page.goto('/sign-in');
  await site.accounts.signIn(member.email, member.password);
  await expect(site.page.getByRole('alert')).toContainText('Advertising in answers');

  await office.page.getByRole('link', { name: office.say('common:places.audit') }).click();
  await expect(office.page).toHaveURL(/audit$/);
  const place = office.page.locator('a[href="/administration"]:visible');
  await expect(place).toHaveAttribute('aria-current', 'page');
  await expect(office.page.getByText('Advertising in answers').first()).toBeVisible();
  await office.page.goBack();
  await expect(office.page).toHaveURL(/query=/);
  await row.getByRole('button', { name: /./ }).click();
  await expect(row.getByText(office.say('administration:people.suspended'), { exact: true })).toHaveCount(0);

  await site.accounts.signIn(member.email, member.password);
  await site.page.waitForURL('**/dashboard');
});
