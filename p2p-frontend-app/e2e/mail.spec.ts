import { newMember } from './pages/account-pages.ts';
import { demoPassword, expect, people, test } from './support/test.ts';

test('a forgotten password is set anew with the link in the mail', async ({ site, otherSite }) => {
  const member = newMember();
  await site.accounts.signUp(member);
  await site.signOut();
  await expect(site.page).toHaveURL(/\/$/);

  const office = await otherSite();
  await office.accounts.openSignIn();
  await office.accounts.signIn(people.administrator, demoPassword());
  await office.page.waitForURL('**/dashboard');
  await office.mailbox.open();
  await expect(office.mailbox.to(member.email)).toHaveCount(1);

  await site.accounts.askForReset(member.email);
  await expect(site.page.getByText(site.say('auth:forgot.sent.title'))).toBeVisible();
  // Without a reload: it is told live.
  await expect(office.mailbox.to(member.email)).toHaveCount(2);
  const link = await office.mailbox.linkFor(member.email);
  await expect(office.page.frameLocator('iframe').getByRole('link').first()).toHaveAttribute('href', link);

  await site.accounts.setNewPassword(link, 'second-pass-2');
  await expect(site.heading).toHaveText(site.say('auth:reset.done.title'));
  await site.accounts.openSignIn();
  await site.accounts.signIn(member.email, member.password);
  await expect(site.page.getByRole('alert')).toContainText(site.say('errors:problem.wrong_credentials'));
  await site.accounts.signIn(member.email, 'second-pass-2');
  await expect(site.page).toHaveURL(/\/dashboard$/);
});

test('a new member confirms the e-mail with the link in the mail', async ({ site, otherSite }) => {
  const member = newMember();
  await site.accounts.signUp(member);
  const office = await otherSite();
  await office.accounts.openSignIn();
  await office.accounts.signIn(people.administrator, demoPassword());
  await office.page.waitForURL('**/dashboard');
  await office.mailbox.open();
  const link = await office.mailbox.linkFor(member.email);
  await site.page.goto(link);
  await expect(site.page.getByText(site.say('auth:verify.done.title'))).toBeVisible();
  await site.page.getByRole('link', { name: site.say('auth:verify.toDashboard') }).click();
  await expect(site.page.getByText(site.say('dashboard:email.verified'), { exact: true })).toBeVisible();
});
