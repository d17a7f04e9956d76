import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ME, OFFICE, type RowPolicy, type TestDatabase, freshDatabase, lookIn, partsOf, restrictTo } from '@tiepdan/platform/api';
import type { QueryRunner } from 'typeorm';
import { writeScopedViews } from './scoped-views.js';

const OFFICE_ID = '00000000-0000-7000-8000-000000000001';
const [MINE, THEIRS] = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'];

/** Sheets that somebody holds, the shelves they open, and what lies in a shelf: as petitions, matters and their parts. */
const policies: readonly RowPolicy[] = [
  { table: 'shelf', unsealed: 'NOT t.sealed' },
  ...partsOf('shelf', 'shelf_id', ['label']),
  { table: 'sheet', ways: [`t.holder = ${ME}`], opens: { shelf: `SELECT s.shelf_id FROM public.sheet s WHERE s.office_id = ${OFFICE} AND s.holder = ${ME}` } },
];
const TABLES = [
  `CREATE TABLE shelf (office_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, sealed boolean NOT NULL, PRIMARY KEY (office_id, id))`,
  `CREATE TABLE label (office_id uuid NOT NULL, shelf_id uuid NOT NULL, name text NOT NULL)`,
  `CREATE TABLE sheet (office_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), shelf_id uuid NOT NULL, holder uuid NOT NULL, PRIMARY KEY (office_id, id))`,
];

describe('the lists of what is an account’s own', () => {
  let database: TestDatabase;
  let runner: QueryRunner;
  const shelf = (n: number): string => `00000000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`;
  const hold = (holder: string, n: number): Promise<unknown> => runner.query(`INSERT INTO sheet (office_id, shelf_id, holder) VALUES ($1, $2, $3)`, [OFFICE_ID, shelf(n), holder]);
  const names = async (table: string): Promise<string[]> => ((await runner.query(`SELECT name FROM ${table} ORDER BY name`)) as { name: string }[]).map(({ name }) => name);
  const see = (accountIds: readonly string[], schema: 'scoped_assigned' | 'scoped_assigned_unsealed' = 'scoped_assigned', officeId = OFFICE_ID): Promise<unknown> =>
    runner.query(restrictTo({ schema, officeId, accountIds }));
  /** One transaction on the one connection of this suite, and nothing of it afterwards. */
  const within = async <T>(kind: 'READ WRITE' | 'READ ONLY', work: () => Promise<T>): Promise<T> => {
    await runner.startTransaction();
    try {
      await runner.query(`SET TRANSACTION ${kind}`);
      return await work();
    } finally {
      await runner.rollbackTransaction();
    }
  };

  beforeAll(async () => {
    database = await freshDatabase();
    runner = database.source.createQueryRunner();
    for (const sql of TABLES) await runner.query(sql);
    await writeScopedViews((sql, params) => runner.query(sql, params), policies);
  });
  beforeEach(async () => {
    await runner.query(`TRUNCATE shelf, label, sheet`);
    for (const n of [1, 2, 3]) {
      await runner.query(`INSERT INTO shelf VALUES ($1, $2, $3, $4)`, [OFFICE_ID, shelf(n), `shelf ${n}`, n === 3]);
      await runner.query(`INSERT INTO label VALUES ($1, $2, $3)`, [OFFICE_ID, shelf(n), `label ${n}`]);
    }
    await hold(MINE, 1);
    await hold(THEIRS, 2);
    await hold(MINE, 3);
  });
  afterAll(async () => {
    await runner.release();
    await database.drop();
  });

  it.each(['READ WRITE', 'READ ONLY'] as const)('hold what it was given, what that opens, and the parts of that, in a transaction that is %s', async (kind) => {
    const seen = await within(kind, async () => [await see([MINE]), await names('shelf'), await names('label'), await names('shelf')].slice(1));
    expect(seen).toEqual([['shelf 1', 'shelf 3'], ['label 1', 'label 3'], ['shelf 1', 'shelf 3']]);
  });

  it('leave out what is sealed where that is hidden, with its parts', async () => {
    const seen = await within('READ ONLY', async () => [await see([MINE], 'scoped_assigned_unsealed'), await names('shelf'), await names('label')].slice(1));
    expect(seen).toEqual([['shelf 1'], ['label 1']]);
  });

  it('follow what the transaction itself writes: what was given is there for the next statement, what was given away is gone', async () => {
    const seen = await within('READ WRITE', async () => {
      await see([MINE]);
      const before = await names('shelf');
      await hold(MINE, 2);
      const given = await names('label');
      await runner.query(`UPDATE sheet SET holder = $1 WHERE shelf_id = $2`, [THEIRS, shelf(1)]);
      return [before, given, await names('shelf')];
    });
    expect(seen).toEqual([['shelf 1', 'shelf 3'], ['label 1', 'label 2', 'label 3'], ['shelf 2', 'shelf 3']]);
  });

  it('are made once in a transaction that cannot write, and end with it', async () => {
    const kept = async (): Promise<string | null> => ((await runner.query(`SELECT nullif(current_setting('scoped_assigned.own_shelf', true), '') AS kept`)) as { kept: string | null }[])[0]?.kept ?? null;
    const within1 = await within('READ ONLY', async () => [await see([MINE]), await names('shelf'), await kept()][2]);
    expect(within1).toContain(shelf(1));
    expect(await kept()).toBeNull();
  });

  it('of one account are never those of the next: on the same connection, in the same transaction, or in another office', async () => {
    await within('READ ONLY', async () => [await see([MINE]), await names('shelf')]);
    const next = await within('READ ONLY', async () => [await see([THEIRS]), await names('shelf')][1]);
    expect(next).toEqual(['shelf 2']);
    const both = await within('READ ONLY', async () => {
      await see([MINE]);
      const first = await names('shelf');
      await see([THEIRS]);
      const second = await names('shelf');
      await see([MINE, THEIRS]);
      const together = await names('shelf');
      await see([MINE], 'scoped_assigned', '00000000-0000-7000-8000-000000000002');
      const elsewhere = await names('shelf');
      await runner.query(lookIn(null));
      return [first, second, together, elsewhere, await names('shelf')];
    });
    expect(both).toEqual([['shelf 1', 'shelf 3'], ['shelf 2'], ['shelf 1', 'shelf 2', 'shelf 3'], [], ['shelf 1', 'shelf 2', 'shelf 3']]);
  });

  it('are not made of a table whose rows are looked at: a policy says one or the other', async () => {
    const both: RowPolicy[] = [{ table: 'sheet', assigned: `t.holder = ${ME}`, ways: [`t.holder = ${ME}`] }];
    await expect(writeScopedViews((sql, params) => runner.query(sql, params), both)).rejects.toThrow('found and looked at');
  });
});
