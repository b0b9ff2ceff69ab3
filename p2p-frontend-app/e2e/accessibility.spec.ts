import type { Site } from './pages/site.ts';
import { expectAccessible } from './support/accessible.ts';
import { demoPassword, expect, people, test } from './support/test.ts';

const FOR_VISITORS = [
  '/',
  '/sign-in',
  '/sign-up',
  '/forgot-password',
  '/reset-password',
  '/reset-password?token=x',
  '/verify-email',
  '/confirm-email',
  '/organizations',
  '/organizations?query=najd',
  '/search',
  '/search?q=bearing',
  '/search?q=qqzzxxkk&kind=thread',
  '/invitation',
  '/nowhere',
];
const FOR_ADMINISTRATORS = [
  '/dashboard',
  '/account',
  '/notifications',
  '/notifications?show=unread',
  '/profile/edit',
  '/use-cases/new',
  '/use-cases/new?step=results',
  '/use-cases/new?step=place',
  '/use-cases/new?step=review',
  '/use-cases/mine',
  '/use-cases/review',
  '/administration/mailbox',
  '/administration/people',
  '/administration/audit',
];

const COLOR_SCHEMES = ['light', 'dark'] as const;

async function scanAll(site: Site, addresses: string[]): Promise<void> {
  for (const address of addresses) {
    await site.page.goto(address);
    await expect(site.heading).toBeVisible();
    await expect(site.page.locator('.breathing')).toHaveCount(0);
    for (const colorScheme of COLOR_SCHEMES) {
      await test.step(`${address} ${colorScheme}`, async () => {
        await site.page.emulateMedia({ colorScheme });
        await expect(site.page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        await expectAccessible(site, colorScheme === 'dark' ? 'color-contrast' : undefined);
      });
    }
  }
}

test.describe.configure({ timeout: 240_000 });

test('what visitors see is accessible', async ({ site }) => {
  await scanAll(site, FOR_VISITORS);
});

test('what members and administrators see is accessible', async ({ site }) => {
  await site.accounts.openSignIn();
  await site.accounts.signIn(people.administrator, demoPassword());
  await site.page.waitForURL('**/dashboard');
  await site.goTo('organization');
  await site.page.waitForURL('**/organizations/*');
  const { pathname } = new URL(site.page.url());
  const me = (await (await site.page.request.get('/api/v1/me')).json()) as { id: string };
  const own = [`/people/${me.id}`, pathname, `${pathname}/members`, `${pathname}/edit`];
  const addresses = [...FOR_ADMINISTRATORS, ...own];
  await scanAll(site, addresses);
  await site.page.getByRole('button', { name: site.say('common:frame.personMenu') }).click();
  await expect(site.page.getByRole('menu')).toBeVisible();
  await expectAccessible(site);
});

test('a form full of mistakes is accessible', async ({ site }) => {
  await site.page.goto('/sign-up');
  await site.accounts.continue();
  await expect(site.accounts.field('first_name')).toBeFocused();
  await expectAccessible(site);
});
