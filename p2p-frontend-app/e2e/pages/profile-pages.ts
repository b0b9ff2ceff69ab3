import type { Locator, Page } from '@playwright/test';
import type { Say } from './site.ts';

/** One's own profile, and how others see it. */
export class ProfilePages {
  constructor(
    private readonly page: Page,
    private readonly say: Say,
  ) {}

  field(name: string): Locator {
    return this.page.getByLabel(this.say(`profiles:fields.${name}`), { exact: false });
  }

  get picture(): Locator {
    return this.page.getByRole('main').locator('img');
  }

  async edit(): Promise<void> {
    await this.page.goto('/profile/edit');
    await this.field('bio').waitFor();
  }

  /** What the camera of a phone would give: any picture will do. */
  async choosePicture(name: string): Promise<void> {
    const buffer = await this.page.screenshot();
    const field = this.page.getByRole('group', { name: this.say(name) });
    await field.locator('input').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer });
    await this.page.getByText(this.say('common:image.stored')).waitFor();
  }

  async showTo(audience: 'public' | 'verified_only' | 'private'): Promise<void> {
    await this.page.getByRole('radio', { name: this.say(`profiles:visibility.${audience}`) }).check();
  }

  /** Its address, once it is stored. */
  async save(): Promise<string> {
    await this.page.getByRole('button', { name: this.say('profiles:edit.action'), exact: true }).click();
    await this.page.waitForURL('**/people/*');
    return new URL(this.page.url()).pathname;
  }
}
