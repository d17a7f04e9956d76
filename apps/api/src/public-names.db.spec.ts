import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { KeyRing, TEST_IDENTITY_KEYS, testVault } from '@tiepdan/citizen/api';
import { DEMO_PASSWORD } from '@tiepdan/migrations/seeds';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { SEALED_STAGE_WORDS, portalPaths, publicPaths } from '@tiepdan/portal/contract';
import supertest from 'supertest';
import { createApp } from './app.js';
import { prepareDatabase } from './database/prepare.js';
import { readEnv } from './env.js';
import { type Caller, signIn } from './testing/running-app.js';
import { type Secret, leaksIn, secretsOf } from './testing/secrets.js';

/** Titles that a public page of a denunciation may have. */
const SEALED_TITLES: readonly string[] = Object.values(SEALED_STAGE_WORDS).map(({ title }) => title);

/** The demo as a passer-by reads it: nobody's name, paper, telephone or address is on any public page, whoever brought what. */
describe('nobody is named in public', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let head: Caller;
  let secrets: Secret[];
  const folder = fs.mkdtempSync(join(os.tmpdir(), 'tiepdan-public-'));

  beforeAll(async () => {
    database = await freshDatabase();
    await prepareDatabase(database.url, true, KeyRing.parse(TEST_IDENTITY_KEYS));
    const env = { DATABASE_URL: database.url, WEB_ROOT: '/nowhere', DEMO: 'true', DATABASE_POOL: '4', IDENTITY_KEYS: TEST_IDENTITY_KEYS, JOBS: 'false', DATA_DIR: folder };
    app = await createApp(readEnv(env), { quiet: true });
    await app.init();
    head = await signIn(app.getHttpServer(), 'truongban', DEMO_PASSWORD);
    secrets = [...(await secretsOf(database.source, testVault())), ...(await citizens())];
  }, 90_000);
  afterAll(async () => {
    await app.close();
    await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** Everybody on the open lists, without who is a leader or an officer of the same name. */
  async function citizens(): Promise<Secret[]> {
    const rows = await database.source.query<{ name: string }[]>(
      `SELECT DISTINCT full_name AS name FROM citizen WHERE full_name NOT IN (SELECT full_name FROM leader UNION SELECT full_name FROM account) AND length(full_name) > 8`,
    );
    return rows.map(({ name }) => ({ what: 'name', text: name }));
  }

  const read = (path: string) => supertest(app.getHttpServer()).get(path);
  const idsOf = async (table: string, condition: string): Promise<string[]> =>
    (await database.source.query<{ id: string }[]>(`SELECT t.id FROM ${table} t JOIN account a ON a.office_id = t.office_id AND a.username = 'truongban' WHERE t.status = 'active' AND ${condition} ORDER BY t.id LIMIT 40`)).map(({ id }) => id);

  it('on the schedule of any year, its feed, the first page, and the published answers', async () => {
    expect(secrets.length).toBeGreaterThan(500);
    const offices = (await database.source.query<{ code: string }[]>(`SELECT code FROM office`)).map(({ code }) => code);
    const years = (await database.source.query<{ year: number }[]>(`SELECT DISTINCT extract(year FROM held_on)::integer AS year FROM leader_day`)).map(({ year }) => year);
    const paths = offices.flatMap((code) => [publicPaths.home(code), publicPaths.calendar(code), publicPaths.answers(code), ...years.map((year) => `${publicPaths.schedule(code)}?year=${year}`)]);
    const leaks: string[] = [];
    for (const path of [publicPaths.root, publicPaths.lookup, ...paths]) {
      const { text, status } = await read(path);
      expect([path, status]).toEqual([path, 200]);
      leaks.push(...leaksIn(text, secrets).map((leak) => `${path} ${leak}`));
    }
    expect(leaks).toEqual([]);
  }, 60_000);

  it('behind any code: stages and days of petitions and visits, two words of what is sealed', async () => {
    const records: [path: (id: string) => string, ids: string[], sealed: boolean][] = [
      [portalPaths.petitionCode, await idsOf('petition', 'NOT t.sealed'), false],
      [portalPaths.petitionCode, await idsOf('petition', 't.sealed'), true],
      [portalPaths.receptionCode, await idsOf('reception', 'NOT t.sealed'), false],
      [portalPaths.receptionCode, await idsOf('reception', 't.sealed'), true],
    ];
    const leaks: string[] = [];
    for (const [path, ids, sealed] of records) {
      expect(ids.length).toBeGreaterThan(5);
      for (const id of ids) {
        const { code } = (await head.send('POST', path(id), {}).expect(201)).body.code;
        for (const page of [publicPaths.receipt(code), publicPaths.satisfaction(code)]) {
          const { text, status } = await read(page);
          expect([page, status]).toEqual([page, 200]);
          leaks.push(...leaksIn(text, secrets));
        }
        const title = /<dt>Tình trạng<\/dt><dd>([^<]+)<\/dd>/.exec((await read(publicPaths.receipt(code))).text)?.[1] ?? '';
        if (sealed) expect(SEALED_TITLES).toContain(title);
      }
    }
    expect(leaks).toEqual([]);
  }, 60_000);
});
