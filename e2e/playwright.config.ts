import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from '../tools/support/chromium.mjs';

/**
 * Stories from outside: one application with the demo data for the whole run, a real Chromium, the screen of an office
 * computer. A story that fails is not tried again: what fails sometimes is broken.
 */
export default defineConfig({
  testDir: './stories',
  outputDir: '../test-results',
  globalSetup: './support/start-application.ts',
  workers: Number(process.env['STORY_WORKERS'] ?? 2),
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    actionTimeout: 10_000,
    launchOptions: { executablePath: findChromium() ?? undefined, args: chromiumFlags },
  },
});
