import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium } from '../tools/support/chromium.mjs';

/** Stories that write into the office's books. All stories share one office, so these are told one after the other: each counts before and after. */
const WRITING = /[\\/]stories[\\/](a-|leaders-day|one-|only-|plan-|postpone-|receive-|register-|submit-|the-same-|three-|undo-)[a-z0-9-]*\.spec\.ts$/;

/**
 * Stories from outside: one application with the demo data for the whole run, a real Chromium, the screen of an office
 * computer. A story that fails is not tried again: what fails sometimes is broken.
 */
export default defineConfig({
  testDir: './stories',
  outputDir: '../test-results',
  globalSetup: './support/start-application.ts',
  // Two browsers on two cores fight for them with the server; where the result decides, one is told after the other.
  workers: Number(process.env['STORY_WORKERS'] ?? (process.env['CI'] ? 1 : 2)),
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'writing', testMatch: WRITING, workers: 1 },
    { name: 'reading', testIgnore: WRITING },
  ],
  use: {
    viewport: { width: 1366, height: 768 },
    // A list that opens grows for a tenth of a second, and what is pressed meanwhile is let go on its neighbour: no hand is that
    // quick, a story is. Nothing moves, as for a reader who asked their machine for that.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    actionTimeout: 10_000,
    launchOptions: { executablePath: findChromium() ?? undefined, args: chromiumFlags },
  },
});
