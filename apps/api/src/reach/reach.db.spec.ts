import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { KeyRing, TEST_IDENTITY_KEYS } from '@tiepdan/citizen/api';
import { DEMO_PASSWORD } from '@tiepdan/migrations/seeds';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { createApp } from '../app.js';
import { prepareDatabase } from '../database/prepare.js';
import { readEnv } from '../env.js';
import { openApiDocument } from '../openapi/publish.js';
import { restrictRole } from '../testing/restricted.js';
import { type Caller, signIn } from '../testing/running-app.js';
import { unzipped } from '../testing/secrets.js';

/** The petitions an account of reach `assigned` has, written by hand and not from the policies. */
const OWN_PETITIONS = `SELECT id FROM petition WHERE office_id = $1 AND (officer_id = $2 OR created_by = $2)`;
const OWN_MATTERS = `SELECT matter_id FROM petition WHERE office_id = $1 AND (officer_id = $2 OR created_by = $2)`;
const OWN_RECEPTIONS = `SELECT id FROM reception WHERE office_id = $1 AND (officer_id = $2 OR created_by = $2 OR matter_id IN (${OWN_MATTERS}))`;

/** Of each kind, the keys of what the account must not see anywhere. */
const UNSEEN: Readonly<Record<string, string>> = {
  petition: `SELECT id FROM petition WHERE office_id = $1 AND id NOT IN (${OWN_PETITIONS})`,
  reception: `SELECT id FROM reception WHERE office_id = $1 AND id NOT IN (${OWN_RECEPTIONS})`,
  matter: `SELECT id FROM matter WHERE office_id = $1 AND created_by <> $2 AND id NOT IN (${OWN_MATTERS})
    AND id NOT IN (SELECT matter_id FROM reception WHERE office_id = $1 AND (officer_id = $2 OR created_by = $2) AND matter_id IS NOT NULL)`,
  citizen: `SELECT c.id FROM citizen c WHERE c.office_id = $1 AND c.created_by <> $2
    AND NOT EXISTS (SELECT 1 FROM petition_sender s WHERE s.citizen_id = c.id AND s.petition_id IN (${OWN_PETITIONS}))
    AND NOT EXISTS (SELECT 1 FROM reception_person s WHERE s.citizen_id = c.id AND s.reception_id IN (${OWN_RECEPTIONS}))
    AND NOT EXISTS (SELECT 1 FROM hearing_request h WHERE h.citizen_id = c.id) AND NOT EXISTS (SELECT 1 FROM feedback f WHERE f.citizen_id = c.id)`,
  document: `SELECT id FROM document WHERE office_id = $1 AND created_by <> $2 AND petition_id IS NOT NULL AND petition_id NOT IN (${OWN_PETITIONS})`,
};
/** What is sealed, with everything on it. */
const SEALED: Readonly<Record<string, string>> = {
  petition: `SELECT id FROM petition WHERE office_id = $1 AND sealed AND $2::uuid IS NOT NULL`,
  reception: `SELECT id FROM reception WHERE office_id = $1 AND sealed AND $2::uuid IS NOT NULL`,
  matter: `SELECT id FROM matter WHERE office_id = $1 AND sealed AND $2::uuid IS NOT NULL`,
  document: `SELECT d.id FROM document d JOIN matter m ON m.id = d.matter_id WHERE d.office_id = $1 AND m.sealed AND $2::uuid IS NOT NULL`,
  sealed: `SELECT id FROM sealed_identity WHERE office_id = $1 AND $2::uuid IS NOT NULL`,
};
/** The periods that the demo's ledgers lie in. */
const PERIODS = ['2023-Y', '2026-Y'];

/**
 * The demo seen by accounts of restricted reach: every route that reads is asked for everything, and what must not be seen stands in no
 * answer; what is out of reach answers as if it were not there; numbers and their lists are of the same records.
 */
