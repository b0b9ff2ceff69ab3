import { defineConfig, type PlaywrightTestOptions } from '@playwright/test';

const SIZES = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};
const LOCALES = { en: 'en-GB', ar: 'ar-SA' };
// What people do is done, and each page scanned, in both languages and in both shapes; the frame is looked at in all four.
const EVERYTHING = new Set(['desktop-en', 'phone-ar']);

const projects = Object.entries(SIZES).flatMap(([size, shape]) =>
  Object.entries(LOCALES).map(([language, locale]) => ({
    name: `${size}-${language}`,
    testMatch: EVERYTHING.has(`${size}-${language}`) ? undefined : /visitor\.spec\.ts$/,
    // Phones have no Tab key.
    grepInvert: size === 'phone' ? /@keyboard/ : undefined,
    use: { ...shape, locale } satisfies Partial<PlaywrightTestOptions>,
  })),
);

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['html', { open: 'never', outputFolder: '../playwright-report' }]],
  use: {
    baseURL: process.env['E2E_BASE_URL'] || 'http://localhost:5173',
    // Recording costs every test a quarter of its time: `npm run e2e -- --trace retain-on-failure` looks closer.
    trace: 'off',
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] || undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  projects,
});
