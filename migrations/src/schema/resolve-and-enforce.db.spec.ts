import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { migrations } from '../index.js';
import { ResolveAndEnforce1763700000026 } from './1763700000026-resolve-and-enforce.js';

/** Where this migration stands in the history. */
const PLACE = migrations.indexOf(ResolveAndEnforce1763700000026);

describe('a database of the release before, with resolved cases in it', () => {
  let database: TestDatabase;
  let [officeId, author] = ['', ''];
  const query = (sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]> => database.source.query(sql, parameters);

  async function run(direction: 'up' | 'down', from: number, to: number): Promise<void> {
    const runner = database.source.createQueryRunner();
    for (const Migration of migrations.slice(from, to)) await new Migration()[direction](runner);
    await runner.release();
  }

  /** A petition resolved on 02/09/2026. */
  async function resolved(number: number, kind: string, instance: number, outcome: string, status = 'active', from = 'accepted'): Promise<void> {
    const [matter] = await query(
      `INSERT INTO matter (office_id, year, number, kind, field_code, summary, opened_on, sealed, created_by) VALUES ($1, 2026, $2, $3, 'other', 'Vụ việc', '2026-07-02', $3 = 'denunciation', $4) RETURNING id`,
      [officeId, number, kind, author],
    );
    const [petition] = await query(
      `INSERT INTO petition (office_id, book_year, book_number, received_on, source, anonymous, signatory_count, kind, sealed, instance, field_code, matter_id, summary, eligibility, competence, stage, way, accepted_on, closed_on, status, created_by)
       VALUES ($1, 2026, $2, '2026-07-02', 'post', true, 1, $3, $3 = 'denunciation', $4, 'other', $5, 'Đơn', 'eligible', 'within', 'resolved', 'accept', '2026-07-06', '2026-09-02', $6, $7) RETURNING id`,
      [officeId, number, kind, instance, matter?.['id'], status, author],
    );
    const step = (position: number, action: string, from: string | null, to: string, on: string, data: object) =>
      query(
        `INSERT INTO petition_step (office_id, petition_id, position, action, from_stage, to_stage, on_day, data, actor_id, actor_name, request_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'Người', 'spec')`,
        [officeId, petition?.['id'], position, action, from, to, on, JSON.stringify(data), author],
      );
    await step(1, 'register', null, 'registered', '2026-07-02', {});
    await step(2, 'resolve', from, 'resolved', '2026-09-02', { outcome, paper: `${number}/QĐ-UBND` });
  }

  const decisions = () =>
    query(`SELECT p.book_number AS number, d.kind, d.instance, d.outcome, d.paper, d.issued_on::text AS on, d.step_position AS step, d.own, d.completed_on::text, d.recover_money::int + d.restore_money::int AS money
           FROM resolution_decision d JOIN petition p ON p.office_id = d.office_id AND p.id = d.petition_id WHERE d.status = 'active' ORDER BY 1`);

  beforeAll(async () => {
    database = await freshDatabase();
    await query('DROP SCHEMA public CASCADE');
    await query('CREATE SCHEMA public');
    await run('up', 0, PLACE);
    const made = await makeOffice(database.source);
    officeId = made.officeId;
    author = made.actor().accountId;
    const cases = [['complaint', 1, 'partly-right'], ['complaint', 2, 'right'], ['complaint', 2, 'wrong'], ['denunciation', 2, 'wrong'], ['complaint', 1, 'conciliated'], ['proposal', 1, 'answered']] as const;
    for (const [index, [kind, instance, outcome]] of cases.entries()) await resolved(index + 1, kind, instance, outcome);
    await resolved(cases.length + 1, 'complaint', 1, 'right', 'cancelled');
    await resolved(cases.length + 2, 'denunciation', 1, 'right', 'active', 'urged');
    await run('up', PLACE, PLACE + 1);
  });
  afterAll(() => database?.drop());

  it('has a decision for each case that ended by one, its second instance in words of the second instance', async () => {
    const common = { on: '2026-09-02', step: 2, own: true, completed_on: null, money: 0 };
    expect(await decisions()).toEqual([
      { ...common, number: 1, kind: 'complaint', instance: 1, outcome: 'partly-right', paper: '1/QĐ-UBND' },
      { ...common, number: 2, kind: 'complaint', instance: 2, outcome: 'amended', paper: '2/QĐ-UBND' },
      { ...common, number: 3, kind: 'complaint', instance: 2, outcome: 'upheld', paper: '3/QĐ-UBND', completed_on: '2026-09-02' },
      { ...common, number: 4, kind: 'denunciation', instance: 2, outcome: 'wrong', paper: '4/QĐ-UBND', completed_on: '2026-09-02' },
      { ...common, number: 8, kind: 'denunciation', instance: 1, outcome: 'right', paper: '8/QĐ-UBND', own: false },
    ]);
  });

  const fact = (what: string, onDay: string, more = '', values = '') =>
    query(
      `INSERT INTO enforcement_fact (office_id, decision_id, petition_id, kind, issued_on, what, on_day, created_by${more})
       SELECT office_id, id, petition_id, kind, issued_on, $2, $3, created_by${values} FROM resolution_decision WHERE office_id = $1 AND paper = '1/QĐ-UBND' RETURNING id`,
      [officeId, what, onDay],
    );

  it('keeps the day of completion in step with its fact, and takes one such fact in force', async () => {
    const [made] = await fact('completed', '2026-09-20');
    expect((await decisions())[0]?.['completed_on']).not.toBeNull();
    await expect(fact('completed', '2026-09-21')).rejects.toThrow('UQ_enforcement_fact_completed');
    await query(`UPDATE enforcement_fact SET status = 'cancelled', cancel_reason = 'Nhầm' WHERE id = $1`, [made?.['id']]);
    expect((await decisions())[0]?.['completed_on']).toBeNull();
  });

  it.each([
    ['a fact before its decision', () => fact('completed', '2026-09-01'), 'CHK_enforcement_fact_day'],
    ['money collected of nothing', () => fact('collected', '2026-09-20'), 'CHK_enforcement_fact_worth'],
    ['money of a completion', () => fact('completed', '2026-09-20', ', money', ', 1'), 'CHK_enforcement_fact_worth'],
    ['more officials than people', () => fact('handled', '2026-09-20', ', people, officials', ', 1, 2'), 'CHK_enforcement_fact_officials'],
    ['a prosecution without a case', () => fact('prosecuted', '2026-09-20', ', people', ', 1'), 'CHK_enforcement_fact_people'],
    ['money below nothing', () => query(`UPDATE resolution_decision SET recover_money = -1`), 'CHK_resolution_decision_money'],
    ['a first decision that upholds', () => query(`UPDATE resolution_decision SET outcome = 'upheld' WHERE paper = '1/QĐ-UBND'`), 'CHK_resolution_decision_second'],
    ['a second complaint that is right', () => query(`UPDATE resolution_decision SET outcome = 'right' WHERE paper = '2/QĐ-UBND'`), 'CHK_resolution_decision_second'],
    ['a decision in effect before it is issued', () => query(`UPDATE resolution_decision SET in_effect_on = issued_on - 1`), 'CHK_resolution_decision_days'],
  ])('does not take %s', async (_, write, constraint) => {
    await expect(write()).rejects.toThrow(constraint);
  });

  it('is as it was when the migration is taken back, and adopts the same again', async () => {
    const before = await decisions();
    await run('down', PLACE, PLACE + 1);
    expect(await query(`SELECT to_regclass('resolution_decision') AS gone, to_regproc('keep_completion') AS function`)).toEqual([{ gone: null, function: null }]);
    await run('up', PLACE, PLACE + 1);
    expect(await decisions()).toEqual(before);
  });
});
