import { newMember } from './pages/account-pages.ts';
import { demoPassword, expect, people, test } from './support/test.ts';

test('a demo member signs in, sees who they are, stays signed in and signs out @day', async ({
  site,
  language,
}) => {
  await site.page.goto('/dashboard');
  await expect(site.page).toHaveURL(/\/sign-in\?return=%2Fdashboard$/);
  await site.accounts.signIn(people.owner, demoPassword());
  await expect(site.page).toHaveURL(/\/dashboard$/);
  const facts = {
    [site.say('dashboard:facts.organizationRole')]: site.say('dashboard:organizationRole.owner'),
    [site.say('dashboard:facts.platformRole')]: site.say('dashboard:platformRole.member'),
  };
  for (const [term, value] of Object.entries(facts)) await expect(site.fact(term)).toHaveText(value);
  const organization = site.fact(site.say('dashboard:facts.organization')).first();
  await expect(organization).toContainText(language === 'ar' ? /[\u0600-\u06ff]/ : 'Najd Metals');
  await site.page.reload();
  await expect(organization).toBeVisible();
  await site.signOut();
  await expect(site.page).toHaveURL(/\/$/);
  await site.page.goto('/dashboard');
  await expect(site.page).toHaveURL(/\/sign-in/);
});

test('a wrong password is said in words and nothing typed is lost', async ({ site }) => {
  await site.accounts.openSignIn();
  await site.accounts.signIn(people.engineer, 'not-my-password-1');
  await expect(site.page.getByRole('alert')).toContainText(site.say('errors:problem.wrong_credentials'));
  await expect(site.accounts.field('email')).toHaveValue(people.engineer);
});

test('an account is created in three steps and nothing is lost on the way', async ({ site, language }) => {
  const member = newMember();
  const { page, accounts } = site;
  await page.goto('/sign-up');
  await accounts.fillYou(member);
  await accounts.continue();
  await expect(page).toHaveURL(/step=organization/);
  await accounts.field('organization_name_ar').fill(member.organizationAr);
  await accounts.continue();
  await expect(accounts.field('organization_industry')).toBeFocused();
  await accounts.fillOrganization(member);
  await page.reload();
  await expect(page).toHaveURL(/step=organization/);
  await expect(accounts.field('first_name')).toHaveValue(member.firstName);
  await expect(accounts.field('password')).toHaveValue('');
  await accounts.field('password').fill(member.password);
  await accounts.continue();
  await expect(accounts.field('organization_name_en')).toHaveValue(member.organizationEn);
  await accounts.continue();
  await expect(page.getByText(member.email)).toBeVisible();
  await accounts.createAccount();
  await expect(page).toHaveURL(/\/dashboard$/);
  const organization = language === 'ar' ? member.organizationAr : member.organizationEn;
  await expect(site.fact(site.say('dashboard:facts.organization')).first()).toHaveText(organization);
  await expect(page.getByText(site.say('dashboard:email.unverified.title'))).toBeVisible();
});

test('an e-mail that is taken is said beside its field', async ({ site }) => {
  const { page, accounts } = site;
  await page.goto('/sign-up');
  await accounts.fillYou({ ...newMember(), email: people.engineer });
  await accounts.continue();
  await accounts.fillOrganization(newMember());
  await accounts.continue();
  await accounts.createAccount();
  await expect(page.getByText(site.say('errors:field.email_taken'))).toBeVisible();
  await expect(accounts.field('email')).toBeFocused();
});

test('pages of others stay closed to members', async ({ site }) => {
  await site.accounts.openSignIn();
  await site.accounts.signIn(people.engineer, demoPassword());
  await expect(site.page).toHaveURL(/\/dashboard$/);
  await expect(site.page.getByRole('link', { name: site.say('common:places.administration') })).toHaveCount(
    0,
  );
  for (const address of [
    '/administration',
    '/administration/mailbox',
    '/administration/people',
    '/administration/audit',
  ]) {
    await site.page.goto(address);
    await expect(site.heading).toHaveText(site.say('common:state.forbidden'));
  }
});
