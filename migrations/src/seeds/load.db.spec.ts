import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testVault } from '@tiepdan/citizen/api';
import { type TestDatabase, freshDatabase } from '@tiepdan/platform/api';
import { DEMO_ACCOUNTS, loadDemo, loadReference } from './index.js';

const TODAY = '2026-11-20';
const HASH = '$argon2id$invented';

describe('loading reference and demo data', () => {
  let database: TestDatabase;
  const query = (sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]> => database.source.query(sql, parameters);
  const one = async (sql: string): Promise<Record<string, unknown>> => (await query(sql))[0] ?? {};

  beforeAll(async () => {
    database = await freshDatabase();
    await loadReference(query);
    await loadReference(query);
    await loadDemo(query, TODAY, HASH, testVault());
  }, 60_000);
  afterAll(() => database?.drop());

  it('gives the reference data once, however often it is loaded', async () => {
    await query(`UPDATE field SET name = 'sai' WHERE code = 'other'`);
    await loadReference(query);
    expect(await one(`SELECT count(*)::int AS fields, count(*) FILTER (WHERE name = 'sai')::int AS wrong FROM field`)).toEqual({
      fields: 33,
      wrong: 0,
    });
  });

  it('keeps two offices with their accounts', async () => {
    expect(await query(`SELECT username, password_hash FROM account ORDER BY username`)).toEqual(
      DEMO_ACCOUNTS.map(({ username }) => ({ username, password_hash: HASH })).sort((a, b) => a.username.localeCompare(b.username)),
    );
    expect(await one(`SELECT count(DISTINCT office_id)::int AS offices FROM reception`)).toEqual({ offices: 2 });
  });

  it('leaves every petition at the stage of its last step', async () => {
    expect(
      await one(
        `SELECT count(*)::int > 3000 AS many, count(*) FILTER (WHERE p.stage IS DISTINCT FROM
           (SELECT s.to_stage FROM petition_step s WHERE s.office_id = p.office_id AND s.petition_id = p.id ORDER BY s.position DESC LIMIT 1))::int AS astray
         FROM petition p`,
      ),
    ).toEqual({ many: true, astray: 0 });
  });

  it('reads the figures of Q4/2023 and of the year 2023 from the tables', async () => {
    const counted = `FROM reception WHERE status = 'active' AND attendance = 'received' AND mode = 'regular' AND received_on BETWEEN`;
    const sums = `SELECT count(*)::int AS receptions, sum(head_count)::int AS people, count(DISTINCT matter_id)::int AS matters, max(head_count)::int AS largest`;
    expect(await one(`${sums} ${counted} '2023-09-15' AND '2023-12-14'`)).toEqual({
      receptions: 40,
      people: 197,
      matters: 33,
      largest: 121,
    });
    expect(await one(`${sums} ${counted} '2022-12-15' AND '2023-12-14'`)).toEqual({
      receptions: 179,
      people: 748,
      matters: 96,
      largest: 121,
    });
  });

  it('leaves the books where the next number follows', async () => {
    const gaps = await query(`
      SELECT c.book, c.year FROM book_counter c
      JOIN (SELECT office_id, 'reception' AS book, book_year AS year, max(book_number) AS last, count(*) AS written FROM reception GROUP BY 1, 2, 3
            UNION ALL SELECT office_id, 'petition', book_year, max(book_number), count(*) FROM petition GROUP BY 1, 2, 3
            UNION ALL SELECT office_id, 'matter', year, max(number), count(*) FROM matter GROUP BY 1, 2, 3
            UNION ALL SELECT office_id, 'document:' || book_id, year, max(number), count(*) FROM document GROUP BY 1, 2, 3) b
        USING (office_id, book, year)
      WHERE c.last_number <> b.last OR b.last <> b.written`);
    expect(gaps).toEqual([]);
    expect(await one(`SELECT count(*)::int AS n FROM book_counter`)).not.toEqual({ n: 0 });
  });

  it('writes history and audit for every record, none of them in the future', async () => {
    const silent = await query(`
      SELECT subject FROM (SELECT 'reception' AS subject, id FROM reception UNION ALL SELECT 'petition', id FROM petition UNION ALL SELECT 'document', id FROM document
        UNION ALL SELECT 'matter', id FROM matter UNION ALL SELECT 'citizen', id FROM citizen UNION ALL SELECT 'leader-day', id FROM leader_day) r
      WHERE NOT EXISTS (SELECT 1 FROM history_event h WHERE h.subject_id = r.id AND h.subject_kind = r.subject AND h.type = 'registered')`);
    expect(silent).toEqual([]);
    expect(await one(`SELECT (SELECT count(*) FROM history_event) = (SELECT count(*) FROM audit_record) AS same`)).toEqual({ same: true });
    expect(await one(`SELECT count(*)::int AS ahead FROM history_event WHERE recorded_at > now()`)).toEqual({ ahead: 0 });
  });

  it('is refused whole when an office is already there', async () => {
    const before = await one(`SELECT count(*)::int AS n FROM reception`);
    await expect(loadDemo(query, TODAY, HASH, testVault())).rejects.toThrow();
    expect(await one(`SELECT count(*)::int AS n FROM reception`)).toEqual(before);
  });
});
