import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { migrations } from '../index.js';
import { LongestDelegation1763700000041 } from './1763700000041-longest-delegation.js';
import { Delegate1763700000037 } from './1763700000037-delegate.js';

/** What a delegation must never be, whoever writes it. */
describe('delegations in the database', () => {
  let database: TestDatabase;
  let officeId = '';
  const people: string[] = [];
  const query = (sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]> => database.source.query(sql, parameters);

  /** A delegation with one permission; what is left out is as it should be. */
  async function delegation({ from = people[0], to = people[1], fromOn = '2026-12-01', toOn = '2026-12-05', status = 'active', endedOn = null as string | null, permission = 'petition.approve' } = {}) {
    const [row] = await query(
      `INSERT INTO delegation (office_id, from_account, to_account, from_on, to_on, status, ended_on, reason, made_by) VALUES ($1, $2, $3, $4, $5, $6, $7, 'Nghỉ phép', $2) RETURNING id`,
      [officeId, from, to, fromOn, toOn, status, endedOn],
    );
    await query(`INSERT INTO delegated_permission (office_id, delegation_id, permission, from_account, from_on, to_on, status) VALUES ($1, $2, $3, $4, $5, $6, $7)`, [officeId, row?.['id'], permission, from, fromOn, toOn, status]);
    return String(row?.['id']);
  }

  beforeAll(async () => {
    database = await freshDatabase();
    const office = await makeOffice(database.source);
    officeId = office.officeId;
    people.push(office.accountId);
    for (const username of ['thu.hai', 'thu.ba'])
      people.push(String((await query(`INSERT INTO account (office_id, username, full_name, position, roles, password_hash) VALUES ($1, $2, 'Người thử', 'Chuyên viên', '{head}', 'x') RETURNING id`, [officeId, username]))[0]?.['id']));
    await delegation();
  });
  afterAll(() => database.drop());

  it.each([
    ['oneself', () => delegation({ to: people[0] }), 'CHK_delegation_two'],
    ['no day', () => delegation({ fromOn: '2027-01-05', toOn: '2027-01-04' }), 'CHK_delegation_days'],
    ['181 days', () => delegation({ fromOn: '2027-01-01', toOn: '2027-06-30' }), 'CHK_delegation_days'],
    ['an end without its day', () => delegation({ fromOn: '2027-01-01', toOn: '2027-01-02', status: 'ended' }), 'CHK_delegation_status'],
    ['two hands at once', () => delegation({ to: people[2], fromOn: '2026-12-05', toOn: '2026-12-06' }), 'EXC_delegated_permission_once'],
  ])('are not for %s', async (_, write, constraint) => {
    await expect(write()).rejects.toThrow(constraint);
  });

  it('may part a leave, by days and by permissions; one that was ended is in nobody’s way', async () => {
    await delegation({ to: people[2], fromOn: '2026-12-06', toOn: '2026-12-07' });
    await delegation({ to: people[2], permission: 'petition.assign' });
    await delegation({ to: people[2], status: 'ended', endedOn: '2026-12-02' });
  });

  it('carry their days and their end to each permission', async () => {
    const id = await delegation({ fromOn: '2027-02-01', toOn: '2027-02-05' });
    await query(`UPDATE delegation SET to_on = '2027-02-07', status = 'ended', ended_on = '2027-02-02' WHERE id = $1`, [id]);
    expect(await query(`SELECT to_on::text, status FROM delegated_permission WHERE delegation_id = $1`, [id])).toEqual([{ to_on: '2027-02-07', status: 'ended' }]);
  });

  it('are as long as they were when the longer ones are taken back', async () => {
    const id = await delegation({ fromOn: '2028-01-01', toOn: '2028-06-28' });
    const runner = database.source.createQueryRunner();
    await new LongestDelegation1763700000041().down(runner);
    expect(await query(`SELECT to_on::text FROM delegated_permission WHERE delegation_id = $1`, [id])).toEqual([{ to_on: '2028-03-30' }]);
    await expect(delegation({ fromOn: '2029-01-01', toOn: '2029-04-01' })).rejects.toThrow('CHK_delegation_days');
    await new LongestDelegation1763700000041().up(runner);
    await runner.release();
    await delegation({ fromOn: '2029-01-01', toOn: '2029-04-01' });
  });

  it('are taken back whole, and made again', async () => {
    const runner = database.source.createQueryRunner();
    await new Delegate1763700000037().down(runner);
    expect(await query(`SELECT count(*)::int AS n FROM pg_class WHERE relname LIKE 'delegat%'`)).toEqual([{ n: 0 }]);
    await new Delegate1763700000037().up(runner);
    await runner.query(`ALTER TABLE account_terms DROP longest_delegation`);
    await new LongestDelegation1763700000041().up(runner);
    await runner.release();
    expect(migrations).toContain(Delegate1763700000037);
    await delegation();
  });
});
