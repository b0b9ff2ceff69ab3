import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Nothing on the page, as it stands now, breaks a rule; `only` asks for a single one. */
export async function expectAccessible({ page }: { page: Page }, only?: string): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('.breathing')).toHaveCount(0);
  // What lies half below the bar at the top would be too small for a finger, until one scrolls.
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  const runOnly = only ? [only] : { type: 'tag' as const, values: RULES };
  // In the page itself, as there are no frames: otherwise each scan opens another page to gather what frames said.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ runOnly, resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }))).toEqual([]);
}
