import { newMember } from './pages/account-pages.ts';
import { demoPassword, expect, people, test } from './support/test.ts';

test('somebody asks to join while signing up, is approved, and both pages learn of it', async ({
  site,
  otherSite,
  language,
}) => {
  test.setTimeout(120_000);
  const owner = newMember();
  await site.accounts.signUp(owner);
  await site.goTo('organization');
  await site.organizations.openMembers();
  await expect(site.page.getByText(site.say('organizations:requests.empty.title'))).toBeVisible();

  const theirs = await otherSite();
  const asker = newMember();
  await theirs.page.goto('/sign-up');
  await theirs.accounts.fillYou(asker);
  await theirs.accounts.continue();
  await theirs.organizations.chooseToJoin(language === 'ar' ? owner.organizationAr : owner.organizationEn);
  await theirs.accounts.continue();
  await theirs.accounts.createAccount();
  await expect(theirs.page).toHaveURL(/\/dashboard$/);
  await expect(theirs.organizations.button('ownRequest.withdraw')).toBeVisible();

  await site.organizations
    .row(asker.email)
    .getByRole('button', { name: site.say('organizations:requests.approve') })
    .click();
  await expect(site.organizations.row('QA')).toHaveCount(2);
  const role = theirs.fact(theirs.say('dashboard:facts.organizationRole'));
  await expect(role).toHaveText(theirs.say('dashboard:organizationRole.member'));
});

test('an invited person follows the mail, signs up with it and has nothing left to confirm', async ({
  site,
  otherSite,
}) => {
  test.setTimeout(120_000);
  const invited = newMember();
  await site.accounts.openSignIn();
  await site.accounts.signIn(people.administrator, demoPassword());
  await site.page.waitForURL('**/dashboard');
  await site.goTo('organization');
  await site.organizations.openMembers();
  await site.organizations.invite(invited.email);
  await site.mailbox.open();
  await expect(site.mailbox.to(invited.email)).toHaveCount(1);
  const link = await site.mailbox.linkFor(invited.email);

  const theirs = await otherSite();
  await theirs.page.goto(link);
  await theirs.organizations.link('invitation.signUp').click();
  await expect(theirs.accounts.field('email')).toHaveValue(invited.email);
  await theirs.accounts.field('first_name').fill(invited.firstName);
  await theirs.accounts.field('last_name').fill(invited.lastName);
  await theirs.accounts.field('password').fill(invited.password);
  await theirs.accounts.field('job_title').fill('QA');
  await theirs.accounts.field('professional_role').selectOption('plant_engineer');
  await theirs.accounts.continue();
  await theirs.accounts.continue();
  await theirs.accounts.createAccount();
  await expect(theirs.page).toHaveURL(/\/dashboard$/);
  await expect(theirs.fact(theirs.say('dashboard:facts.email'))).toContainText(
    theirs.say('dashboard:email.verified'),
  );
  await theirs.page.goto(link);
  await expect(theirs.page.getByText(theirs.say('organizations:invitation.accepted.title'))).toBeVisible();

  // Leaves again, so that the demo organisation stays as it was.
  await theirs.goTo('organization');
  await theirs.organizations.openMembers();
  await theirs.organizations.button('members.leave').click();
  await theirs.organizations.button('members.leave').click();
  await theirs.page.goto('/dashboard');
  await expect(theirs.organizations.link('none.find')).toBeVisible();
});

test('an organisation is found by a part of its name', async ({ site, language }) => {
  await site.goHome();
  await site.page
    .getByRole('main')
    .getByRole('link', { name: site.say('landing:figures.all') })
    .click();
  await site.page
    .getByLabel(site.say('organizations:list.search'), { exact: true })
    .fill(language === 'ar' ? 'نجد' : 'najd');
  await expect(site.page).toHaveURL(/query=/);
  await site.organizations
    .row(language === 'ar' ? 'مصنع نجد للمعادن' : 'Najd Metals')
    .getByRole('link')
    .click();
  await expect(site.heading).toHaveText(language === 'ar' ? 'مصنع نجد للمعادن' : 'Najd Metals');
  await expect(site.organizations.link('edit.link')).toHaveCount(0);
});
