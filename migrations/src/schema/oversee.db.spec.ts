import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { migrations } from '../index.js';
import { Oversee1763700000027 } from './1763700000027-oversee.js';

/** Where this migration stands in the history. */
const PLACE = migrations.indexOf(Oversee1763700000027);

describe('state management of the field, as a migration', () => {
  let database: TestDatabase;
  let [officeId, accountId] = ['', ''];
  const query = (sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]> => database.source.query(sql, parameters);
  const tables = async () =>
    (await query(`SELECT count(*)::int AS n FROM information_schema.tables WHERE table_schema = 'public' AND table_name IN ('legal_instrument', 'training_event', 'inspection', 'inspection_fact')`))[0]?.['n'];
  const inspection = (columns: object) => {
    const row = { started_on: '2026-06-20', title: 'Thanh tra', decision_number: '30/QĐ', units: 2, ...columns };
    return query(
      `INSERT INTO inspection (office_id, created_by, ${Object.keys(row).join(', ')}) VALUES ($1, $2, ${Object.keys(row).map((_, index) => `$${index + 3}`).join(', ')}) RETURNING id`,
      [officeId, accountId, ...Object.values(row)],
    );
  };

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

  it.each<[string, object, string]>([
    ['concluded before it began', { concluded_on: '2026-06-19', conclusion_number: '1/KL' }, 'CHK_inspection_days'],
    ['carried out before it was concluded', { concluded_on: '2026-09-20', conclusion_number: '1/KL', completed_on: '2026-09-19' }, 'CHK_inspection_days'],
    ['concluded without a number', { concluded_on: '2026-09-20' }, 'CHK_inspection_conclusion'],
    ['carried out without a conclusion', { completed_on: '2026-09-20' }, 'CHK_inspection_conclusion'],
    ['that recommends before it is concluded', { people: 1 }, 'CHK_inspection_recommended'],
    ['of no body', { units: 0 }, 'CHK_inspection_units'],
  ])('keeps no inspection %s', async (_, columns, constraint) => {
    await expect(inspection(columns)).rejects.toThrow(constraint);
  });

  it('keeps no fact in which nothing was done, and finds records by their words', async () => {
    const [{ id } = {}] = await inspection({ concluded_on: '2026-09-20', conclusion_number: '1/KL' });
    const fact = (people: number) => query(`INSERT INTO inspection_fact (office_id, inspection_id, on_day, people, created_by) VALUES ($1, $2, '2026-10-01', $3, $4)`, [officeId, id, people, accountId]);
    await expect(fact(0)).rejects.toThrow('CHK_inspection_fact_counts');
    await fact(2);
    expect(await query(`SELECT id FROM inspection WHERE words LIKE '% thanh tra %'`)).toEqual([{ id }]);
  });

  it('is undone wholly, with what hangs on it, and done again', async () => {
    await run('down', PLACE, migrations.length);
    expect(await tables()).toBe(0);
    expect(await query(`SELECT proname FROM pg_proc WHERE proname IN ('keep_inspection_words', 'keep_legal_instrument_words', 'keep_training_event_words')`)).toEqual([]);
    await run('up', PLACE, migrations.length);
    expect(await tables()).toBe(4);
    await inspection({});
  });
});