describe('an account of restricted reach', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  let gets: string[];
  let asked: ReadonlyMap<string, ReadonlySet<string>>;
  let officer: { accountId: string; officeId: string };
  const folder = fs.mkdtempSync(join(os.tmpdir(), 'tiepdan-reach-'));
  const callers = new Map<string, Caller>();
  const as = (username: string): Caller => callers.get(username) as Caller;

  const keys = async (kinds: Readonly<Record<string, string>>, limit = 1_000_000): Promise<Map<string, string>> => {
    const found = new Map<string, string>();
    for (const [kind, sql] of Object.entries(kinds))
      for (const { id } of await database.source.query<{ id: string }[]>(`${sql} ORDER BY id DESC LIMIT ${limit}`, [officer.officeId, officer.accountId])) found.set(id, kind);
    return found;
  };
  const count = async (sql: string): Promise<number> => {
    const [row] = await database.source.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM (${sql}) x`, [officer.officeId, officer.accountId]);
    return row?.count ?? 0;
  };

  beforeAll(async () => {
    database = await freshDatabase();
    await prepareDatabase(database.url, true, KeyRing.parse(TEST_IDENTITY_KEYS));
    const limits = { REQUESTS_PER_ACCOUNT: '1000000', REQUESTS_PER_ADDRESS: '1000000' };
    app = await createApp(readEnv({ ...limits, DATABASE_URL: database.url, WEB_ROOT: '/nowhere', DEMO: 'true', DATABASE_POOL: '4', IDENTITY_KEYS: TEST_IDENTITY_KEYS, JOBS: 'false', DATA_DIR: folder }), { quiet: true });
    await app.init();
    for (const username of ['xulydon', 'truongban', 'tiepdan']) callers.set(username, await signIn(app.getHttpServer(), username, DEMO_PASSWORD));
    const [account] = await database.source.query<{ accountId: string; officeId: string }[]>(`SELECT id AS "accountId", office_id AS "officeId" FROM account WHERE username = 'xulydon'`);
    officer = account as typeof officer;
    // Half of what the demo gave the officer goes to somebody else, so that there is enough of both; the head keeps looking at all of it.
    await database.source.query(`UPDATE petition SET officer_id = h.id, created_by = h.id FROM account h WHERE h.username = 'truongban' AND petition.office_id = h.office_id AND book_number % 2 = 0`);
    await database.source.query(`UPDATE matter SET created_by = h.id FROM account h WHERE h.username = 'truongban' AND matter.office_id = h.office_id`);
    await database.source.query(`UPDATE citizen SET created_by = h.id FROM account h WHERE h.username = 'truongban' AND citizen.office_id = h.office_id`);
    await database.source.query(`UPDATE document SET created_by = h.id FROM account h WHERE h.username = 'truongban' AND document.office_id = h.office_id`);
    await restrictRole(database, officer.officeId, 'petition-officer', { records: 'assigned' });
    await restrictRole(database, officer.officeId, 'reception-officer', { sealed: 'hidden' });
    const { paths } = openApiDocument(app);
    gets = Object.entries(paths).flatMap(([path, item]) => ('get' in item ? [path] : []));
    asked = new Map(Object.entries(paths).map(([path, item]) => [path, new Set((item.get?.parameters ?? []).flatMap((parameter) => ('name' in parameter ? [parameter.name] : [])))]));
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** A list in pages of 200, a search for what is everywhere, a report of the periods of the demo's ledgers. */
  function addressesOf(path: string): string[] {
    const takes = (name: string) => asked.get(path)?.has(name) ?? false;
    if (takes('period')) return PERIODS.map((period) => `${path}?period=${period}`);
    return [takes('limit') ? `${path}?limit=200` : path, ...(takes('q') ? [`${path}?q=thu`] : []), ...(takes('name') ? [`${path}?name=Nguyễn Văn`] : [])];
  }

  /** Keys of `hidden` that stand in the answers of every route without a record in its address. */
  async function seenBy(username: string, hidden: ReadonlyMap<string, string>): Promise<string[]> {
    const seen: string[] = [];
    for (const path of gets.filter((each) => !each.includes('{')))
      for (const address of addressesOf(path)) {
        const answer = await as(username).send('GET', address).buffer(true).parse(collect);
        if (answer.status >= 500) throw new Error(`${address} → ${answer.status} ${String(answer.body)}`);
        const text = answer.body.subarray(0, 2).toString() === 'PK' ? unzipped(answer.body) : answer.body.toString();
        seen.push(...[...hidden].filter(([id]) => text.includes(id)).map(([id, kind]) => `${address} ${kind} ${id}`));
      }
    return seen;
  }

  /** Routes with one record in their address that answer anything but a refusal or an empty list for a record out of reach. */
  async function answering(username: string, hidden: ReadonlyMap<string, string>): Promise<string[]> {
    const found: string[] = [];
    for (const path of gets.filter((each) => /^[^{]*\{[^}]+\}[^{]*$/.test(each)))
      for (const id of hidden.keys()) {
        const format = path.endsWith('/file') || path.endsWith('/sample') ? '?format=docx' : '';
        const answer = await as(username).send('GET', path.replace(/\{[^}]+\}/, id) + format);
        if (answer.status >= 500) throw new Error(`${path} → ${answer.status}`);
        if (answer.status < 300 && /"id":|"label":"[^"]/.test(answer.text ?? '') && !path.includes('/form')) found.push(`${path} ${id} ${answer.text.slice(0, 200)}`);
      }
    return found;
  }

  it('has both: records within reach and records beyond', async () => {
    for (const sql of [OWN_PETITIONS, OWN_RECEPTIONS, ...Object.values(UNSEEN), ...Object.values(SEALED)]) expect(await count(sql)).toBeGreaterThan(0);
  });

  it('meets in no list, search, candidate, desk, report, export or timeline what was not given to it', async () => {
    expect(await seenBy('xulydon', await keys(UNSEEN))).toEqual([]);
  }, 240_000);

  it('meets nowhere what is sealed, where that is hidden', async () => {
    expect(await seenBy('tiepdan', await keys(SEALED))).toEqual([]);
  }, 240_000);

  it('is answered about a record beyond its reach as if it were not there', async () => {
    expect(await answering('xulydon', await keys(UNSEEN, 1))).toEqual([]);
    expect(await answering('tiepdan', await keys(SEALED, 1))).toEqual([]);
  }, 240_000);

  it('counts in lists what is its own, and everybody else counts all', async () => {
    const total = async (username: string, path: string) => ((await as(username).send('GET', path).expect(200)).body as { total: number }).total;
    expect(await total('xulydon', '/api/petitions')).toBe(await count(OWN_PETITIONS));
    expect(await total('xulydon', '/api/receptions')).toBe(await count(OWN_RECEPTIONS));
    expect(await total('truongban', '/api/petitions')).toBe(await count(`SELECT id FROM petition WHERE office_id = $1 AND $2::uuid IS NOT NULL`));
    expect(await total('tiepdan', '/api/petitions')).toBe(await count(`SELECT id FROM petition WHERE office_id = $1 AND $2::uuid IS NOT NULL AND NOT sealed`));
  });
});

/** The whole body of an answer as bytes. */
function collect(response: { on(event: string, listener: (chunk: Buffer) => void): unknown }, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
}
