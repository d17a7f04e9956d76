import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { migrations } from '../index.js';
import { PlanLeaderDays1763700000021 } from './1763700000021-plan-leader-days.js';

/** Where this migration stands in the history. */
const PLACE = migrations.indexOf(PlanLeaderDays1763700000021);

describe('a database of the release before, with leaders’ days', () => {
  let database: TestDatabase;
  let [officeId, author, chair, deputy] = ['', '', '', ''];
  const query = (sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]> => database.source.query(sql, parameters);
  const one = async (sql: string, parameters?: unknown[]): Promise<string> => String((await query(sql, parameters))[0]?.['id']);

  async function run(direction: 'up' | 'down', from: number, to: number): Promise<void> {
    const runner = database.source.createQueryRunner();
    for (const Migration of migrations.slice(from, to)) await new Migration()[direction](runner);
    await runner.release();
  }

  const days = () => query(`SELECT held_on::text AS on, outcome, published_on::text AS published, principal_id AS principal, purpose, status FROM leader_day ORDER BY held_on`);

  beforeAll(async () => {
    database = await freshDatabase();
    await query('DROP SCHEMA public CASCADE');
    await query('CREATE SCHEMA public');
    await run('up', 0, PLACE);
    const made = await makeOffice(database.source);
    [officeId, author] = [made.officeId, made.actor().accountId];
    const leader = `INSERT INTO leader (office_id, full_name, position, chair) VALUES ($1, $2, 'Lãnh đạo', $3) RETURNING id`;
    [deputy, chair] = [await one(leader, [officeId, 'Phó', false]), await one(leader, [officeId, 'Chủ', true])];
    const day = `INSERT INTO leader_day (office_id, held_on, session, host_id, by_deputy, outcome, note, created_by, created_at) VALUES ($1, $2, 'periodic', $3, $4, $5, 'Ghi chú', $6, $7)`;
    await query(day, [officeId, '2026-01-15', chair, false, 'held', author, '2026-03-02T02:00:00Z']);
    await query(day, [officeId, '2026-01-26', deputy, true, 'not-held', author, '2026-01-10T20:00:00Z']);
    await query(day, [officeId, '2026-12-15', chair, true, 'announced', author, '2026-11-02T02:00:00Z']);
  });
  afterAll(() => database?.drop());

  it('takes each as announced when it was entered, a deputy’s as the Chairman’s duty, and can be taken back', async () => {
    await run('up', PLACE, PLACE + 1);
    expect(await days()).toEqual([
      { on: '2026-01-15', outcome: 'held', published: '2026-01-15', principal: null, purpose: 'reception', status: 'active' },
      { on: '2026-01-26', outcome: 'not-held', published: '2026-01-11', principal: chair, purpose: 'reception', status: 'active' },
      { on: '2026-12-15', outcome: 'announced', published: '2026-11-02', principal: null, purpose: 'reception', status: 'active' },
    ]);
    expect(await query(`SELECT full_name AS name, position_order AS place FROM leader ORDER BY 2`)).toEqual([
      { name: 'Chủ', place: 1 },
      { name: 'Phó', place: 2 },
    ]);
    await query(`INSERT INTO leader_day (office_id, held_on, session, host_id, by_deputy, outcome, created_by) VALUES ($1, '2027-01-15', 'periodic', $2, false, 'planned', $3)`, [officeId, chair, author]);
    await query(`INSERT INTO leader_day (office_id, held_on, session, purpose, host_id, by_deputy, outcome, created_by) VALUES ($1, '2026-12-15', 'periodic', 'dialogue', $2, false, 'announced', $3)`, [officeId, chair, author]);
    await run('down', PLACE, PLACE + 1);
    expect(await query(`SELECT held_on::text AS on, outcome, status FROM leader_day ORDER BY held_on, status`)).toEqual([
      { on: '2026-01-15', outcome: 'held', status: 'active' },
      { on: '2026-01-26', outcome: 'not-held', status: 'active' },
      { on: '2026-12-15', outcome: 'announced', status: 'active' },
      { on: '2026-12-15', outcome: 'announced', status: 'cancelled' },
      { on: '2027-01-15', outcome: 'announced', status: 'cancelled' },
    ]);
    await run('up', PLACE, migrations.length);
    expect(await days()).toHaveLength(5);
  });

  it.each([
    ['a plan that was published', `UPDATE leader_day SET outcome = 'planned'`, 'CHK_leader_day_published'],
    ['a leader receiving on his own behalf', `UPDATE leader_day SET by_deputy = true, principal_id = host_id`, 'CHK_leader_day_principal'],
    ['a principal of a day that is the host’s own', `UPDATE leader_day SET principal_id = (SELECT id FROM leader WHERE NOT chair LIMIT 1), by_deputy = false WHERE host_id = (SELECT id FROM leader WHERE chair)`, 'CHK_leader_day_principal'],
    ['an hour without its end', `UPDATE leader_day SET starts_at = '07:30'`, 'CHK_leader_day_hours'],
    ['slots without hours', `UPDATE leader_day SET slot_minutes = 30, slot_capacity = 1`, 'CHK_leader_day_slots'],
    ['registration after the day', `UPDATE leader_day SET registration_closes_on = held_on + 1`, 'CHK_leader_day_registration'],
    ['the head of the People’s Committee in another body', `UPDATE leader SET body_id = (SELECT id FROM agency LIMIT 1) WHERE chair`, 'CHK_leader_chair'],
    [
      'one leader in two places',
      `WITH other AS (UPDATE leader_day SET starts_at = '10:00', ends_at = '12:00', held_on = '2026-05-04', status = 'active', purpose = 'dialogue' WHERE held_on = '2026-12-15' AND status = 'cancelled')
       UPDATE leader_day SET starts_at = '07:30', ends_at = '11:30', held_on = '2026-05-04' WHERE held_on = '2026-12-15' AND status = 'active'`,
      'EXC_leader_day_hours',
    ],
    ['a postponement without a reason', `INSERT INTO leader_day_change (office_id, leader_day_id, kind, from_on, to_on, from_host_id, to_host_id, changed_by) SELECT office_id, id, 'postponed', held_on, held_on + 1, host_id, host_id, created_by FROM leader_day`, 'CHK_leader_day_change_reason'],
    ['a delegation to the same leader', `INSERT INTO leader_day_change (office_id, leader_day_id, kind, from_on, to_on, from_host_id, to_host_id, reason, changed_by) SELECT office_id, id, 'delegated', held_on, held_on, host_id, host_id, 'x', created_by FROM leader_day`, 'CHK_leader_day_change_host'],
  ])('never holds %s', async (what, sql, constraint) => {
    if (what.includes('head')) await query(`INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, 'Tỉnh ủy', 'TU', 'party') ON CONFLICT DO NOTHING`, [officeId]);
    await expect(query(sql)).rejects.toMatchObject({ driverError: { constraint } });
  });

  it('never rewrites what happened', async () => {
    await query(`INSERT INTO leader_day_change (office_id, leader_day_id, kind, from_on, to_on, from_host_id, to_host_id, reason, changed_by) SELECT office_id, id, 'called-off', held_on, held_on, host_id, host_id, 'x', created_by FROM leader_day LIMIT 1`);
    for (const sql of [`UPDATE leader_day_change SET reason = 'y'`, `DELETE FROM leader_day_change`]) await expect(query(sql)).rejects.toThrow(/append-only/);
  });
});
