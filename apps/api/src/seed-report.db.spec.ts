import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { KeyRing, TEST_IDENTITY_KEYS } from '@tiepdan/citizen/api';
import { DEMO_PASSWORD } from '@tiepdan/migrations/seeds';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import type { Section4Report } from '@tiepdan/statistics/contract';
import { createApp } from './app.js';
import { prepareDatabase } from './database/prepare.js';
import { readEnv } from './env.js';
import { type Caller, signIn } from './testing/running-app.js';

const PAGE = readFileSync(fileURLToPath(new URL('../../../docs/SEED-REPORT.md', import.meta.url)), 'utf8');

/** The rows under a heading of the page: code and our number. */
function figuresUnder(heading: string): [string, number][] {
  const section = PAGE.split(`\n${heading}`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => /^I\d\d/.test(cells[2] ?? ''))
    .map((cells) => [cells[2] ?? '', Number((cells[4] ?? '').replaceAll('.', ''))]);
}

/** docs/SEED-REPORT.md against the product itself: demo ledger, HTTP, the one report. */
describe('the seed report through the API', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let compiler: Caller;

  beforeAll(async () => {
    database = await freshDatabase();
    await prepareDatabase(database.url, true, KeyRing.parse(TEST_IDENTITY_KEYS));
    app = await createApp(readEnv({ DATABASE_URL: database.url, WEB_ROOT: '/nowhere', DEMO: 'true', DATABASE_POOL: '4', IDENTITY_KEYS: TEST_IDENTITY_KEYS }), { quiet: true });
    await app.init();
    compiler = await signIn(app.getHttpServer(), 'tonghop', DEMO_PASSWORD);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it.each([
    ['## 2. Quý IV năm 2023', 'period=2023-Q4'],
    ['## 2. Quý IV năm 2023', 'from=2023-09-15&to=2023-11-30'],
    ['## 3. Năm 2023', 'period=2023-Y'],
    ['## 3. Năm 2023', 'from=2022-12-15&to=2023-11-30'],
  ])('agrees with every figure of "%s" for %s, and each identity holds', async (heading, query) => {
    const report: Section4Report = (await compiler.send('GET', `/api/reports/section-4?${query}`).expect(200)).body;
    const ours = new Map(report.sections.flatMap((section) => section.indicators.map((indicator) => [indicator.code, indicator.value])));
    const told = figuresUnder(heading);
    expect(told.length).toBeGreaterThan(25);
    expect(told.map(([code]) => [code, ours.get(code)])).toEqual(told);
    expect(report.checks.filter((check) => !check.holds)).toEqual([]);
  });

  it('opens every number of the year into exactly its records', async () => {
    const report: Section4Report = (await compiler.send('GET', '/api/reports/section-4?period=2023-Y')).body;
    for (const { code, value } of report.sections.flatMap((section) => section.indicators)) {
      const { body } = await compiler.send('GET', `/api/reports/section-4/indicators/${code}/records?period=2023-Y&limit=200`).expect(200);
      expect([code, body.value]).toEqual([code, value]);
      if (body.nextCursor) continue;
      const contributions: number[] = body.items.map((item: { contributes: number }) => item.contributes);
      const whole = code === 'I16' ? Math.max(0, ...contributions) : contributions.reduce((sum, one) => sum + one, 0);
      expect([code, whole]).toEqual([code, value]);
    }
  });
});
