import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { migrations } from '../index.js';
import { KeepConclusions1763700000022 } from './1763700000022-keep-conclusions.js';

/** Where this migration stands in the history. */
const PLACE = migrations.indexOf(KeepConclusions1763700000022);

describe('conclusions, as a migration', () => {
  let database: TestDatabase;
  let [officeId, conclusion, agency] = ['', '', ''];
  const query = (sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]> => database.source.query(sql, parameters);
  const one = async (sql: string, parameters?: unknown[]): Promise<string> => String((await query(sql, parameters))[0]?.['id']);
  const tables = async () => (await query(`SELECT count(*)::int AS n FROM information_schema.tables WHERE table_schema = 'public' AND table_name LIKE 'conclusion%'`))[0]?.['n'];

  async function run(direction: 'up' | 'down', from: number, to: number): Promise<void> {
    const runner = database.source.createQueryRunner();
    const chosen = migrations.slice(from, to);
    for (const Migration of direction === 'up' ? chosen : chosen.toReversed()) await new Migration()[direction](runner);
    await runner.release();
  }

  beforeAll(async () => {
    database = await freshDatabase();
    const made = await makeOffice(database.source);
    officeId = made.officeId;
    const leader = await one(`INSERT INTO leader (office_id, full_name, position) VALUES ($1, 'Đinh Văn Chủ', 'Chủ tịch') RETURNING id`, [officeId]);
    const day = await one(
      `INSERT INTO leader_day (office_id, held_on, session, host_id, by_deputy, outcome, created_by) VALUES ($1, '2026-10-06', 'periodic', $2, false, 'held', $3) RETURNING id`,
      [officeId, leader, made.accountId],
    );
    agency = await one(`INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, 'Sở Một', 'Sở Một', 'department') RETURNING id`, [officeId]);
    conclusion = await one(
      `INSERT INTO conclusion (office_id, leader_day_id, text, concluded_on, notice_due_on, created_by) VALUES ($1, $2, 'Giao kiểm tra việc bồi thường', '2026-10-06', '2026-10-13', $3) RETURNING id`,
      [officeId, day, made.accountId],
    );
    await query(`INSERT INTO conclusion_task (office_id, conclusion_id, ordinal, agency_id, content, due_on) VALUES ($1, $2, 1, $3, 'Kiểm tra', '2026-10-16')`, [officeId, conclusion, agency]);
  });
  afterAll(() => database?.drop());

  it('keeps words to search by', async () => {
    expect((await query(`SELECT text_words AS words FROM conclusion`))[0]?.['words']).toContain(' boi thuong ');
  });

  it.each([
    ['a task that is done without a day', `UPDATE conclusion_task SET state = 'done', result = 'Xong'`, 'CHK_conclusion_task_done'],
    ['a task that is done without a result', `UPDATE conclusion_task SET state = 'done', done_on = '2026-10-10'`, 'CHK_conclusion_task_done'],
    ['a day of ending on an open task', `UPDATE conclusion_task SET done_on = '2026-10-10'`, 'CHK_conclusion_task_done'],
    ['a state that is seen, not decided', `UPDATE conclusion_task SET state = 'reported'`, 'CHK_conclusion_task_state'],
    ['two tasks of one number', `INSERT INTO conclusion_task (office_id, conclusion_id, ordinal, agency_id, content, due_on) SELECT office_id, conclusion_id, ordinal, agency_id, content, due_on FROM conclusion_task`, 'UQ_conclusion_task_ordinal'],
    ['a task on a paper that is no notice of its conclusion', `UPDATE conclusion_task SET document_id = gen_random_uuid()`, 'FK_conclusion_task_notice'],
    ['a step that moved no day', `INSERT INTO conclusion_task_step (office_id, task_id, kind, taken_on, text, taken_by) SELECT t.office_id, t.id, 'extended', '2026-10-10', 'Chậm', a.id FROM conclusion_task t JOIN account a ON a.office_id = t.office_id`, 'CHK_conclusion_task_step_due'],
    ['terms that cross', `INSERT INTO conclusion_terms (office_id, notice_days, task_days_least, task_days_most, soon_days) SELECT id, 5, 15, 5, 3 FROM office`, 'CHK_conclusion_terms'],
    ['a body that has tasks and is taken away', `DELETE FROM agency`, 'FK_conclusion_task_agency'],
  ])('never holds %s', async (_what, sql, constraint) => {
    await expect(query(sql)).rejects.toMatchObject({ driverError: { constraint } });
  });

  it('lets one that names no visit go with its matter when that is merged, and come back when the merging is undone', async () => {
    const matter = (number: number) =>
      one(
        `INSERT INTO matter (office_id, year, number, kind, field_code, summary, opened_on, created_by)
         SELECT office_id, 2026, $2, 'complaint', 'other', 'Vụ việc', '2026-03-02', created_by FROM conclusion WHERE office_id = $1 LIMIT 1 RETURNING id`,
        [officeId, number],
      );
    const [kept, merged] = [await matter(1), await matter(2)];
    await query(`UPDATE conclusion SET matter_id = $2 WHERE id = $1`, [conclusion, merged]);
    const about = async () => (await query(`SELECT matter_id AS matter, merged_from_id AS "mergedFrom" FROM conclusion WHERE id = $1`, [conclusion]))[0];
    await query(`UPDATE matter SET status = 'cancelled', merged_into_id = $2 WHERE id = $1`, [merged, kept]);
    expect(await about()).toEqual({ matter: kept, mergedFrom: merged });
    await query(`UPDATE matter SET status = 'active', merged_into_id = NULL WHERE id = $1`, [merged]);
    expect(await about()).toEqual({ matter: merged, mergedFrom: null });
  });

  it('goes down with conclusions in the database, and up again', async () => {
    await run('down', PLACE, migrations.length);
    expect(await tables()).toBe(0);
    await run('up', PLACE, migrations.length);
    expect(await tables()).toBe(5);
  });
});
