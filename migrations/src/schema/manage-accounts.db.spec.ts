import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { migrations } from '../index.js';
import { ManageAccounts1763700000035 } from './1763700000035-manage-accounts.js';

/** Where this migration stands in the history. */
const PLACE = migrations.indexOf(ManageAccounts1763700000035);

describe('a database of the release before, with accounts in it', () => {
  let database: TestDatabase;
  let [officeId, agencyId] = ['', ''];
  const query = (sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]> => database.source.query(sql, parameters);
  const account = (username: string, roles: string, agency: string | null, active = true) =>
    query(`INSERT INTO account (office_id, username, full_name, position, roles, password_hash, agency_id, active) VALUES ($1, $2, 'Người thử', 'Chuyên viên', $3, 'x', $4, $5)`, [officeId, username, roles, agency, active]);

  async function run(direction: 'up' | 'down', from: number, to: number): Promise<void> {
    const runner = database.source.createQueryRunner();
    const steps = migrations.slice(from, to);
    for (const Migration of direction === 'up' ? steps : steps.toReversed()) await new Migration()[direction](runner);
    await runner.release();
  }

  beforeAll(async () => {
    database = await freshDatabase();
    await query('DROP SCHEMA public CASCADE');
    await query('CREATE SCHEMA public');
    await run('up', 0, PLACE);
    officeId = (await makeOffice(database.source)).officeId;
    agencyId = String((await query(`INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, 'Sở', 'Sở', 'department') RETURNING id`, [officeId]))[0]?.['id']);
    await account('so', '{agency}', agencyId);
    await account('da-nghi', '{head}', null, false);
    await run('up', PLACE, PLACE + 1);
  });
  afterAll(() => database.drop());

  it('keeps everybody signing in as before, and asks nobody to change a password', async () => {
    expect(await query(`SELECT username, active, version, must_change_password AS must, closed_on AS closed FROM account WHERE username IN ('so', 'da-nghi') ORDER BY username`)).toEqual([
      { username: 'da-nghi', active: false, version: 1, must: false, closed: null },
      { username: 'so', active: true, version: 1, must: false, closed: null },
    ]);
  });

  it.each([
    ['an open account with a day of closing', `UPDATE account SET closed_on = '2026-11-20', closed_reason = 'Nghỉ' WHERE username = 'so'`, 'CHK_account_closed'],
    ['a closing without a reason', `UPDATE account SET active = false, closed_on = '2026-11-20' WHERE username = 'so'`, 'CHK_account_closed'],
    ['a unit’s reporter without a unit', `UPDATE account SET roles = '{unit-reporter}', agency_id = NULL WHERE username = 'so'`, 'CHK_account_agency'],
    ['somebody of a body with a role of the office', `UPDATE account SET roles = '{agency,head}' WHERE username = 'so'`, 'CHK_account_agency_alone'],
    ['a password shorter than the law of the house', `INSERT INTO account_terms (office_id, shortest_password) SELECT id, 8 FROM office`, 'CHK_account_terms'],
  ])('refuses %s', async (_, sql, constraint) => {
    await expect(query(sql)).rejects.toThrow(constraint);
  });

  it('is taken back: who only reported figures is closed, since the release before knows no such role', async () => {
    await account('so-lieu', '{unit-reporter}', agencyId);
    await account('ca-hai', '{agency,unit-reporter}', agencyId);
    await run('down', PLACE, PLACE + 1);
    expect(await query(`SELECT username, roles, active FROM account WHERE agency_id IS NOT NULL ORDER BY username`)).toEqual([
      { username: 'ca-hai', roles: ['agency'], active: true },
      { username: 'so', roles: ['agency'], active: true },
      { username: 'so-lieu', roles: ['agency'], active: false },
    ]);
    await run('up', PLACE, PLACE + 1);
  });
});
