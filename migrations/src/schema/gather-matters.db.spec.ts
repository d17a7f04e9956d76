import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { migrations } from '../index.js';
import { GatherMatters1763700000012 } from './1763700000012-gather-matters.js';

const OBJECTS = `SELECT
  (SELECT array_agg(table_name || '.' || column_name ORDER BY table_name, column_name) FROM information_schema.columns WHERE table_schema = 'public') AS columns,
  (SELECT array_agg(conname ORDER BY conname) FROM pg_constraint WHERE connamespace = 'public'::regnamespace) AS constraints,
  (SELECT array_agg(indexname ORDER BY indexname) FROM pg_indexes WHERE schemaname = 'public') AS indexes`;

describe('gathering matters, as a migration', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('goes down and up again to the same schema, with matters in the database', async () => {
    const { officeId, actor } = await makeOffice(database.source);
    const write = (number: number) =>
      database.source.query(
        `INSERT INTO matter (office_id, year, number, kind, field_code, summary, opened_on, created_by) VALUES ($1, 2026, $2, 'complaint', 'other', 'Vụ việc', '2026-03-02', $3) RETURNING id`,
        [officeId, number, actor().accountId],
      );
    const [[kept], [merged]] = [await write(1), await write(2)];
    await database.source.query(`UPDATE matter SET status = 'cancelled', merged_into_id = $2 WHERE id = $1`, [merged.id, kept.id]);
    const before = await database.source.query(OBJECTS);
    const runner = database.source.createQueryRunner();
    // What came later stands on it, and goes before it.
    const steps = migrations.slice(migrations.indexOf(GatherMatters1763700000012)).map((Migration) => new Migration());
    for (const step of steps.toReversed()) await step.down(runner);
    expect(await database.source.query(OBJECTS)).not.toEqual(before);
    for (const step of steps) await step.up(runner);
    await runner.release();
    expect(await database.source.query(OBJECTS)).toEqual(before);
    expect(await database.source.query(`SELECT count(*)::int AS matters FROM matter`)).toEqual([{ matters: 2 }]);
  });

  it('lets nothing be merged with itself, nor stay active when merged', async () => {
    const { officeId, actor } = await makeOffice(database.source);
    const [matter] = await database.source.query(
      `INSERT INTO matter (office_id, year, number, kind, field_code, summary, opened_on, created_by) VALUES ($1, 2026, 1, 'complaint', 'other', 'Vụ việc', '2026-03-02', $2) RETURNING id`,
      [officeId, actor().accountId],
    );
    await expect(database.source.query(`UPDATE matter SET status = 'cancelled', merged_into_id = id WHERE id = $1`, [matter.id])).rejects.toThrow('CHK_matter_merged');
  });
});
