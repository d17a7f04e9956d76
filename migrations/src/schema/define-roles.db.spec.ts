import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { migrations } from '../index.js';
import { DefineRoles1763700000033 } from './1763700000033-define-roles.js';

/** Where this migration stands in the history. */
const PLACE = migrations.indexOf(DefineRoles1763700000033);

describe('what a role of an office must never be', () => {
  let database: TestDatabase;
  let [officeId, accountId] = ['', ''];
  const query = (sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]> => database.source.query(sql, parameters);
  const insert = (columns: string, values: string) => query(`INSERT INTO office_role (office_id, key, built_in, ${columns}) VALUES ($1, ${values})`, [officeId]);

  beforeAll(async () => {
    database = await freshDatabase();
    const made = await makeOffice(database.source);
    officeId = made.officeId;
    accountId = made.actor().accountId;
    await insert('name, records, sealed, subtree', `'own-0123456789ab', false, 'Văn thư', 'office', 'masked', false`);
    await insert('withdrawn', `'head', true, '{petition.read}'`);
  });
  afterAll(() => database?.drop());

  it.each([
    ['a key of the office’s own for a built-in role', 'granted', `'own-0123456789ac', true, '{}'`, 'CHK_office_role_key'],
    ['a free key for a role of its own', 'name, records, sealed, subtree', `'boss', false, 'A', 'office', 'masked', false`, 'CHK_office_role_key'],
    ['another name for a built-in role', 'name', `'leader', true, 'Sếp'`, 'CHK_office_role_built_in'],
    ['a built-in role retired', 'retired', `'leader', true, true`, 'CHK_office_role_built_in'],
    ['one of its own without a name', 'records, sealed, subtree', `'own-0123456789ac', false, 'office', 'masked', false`, 'CHK_office_role_own'],
    ['one of its own with something withdrawn', 'name, records, sealed, subtree, withdrawn', `'own-0123456789ac', false, 'A', 'office', 'masked', false, '{x}'`, 'CHK_office_role_own'],
    ['the same granted and withdrawn', 'granted, withdrawn', `'leader', true, '{a,b}', '{b}'`, 'CHK_office_role_difference'],
    ['a reach there is not', 'records', `'leader', true, 'world'`, 'CHK_office_role_records'],
    ['the same role twice', 'granted', `'head', true, '{}'`, 'UQ_office_role_key'],
    ['a name twice', 'name, records, sealed, subtree', `'own-0123456789ac', false, 'VĂN THƯ', 'office', 'masked', false`, 'UQ_office_role_name'],
  ])('%s', async (_, columns, values, constraint) => {
    await expect(insert(columns, values)).rejects.toMatchObject({ driverError: { constraint } });
  });

  it('lets nobody review the opening that was theirs', async () => {
    const review = query(`INSERT INTO opening_review (office_id, audit_id, opened_by, opened_at, reviewed_by, proper) VALUES ($1, 1, $2, now(), $2, true)`, [officeId, accountId]);
    await expect(review).rejects.toMatchObject({ driverError: { constraint: 'CHK_opening_review_two' } });
  });
});

describe('a database of the release before, with accounts in it', () => {
  let database: TestDatabase;
  const query = (sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]> => database.source.query(sql, parameters);

  async function run(direction: 'up' | 'down', from: number, to: number): Promise<void> {
    const runner = database.source.createQueryRunner();
    for (const Migration of migrations.slice(from, to)) await new Migration()[direction](runner);
    await runner.release();
  }

  beforeAll(async () => {
    database = await freshDatabase();
    await query('DROP SCHEMA public CASCADE');
    await query('CREATE SCHEMA public');
    await run('up', 0, PLACE);
    await makeOffice(database.source);
  });
  afterAll(() => database?.drop());

  it('has every account as it was and no role changed; going back leaves nothing behind', async () => {
    const accounts = () => query(`SELECT username, roles, active FROM account ORDER BY username`);
    const tables = () => query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`);
    const [before, old] = [await accounts(), await tables()];
    await run('up', PLACE, PLACE + 1);
    expect(await accounts()).toEqual(before);
    expect(await query(`SELECT DISTINCT roles_version FROM office`)).toEqual([{ roles_version: 0 }]);
    expect(await query(`SELECT * FROM office_role`)).toEqual([]);
    await run('down', PLACE, PLACE + 1);
    expect(await tables()).toEqual(old);
    await run('up', PLACE, PLACE + 1);
  });
});
