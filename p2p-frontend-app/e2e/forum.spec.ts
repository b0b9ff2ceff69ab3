import type { Site } from './pages/site.ts';
import { expectAccessible } from './support/accessible.ts';
import { demoPassword, expect, test } from './support/test.ts';

/** The frame is whole: to leave earlier would break off what it still loads, which the console reports. */
async function arrive(site: Site): Promise<void> {
  await expect(site.page.getByRole('button', { name: site.say('common:frame.personMenu') })).toBeVisible();
}

async function enter(site: Site, email: string): Promise<void> {
  await site.accounts.openSignIn();
  await site.accounts.signIn(email, demoPassword());
  await site.page.waitForURL('**/dashboard');
  await arrive(site);
}

async function visit(site: Site, address: string): Promise<void> {
  await site.page.goto(address);
  await arrive(site);
}

function newTitle(language: string): string {
  const number = String(Date.now()).slice(-7);
  return language === 'ar' ? `ارتفاع حرارة محمل المضخة ${number}` : `Pump bearing ${number} runs hot`;
}

/** Drafts belong to a person: the two languages, which run side by side, must not write as the same one. */
const WRITERS = {
  ar: {
    asker: 'workshop@khamis-auto-parts.example',
    answerer: 'planner@hail-logistics.example',
    drafter: 'dyehouse@makkah-textiles.example',
    beginner: 'owner@alkharj-packaging.example',
  },
  en: {
    asker: 'test@red-sea-electronics.example',
    answerer: 'reliability@jubail-catalysts.example',
    drafter: 'production@asir-stone.example',
    beginner: 'owner@tabuk-greenhouse-systems.example',
  },
};

const BODY = 'It reaches 92 °C after an hour, ثم تهبط الحرارة عند التوقف.';

test.describe.configure({ timeout: 120_000 });

test('a member asks, another answers and is thanked, live @day', async ({ site, otherSite, language }) => {
  const title = newTitle(language);
  await enter(site, WRITERS[language].asker);
  await site.goTo('forum');
  await expectAccessible(site);
  await site.forum.link('new.link').click();
  await site.forum.fillThread(title, BODY);
  await expectAccessible(site);
  await site.forum.publish();
  await expect(site.heading).toHaveText(title);
  const address = site.page.url();

  const theirs = await otherSite();
  await enter(theirs, WRITERS[language].answerer);
  await visit(theirs, address);
  await theirs.forum.reply('Check the clearance of the bearing first.');

  await site.page.getByText(site.say('forum:news.show_one', { count: '1' }), { exact: true }).click();
  const answer = site.forum.article('Check the clearance').first();
  await expect(answer).toBeVisible();
  await site.forum.button('best.choose').click();
  await expect(site.page.getByText(site.say('forum:badges.solved'), { exact: true })).toBeVisible();
  await expect(theirs.page.getByText(theirs.say('forum:badges.solved'), { exact: true })).toBeVisible();
  await expectAccessible(site);

  const question = theirs.page.getByRole('article').first();
  const like = question.getByRole('button', { name: theirs.say('common:like') });
  await like.click();
  await expect(like).toHaveAttribute('aria-pressed', 'true');
  await theirs.page.getByRole('button', { name: theirs.say('common:bookmark.off'), exact: true }).click();
  await expect(
    theirs.page.getByRole('button', { name: theirs.say('common:bookmark.on'), exact: true }),
  ).toHaveAttribute('aria-pressed', 'true');
  await visit(theirs, '/forum?saved=yes');
  await expect(theirs.page.getByRole('link', { name: title })).toBeVisible();

  await visit(theirs, address);
  await theirs.forum.choose(
    theirs.forum.menuOf(theirs.forum.article('Check the clearance'), 'reply'),
    'edit.action',
  );
  await theirs.forum.write(' Then the grease. ');
  await theirs.forum.button('edit.save').click();
  await expect(theirs.forum.editor).toHaveCount(0);
  await expect(theirs.forum.article('Then the grease.').first()).toContainText(theirs.say('forum:edited'));

  await site.forum.choose(
    site.forum.menuOf(site.page.getByRole('article').first(), 'thread'),
    'delete.action',
  );
  await site.forum.button('delete.action').click();
  await site.page.waitForURL('**/forum');
  await expect(site.page.getByRole('link', { name: title })).toHaveCount(0);
  await visit(theirs, address);
  await expect(theirs.heading).toHaveText(theirs.say('forum:deleted.thread.title'));
});

test('what one writes survives a reload, and goes when one wants', async ({ site, language }) => {
  const title = newTitle(language);
  await enter(site, WRITERS[language].drafter);
  await visit(site, '/forum/new');
  await site.forum.fillThread(title, BODY);
  await expect(site.forum.draftIsSaved).toBeVisible();
  await site.page.reload();
  await arrive(site);
  await expect(site.page.getByText(site.say('common:draft.restored.title'))).toBeVisible();
  await expect(site.forum.field('title')).toHaveValue(title);
  await expect(site.forum.editor).toHaveText(BODY);
  await expect(site.forum.field('category')).toHaveValue('maintenance');

  await visit(site, '/dashboard');
  await site.page.getByRole('link', { name: title }).click();
  await site.page.waitForURL('**/forum/new');
  const discard = site.page.getByRole('button', { name: site.say('common:draft.discard'), exact: true });
  await discard.click();
  await discard.click();
  await site.page.waitForURL('**/forum');
  await visit(site, '/forum/new');
  await expect(site.forum.editor).toHaveText('');
});

test('mistakes are said beside their fields, the first one focused', async ({ site, language }) => {
  await enter(site, WRITERS[language].beginner);
  await visit(site, '/forum/new');
  await expect(site.forum.editor).toBeVisible();
  await site.forum.button('new.action').click();
  await expect(site.forum.field('title')).toBeFocused();
  await expect(site.forum.editor).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(site);
});

test('a visitor reads the forum, narrows it by its address and is asked in to take part', async ({
  site,
}) => {
  await site.goHome();
  await site.page
    .getByRole('link', { name: site.say('common:places.forum'), exact: true })
    .filter({ visible: true })
    .first()
    .click();
  await site.page.waitForURL('**/forum');
  await expectAccessible(site);
  await site.page.goto('/forum?type=tutorial&language=ar');
  await expect(site.page.getByText(site.say('forum:filters.shown'))).toBeVisible();
  await expectAccessible(site);
  await site.page
    .getByRole('link', { name: site.say('forum:filters.clear'), exact: true })
    .first()
    .click();
  await expect(site.page).toHaveURL(/\/forum$/);
  await site.page.getByRole('link', { name: site.say('forum:sort.newest'), exact: true }).click();
  await expect(site.page).toHaveURL(/sort=newest/);
  await site.page.goBack();
  await expect(site.page).toHaveURL(/\/forum$/);
  await site.forum.link('new.link').click();
  await expect(site.page).toHaveURL(/\/sign-in\?return=/);
});

test.describe('a thread that is not there', () => {
  test.use({ refusals: [404] });

  test('is said to be gone', async ({ site }) => {
    await site.page.goto('/forum/threads/0192c7a0-0000-7000-8000-000000000001');
    await expect(site.page.getByRole('alert')).toContainText(site.say('errors:problem.thread_not_found'));
    await expectAccessible(site);
  });
});
