import { newMember } from './pages/account-pages.ts';
import { demoPassword, expect, people, test } from './support/test.ts';

// A wrong password, and what a session that was ended still asks.
test.use({ refusals: [401, 422] });

test('a new password signs the other browsers out', async ({ site, otherSite }) => {
  const member = newMember();
  await site.accounts.signUp(member);
  const phone = await otherSite();
  await phone.accounts.openSignIn();
  await phone.accounts.signIn(member.email, member.password);
  await phone.page.waitForURL('**/dashboard');

  await site.page.goto('/account');
  await expect(site.account.sessions).toHaveCount(2);
  await site.account.changePassword('not-my-password-1', 'second-pass-2');
  await expect(site.page.getByText(site.say('errors:field.wrong_password'))).toBeVisible();
  await site.account.changePassword(member.password, 'second-pass-2');
  await expect(site.page.getByText(site.say('account:password.done'))).toBeVisible();

  await expect(phone.heading).toHaveText(phone.say('common:state.signedOut'));
  await phone.accounts.openSignIn();
  await phone.accounts.signIn(member.email, 'second-pass-2');
  await phone.page.waitForURL('**/dashboard');
});

test('a session elsewhere is ended from the list', async ({ site, otherSite }) => {
  const member = newMember();
  await site.accounts.signUp(member);
  const phone = await otherSite();
  await phone.accounts.openSignIn();
  await phone.accounts.signIn(member.email, member.password);
  await phone.page.waitForURL('**/dashboard');
  await site.page.goto('/account');
  await expect(site.account.sessions).toHaveCount(2);
  await site.account.endOthers();
  await expect(site.account.sessions).toHaveCount(1);
  await expect(phone.heading).toHaveText(phone.say('common:state.signedOut'));
});

test('one leaves everywhere at once', async ({ site, otherSite }) => {
  const member = newMember();
  await site.accounts.signUp(member);
  const phone = await otherSite();
  await phone.accounts.openSignIn();
  await phone.accounts.signIn(member.email, member.password);
  await phone.page.waitForURL('**/dashboard');
  await site.page.goto('/account');
  await site.account.signOutEverywhere();
  await site.page.waitForURL((url) => url.pathname === '/');
  await expect(phone.heading).toHaveText(phone.say('common:state.signedOut'));
  await site.page.goto('/account');
  await site.page.waitForURL('**/sign-in**');
});

test('another e-mail becomes ones own with the link in the mail to it', async ({ site, otherSite }) => {
  const member = newMember();
  const { email } = newMember();
  await site.accounts.signUp(member);
  await site.page.goto('/account');
  await site.account.changeEmail(email, member.password);
  await expect(site.page.getByText(site.say('account:email.sent.title'))).toBeVisible();

  const office = await otherSite();
  await office.accounts.openSignIn();
  await office.accounts.signIn(people.administrator, demoPassword());
  await office.page.waitForURL('**/dashboard');
  await office.mailbox.open();
  const link = await office.mailbox.linkFor(email);
  await site.page.goto(link);
  await expect(site.page.getByText(site.say('account:confirm.done.title'))).toBeVisible();
  await site.page.getByRole('link', { name: site.say('account:confirm.toAccount') }).click();
  await expect(site.page.getByText(email).first()).toBeVisible();
});
