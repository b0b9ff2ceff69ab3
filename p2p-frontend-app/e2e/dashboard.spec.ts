import { newMember } from './pages/account-pages.ts';
import type { Site } from './pages/site.ts';
import { expectAccessible } from './support/accessible.ts';
import { demoPassword, expect, test } from './support/test.ts';

/** Figures and drafts belong to a person: the two languages run side by side, and each has its own people. */
const MEMBERS = {
  ar: { asker: 'founder@qassim-agritech.example', helper: 'advisor@khobar-process-advisors.example' },
  en: { asker: 'quality@yanbu-heat-exchangers.example', helper: 'director@riyadh-precision-aero.example' },
};
const BODY = 'It reaches 92 °C after an hour, ثم تهبط الحرارة عند التوقف.';

test.describe.configure({ timeout: 120_000 });

async function enter(site: Site, email: string): Promise<void> {
  await site.accounts.openSignIn();
  await site.accounts.signIn(email, demoPassword());
  await site.page.waitForURL('**/dashboard');
  await site.dashboard.open();
}

function bookmark(site: Site, state: 'on' | 'off') {
  return site.page.getByRole('button', { name: site.say(`common:bookmark.${state}`), exact: true });
}

test('what one does is counted, told to others, and kept to be found again @day', async ({
  site,
  otherSite,
  language,
}) => {
  const number = String(Date.now()).slice(-7);
  const title = language === 'ar' ? `اهتزاز في المروحة ${number}` : `Vibration of fan ${number}`;
  await enter(site, MEMBERS[language].helper);
  const before = await site.dashboard.figures();

  const asker = await otherSite();
  await enter(asker, MEMBERS[language].asker);
  await asker.page.goto('/forum/new');
  await asker.forum.fillThread(title, BODY);
  await asker.forum.publish();
  await expect(asker.heading).toHaveText(title);

  await site.dashboard.open();
  await site.dashboard.feed.getByRole('link', { name: title, exact: true }).click();
  await expect(site.heading).toHaveText(title);
  await site.forum.reply('Check the clearance of the bearing first.');
  await bookmark(site, 'off').click();
  await expect(bookmark(site, 'on')).toHaveAttribute('aria-pressed', 'true');

  await asker.page.reload();
  await asker.forum.button('best.choose').click();
  await expect(asker.page.getByText(asker.say('forum:badges.solved'), { exact: true })).toBeVisible();

  await site.goTo('dashboard');
  await expect
    .poll(() => site.dashboard.figures())
    .toEqual({
      ...before,
      replies: before.replies + 1,
      best_answers: before.best_answers + 1,
      saved: before.saved + 1,
      reputation: before.reputation + 3 + 15,
    });
  await site.dashboard.unfold();
  await expect(site.dashboard.activity.getByRole('row').nth(1)).toContainText(/[1-9]/);
  await expectAccessible(site);

  await asker.dashboard.open();
  const news = asker.dashboard.feed.getByRole('listitem').filter({ hasText: title });
  const reply = news.filter({ hasText: 'Check the clearance' });
  await expect(reply).toContainText(asker.say('dashboard:feed.reply'));
  await reply.getByRole('link', { name: title, exact: true }).click();
  await asker.page.waitForURL('**/forum/threads/**reply=**');

  const kept = site.dashboard.saved.getByRole('link', { name: title, exact: true });
  await site.dashboard.letGo(title);
  await site.dashboard.undo.click();
  await expect(kept).toBeVisible();
  await site.dashboard.letGo(title);
  await expect.poll(async () => (await site.dashboard.figures()).saved).toBe(before.saved);
  await expectAccessible(site);
  await site.dashboard.open();
  await expect(kept).toHaveCount(0);
});

test('what one began to write is on the dashboard until one lets it go', async ({ site, language }) => {
  const title = `Draft ${String(Date.now()).slice(-7)} of a question`;
  await enter(site, MEMBERS[language].helper);
  await site.page.goto('/forum/new');
  await site.forum.fillThread(title, BODY);
  await expect(site.forum.draftIsSaved).toBeVisible();
  await site.dashboard.open();
  await site.dashboard.drafts.getByRole('link', { name: title, exact: true }).click();
  await expect(site.forum.field('title')).toHaveValue(title);
  await expect(site.forum.editor).toHaveText(BODY);
  const discard = site.page.getByRole('button', { name: site.say('common:draft.discard'), exact: true });
  await discard.click();
  await discard.click();
  await site.page.waitForURL('**/forum');
  await site.dashboard.open();
  await expect(site.dashboard.drafts).toHaveCount(0);
});

test('a new member is told what to do first', async ({ site }) => {
  await site.accounts.signUp(newMember());
  await site.dashboard.open();
  expect(await site.dashboard.figures()).toEqual({
    reputation: 0,
    questions: 0,
    replies: 0,
    best_answers: 0,
    use_cases: 0,
    saved: 0,
  });
  await expect(site.dashboard.saved).toContainText(site.say('dashboard:saved.none.title'));
  await site.dashboard.unfold();
  await expectAccessible(site);
  await site.dashboard.activity
    .getByRole('link', { name: site.say('dashboard:activity.none.action'), exact: true })
    .click();
  await site.page.waitForURL('**/forum/new');
});
