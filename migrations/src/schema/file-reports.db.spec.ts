import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { migrations } from '../index.js';
import { FileReports1763700000029 } from './1763700000029-file-reports.js';
import { DATED } from './late-entries.js';

/** Where this migration stands in the history. */
const PLACE = migrations.indexOf(FileReports1763700000029);

describe('filed reports and locked periods, as a migration', () => {
  let database: TestDatabase;
  let [officeId, accountId] = ['', ''];
  const query = (sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]> => database.source.query(sql, parameters);
  const triggers = async () =>
    (await query(`SELECT tgrelid::regclass::text || '.' || tgname AS name FROM pg_trigger WHERE NOT tgisinternal AND tgname ~ '_(late|moved)$' ORDER BY 1`)).map(({ name }) => String(name));

  async function run(direction: 'up' | 'down', from: number, to: number): Promise<void> {
    const runner = database.source.createQueryRunner();
    const chosen = migrations.slice(from, to);
    for (const Migration of direction === 'up' ? chosen : chosen.toReversed()) await new Migration()[direction](runner);
    await runner.release();
  }

  beforeAll(async () => {
    database = await freshDatabase();
    ({ officeId, accountId } = await makeOffice(database.source));
  });
  afterAll(() => database?.drop());

  it('watches every day that reports count by', async () => {
    const expected = DATED.flatMap(({ table, day, final }) => [`${table}."TRG_${table}_${day}_late"`, ...(final ? [] : [`${table}."TRG_${table}_${day}_moved"`])]);
    expect((await triggers()).toSorted()).toEqual(expected.map((name) => name.replaceAll('"', '')).toSorted());
    // What the sources of the forms count by, of all three regimes.
    expect(DATED.map(({ table, day }) => `${table}.${day}`)).toEqual(
      expect.arrayContaining(['reception.received_on', 'petition.received_on', 'petition_step.on_day', 'leader_day.held_on', 'answer.received_on', 'resolution_decision.issued_on']),
    );
  });

  it('notes a day of each kind of oversight that lies in a locked period, and a paper when it is issued', async () => {
    await query(`INSERT INTO period_lock (office_id, from_day, to_day, reason, locked_by) VALUES ($1, '2026-01-01', '2026-03-14', 'Đã gửi', $2)`, [officeId, accountId]);
    const [inspection] = await query(
      `INSERT INTO inspection (office_id, title, decision_number, started_on, units, created_by) VALUES ($1, 'Thanh tra trách nhiệm', '1/QĐ', '2025-12-01', 2, $2) RETURNING id`,
      [officeId, accountId],
    );
    await query(`UPDATE inspection SET concluded_on = '2026-02-02', conclusion_number = '2/KL' WHERE id = $1`, [inspection?.['id']]);
    await query(`INSERT INTO inspection_fact (office_id, inspection_id, on_day, people, created_by) VALUES ($1, $2, '2026-03-02', 1, $3)`, [officeId, inspection?.['id'], accountId]);
    await query(`INSERT INTO training_event (office_id, kind, topic, held_on, classes, people, created_by) VALUES ($1, 'training', 'Tập huấn', '2026-03-15', 1, 20, $2)`, [officeId, accountId]);
    const noted = await query(`SELECT subject, happening, on_day::text AS "on" FROM late_entry WHERE office_id = $1 ORDER BY id`, [officeId]);
    expect(noted).toEqual([
      { subject: 'inspection', happening: 'entered', on: '2026-02-02' },
      { subject: 'inspection', happening: 'entered', on: '2026-03-02' },
    ]);
    // It began before the lock; what is taken out of the locked days is its conclusion.
    await query(`UPDATE inspection SET status = 'cancelled' WHERE id = $1`, [inspection?.['id']]);
    expect(await query(`SELECT happening, on_day::text AS "on" FROM late_entry WHERE office_id = $1 ORDER BY id OFFSET 2`, [officeId])).toEqual([{ happening: 'cancelled', on: '2026-02-02' }]);
  });

  it('goes back and comes again, with what stood before it', async () => {
    await run('down', PLACE, migrations.length);
    expect(await triggers()).toEqual([]);
    expect(await query(`SELECT 1 FROM pg_proc WHERE proname ~ '_(late|moved)$' OR proname IN ('filing_is_open', 'unit_return_kept')`)).toEqual([]);
    await run('up', PLACE, migrations.length);
    expect(await triggers()).not.toEqual([]);
    expect(await query(`SELECT count(*)::int AS inspections FROM inspection`)).toEqual([{ inspections: 1 }]);
  });
});
