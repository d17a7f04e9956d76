import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, freshDatabase, onePlan } from '@tiepdan/platform/api';
import type pg from 'pg';
import { PreparingClient } from './preparing-client.js';

describe('a connection that prepares writes', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await freshDatabase();
    client = new PreparingClient({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const prepared = async () => Number((await client.query('SELECT count(*) AS count FROM pg_prepared_statements')).rows[0].count);
  const office = '00000000-0000-7000-8000-000000000001';

  it('reads and plans a write once, whatever its values', async () => {
    const numbers = [];
    for (const year of [2026, 2026, 2027, 2026]) numbers.push((await client.query('SELECT take_number($1, $2, $3) AS number', [office, 'spec', year])).rows[0].number);
    expect(numbers).toEqual([1, 2, 1, 3]);
    expect(await prepared()).toBe(1);
  });

  it('leaves reading statements to be planned with their values', async () => {
    await client.query('SELECT 1 WHERE $1::int = 1', [1]);
    expect(await prepared()).toBe(1);
  });

  it('plans once what says that it may', async () => {
    for (const value of [1, 2]) await client.query(onePlan('SELECT $1::int AS value'), [value]);
    expect(await prepared()).toBe(2);
  });

  it('tells an error of a write as it is, and goes on', async () => {
    await expect(client.query('INSERT INTO book_counter VALUES ($1, $2, $3, $4)', [office, 'spec', 2026, 0])).rejects.toMatchObject({ code: '23514' });
    expect((await client.query('SELECT take_number($1, $2, $3) AS number', [office, 'spec', 2026])).rows[0].number).toBe(4);
  });

  it('lets what opens a transaction travel with its first statement', async () => {
    const backend = "SELECT count(*)::int AS open FROM pg_stat_activity WHERE pid = pg_backend_pid() AND xact_start < statement_timestamp()";
    await client.query('SET synchronous_commit = on');
    const before = client.getTransactionStatus();
    await client.query('START TRANSACTION');
    await client.query('SET LOCAL synchronous_commit = off');
    expect([before, client.getTransactionStatus()]).toEqual(['I', 'I']);
    expect((await client.query('SHOW synchronous_commit')).rows).toEqual([{ synchronous_commit: 'off' }]);
    expect(client.getTransactionStatus()).toBe('T');
    expect((await client.query(backend)).rows).toEqual([{ open: 1 }]);
    await client.query('ROLLBACK');
    expect((await client.query('SHOW synchronous_commit')).rows).toEqual([{ synchronous_commit: 'on' }]);
    expect(client.getTransactionStatus()).toBe('I');
  });

  it('lets what restricts a transaction travel with it, and plans a statement apart for each place it looks at', async () => {
    const key = '/* by key */ SELECT current_setting($1, true) AS value';
    const look = async (schema: string) => {
      await client.query('START TRANSACTION');
      await client.query(`SET LOCAL search_path = ${schema}, public; SET LOCAL tiepdan.office = '${office}'; SET LOCAL tiepdan.accounts = '{${office}}'`);
      expect(client.getTransactionStatus()).toBe('I');
      const { rows } = await client.query(key, ['search_path']);
      await client.query('COMMIT');
      return rows[0].value as string;
    };
    const [before, usual] = [await prepared(), (await client.query(key, ['search_path'])).rows[0].value as string];
    expect([await look('scoped_assigned'), await look('scoped_unsealed'), await look('scoped_assigned')]).toEqual(['scoped_assigned, public', 'scoped_unsealed, public', 'scoped_assigned, public']);
    expect((await client.query(key, ['search_path'])).rows[0].value).toBe(usual);
    expect(await prepared()).toBe(before + 3);
  });

  it('rolls back when the commit was sent behind a write that fails', async () => {
    const count = async () => (await client.query(`SELECT count(*)::int AS count FROM book_counter WHERE book = 'behind'`)).rows[0].count;
    const insert = (last: number) => client.query('INSERT INTO book_counter VALUES ($1, $2, $3, $4)', [office, 'behind', 2000 + last, last]);
    await client.query('START TRANSACTION');
    await expect(Promise.all([insert(1), insert(0), client.query('COMMIT')])).rejects.toMatchObject({ code: '23514' });
    expect(await count()).toBe(0);
    await client.query('START TRANSACTION');
    await Promise.all([insert(1), insert(2), client.query('COMMIT')]);
    expect(await count()).toBe(2);
  });

  it('does not keep every text that was ever sent', async () => {
    for (let index = 0; index < 360; index++) await client.query(`DELETE FROM book_counter WHERE book = $1 AND year = ${index}`, ['none']);
    expect(await prepared()).toBeLessThanOrEqual(300);
  });

  it('does not end the process when it breaks while nobody holds it; its next statement tells', async () => {
    const broken = new PreparingClient({ connectionString: database.url });
    await broken.connect();
    const { rows }: pg.QueryResult<{ pid: number }> = await broken.query('SELECT pg_backend_pid() AS pid');
    const gone = new Promise((resolve) => broken.once('end', resolve));
    await database.source.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await gone;
    await expect(broken.query('SELECT 1')).rejects.toThrow(/not queryable|closed/);
  });
});
