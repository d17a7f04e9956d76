import { defineConfig } from '@playwright/test';
import stories from './playwright.config';

/**
 * Takes the pictures of README.md anew, from a fresh demo office; no part of `npm test`:
 * `npx playwright test -c e2e/screenshots.config.ts`
 */
export default defineConfig({ ...stories, testDir: './screenshots', projects: [{ name: 'screenshots' }], workers: 1 });
