import { newMember } from './pages/account-pages.ts';
import type { Site } from './pages/site.ts';
import { expectAccessible } from './support/accessible.ts';
import { demoPassword, expect, test } from './support/test.ts';

/** What is unread belongs to a person: the two languages run side by side, and each has its own people. */
const MEMBERS = {
  ar: { asker: 'owner@alkharj-packaging.example', helper: 'dyehouse@makkah-textiles.example' },
  en: { asker: 'test@red-sea-electronics.example', helper: 'validation@taibah-pharma.example' },
};
/** Whoever names somebody reads their page: not everybody here shows it to everybody. */
const NAMING = {
  ar: { by: MEMBERS.ar.asker, to: MEMBERS.ar.helper, name: 'هدى السلمي', letters: 'هدى' },
  en: { by: MEMBERS.en.helper, to: MEMBERS.en.asker, name: 'Yousef Al-Zahrani', letters: 'yousef al' },
};
const LONG = 'The drive reports overcurrent, ثم يتوقف الخط كل ساعتين. '.repeat(12);

test.describe.configure({ timeout: 120_000 });

async function enter(site: Site, email: string): Promise<void> {
  await site.accounts.openSignIn();
  await site.accounts.signIn(email, demoPassword());
  await site.page.waitForURL('**/dashboard');
}

async function ask(site: Site, title: string): Promise<string> {
  await site.page.goto('/forum/new');
  await site.forum.fillThread(title, LONG);
  await site.forum.publish();
  await expect(site.heading).toHaveText(title);
  return new URL(site.page.url()).pathname;
}

test('whoever is answered hears of it at once, and is led to the very reply', async ({
  site,
  otherSite,
  language,
}) => {
  const number = String(Date.now()).slice(-7);
  const title = language === 'ar' ? `توقف الخط ${number}` : `Line ${number} stops`;
  const [first, second, third] = [`Coupling ${number}`, `Brake ${number}`, `Thermal image ${number}`];
  await enter(site, MEMBERS[language].asker);
  const thread = await ask(site, title);
  await site.page.goto('/notifications');
  await expect(site.notifications.about(title)).toHaveCount(0);

  const helper = await otherSite();
  await enter(helper, MEMBERS[language].helper);
  await helper.page.goto(thread);
  await helper.forum.reply(first);
  await expect(site.notifications.isUnread(title)).toBeVisible();
  await helper.forum.reply(second);
  await expect(site.notifications.about(title)).toHaveCount(1);
  await expect(site.notifications.about(title)).toContainText(
    language === 'ar' ? 'ردّان على موضوعك' : '2 replies to your thread',
  );
  await expectAccessible(site);

  await site.notifications.link(title).click();
  await site.page.waitForURL('**/forum/threads/**reply=**');
  const linked = site.page.getByRole('region', { name: site.say('forum:linked.title') });
  await expect(linked).toContainText(first);
  await expect(linked).toBeInViewport();
  await expect(linked).toBeFocused();

  await site.notifications.open();
  await expect(site.notifications.about(title)).toHaveCount(1);
  await expect(site.notifications.isUnread(title)).toHaveCount(0);
  await site.notifications.mark(title, 'unread');
  await expect(site.notifications.isUnread(title)).toBeVisible();
  await site.notifications.showUnread();
  await expect(site.notifications.about(title)).toHaveCount(1);
  await site.notifications.mark(title, 'read');
  await expect(site.notifications.about(title)).toHaveCount(0);

  await helper.forum.reply(third);
  await expect(site.notifications.about(title)).toHaveCount(1);
  await site.notifications.markAll.click();
  await expect(site.page.getByText(site.say('notifications:allRead.title'))).toBeVisible();
  await expect(site.notifications.bell).toHaveAccessibleName(site.say('common:bell.title'));
  await expectAccessible(site);

  await site.page.goto(thread);
  await site.forum
    .article(second)
    .getByRole('button', { name: site.say('forum:best.choose') })
    .click();
  await expect(site.page.getByText(site.say('forum:badges.solved'), { exact: true })).toBeVisible();
  await helper.notifications.open();
  await helper.notifications.link(title).click();
  const best = helper.page.getByRole('region', { name: helper.say('forum:badges.bestAnswer') });
  await expect(best).toContainText(second);
  await expect(best).toBeInViewport();
});

test('whoever is named hears of it', async ({ site, otherSite, language }) => {
  const title = `Pump ${String(Date.now()).slice(-7)} loses pressure`;
  const { by, to, name, letters } = NAMING[language];
  const named = await otherSite();
  await enter(named, to);
  await enter(site, by);
  await site.page.goto('/forum/new');
  await site.forum.fillThread(title, `It began after the service, ask @${letters}`);
  await expect(site.page.getByRole('option', { name })).toBeVisible();
  await expectAccessible(site);
  await site.page.keyboard.press('Enter');
  await site.page.keyboard.type('about it.');
  await expect(site.forum.draftIsSaved).toBeVisible();
  await site.page.reload();
  await expect(site.forum.editor.getByText(`@${name}`)).toBeVisible();
  await site.forum.publish();
  await expect(site.page.getByRole('main').getByRole('link', { name: `@${name}` })).toBeVisible();

  await named.notifications.open();
  await named.notifications.link(title).click();
  await expect(named.heading).toHaveText(title);
  await named.page
    .getByRole('main')
    .getByRole('link', { name: `@${name}` })
    .click();
  await expect(named.heading).toHaveText(name);
});

test('what is taken away is told of no longer', async ({ site, otherSite, language }) => {
  const title = `Question ${String(Date.now()).slice(-7)} that is taken back`;
  await enter(site, MEMBERS[language].asker);
  const thread = await ask(site, title);
  const helper = await otherSite();
  await enter(helper, MEMBERS[language].helper);
  await helper.page.goto(thread);
  await helper.forum.reply('An answer to what will not stand.');
  await site.notifications.open();
  await expect(site.notifications.about(title)).toHaveCount(1);
  const id = thread.split('/')[3] ?? '';
  expect((await site.page.request.delete(`/api/v1/forum/threads/${id}`)).status()).toBe(204);
  await expect(site.notifications.about(title)).toHaveCount(0);
});

test('a new member learns what will be told here', async ({ site }) => {
  await site.accounts.signUp(newMember());
  await site.notifications.open();
  await expect(site.page.getByText(site.say('notifications:none.title'))).toBeVisible();
  await expectAccessible(site);
  await site.page
    .getByRole('main')
    .getByRole('link', { name: site.say('notifications:none.action'), exact: true })
    .click();
  await site.page.waitForURL('**/forum');
});
