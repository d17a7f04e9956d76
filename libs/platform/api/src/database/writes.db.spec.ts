import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ErrorTable } from '@tiepdan/platform/contract';
import { Refusal } from '../errors/refusal.js';
import { type TestDatabase, freshDatabase } from '../testing/fresh-database.js';
import { Database } from './database.js';
import { Outdated } from './failures.js';
import { Writes } from './writes.js';

const OFFICE = '00000000-0000-7000-8000-000000000001';
const errors = { 'SPEC.DUE': { status: 422, message: 'Trống.' } } as const satisfies ErrorTable;

describe('writes that go out together', () => {
  let database: TestDatabase;
  let numbered: Database;

  beforeAll(async () => {
    database = await freshDatabase();
    numbered = new Database(database.source);
    await database.source.query(`CREATE TABLE leaf (id integer PRIMARY KEY, number integer, text text CONSTRAINT "CHK_leaf" CHECK (text <> ''))`);
    await database.source.query(`CREATE TABLE vein (leaf_id integer REFERENCES leaf (id), tags text[], data jsonb)`);
  });
  beforeEach(() => database.source.query('TRUNCATE leaf, vein, book_counter'));
  afterAll(() => database.drop());

  const rows = async () => (await database.source.query(`SELECT (SELECT json_agg(l ORDER BY id) FROM leaf l) AS leaves, (SELECT json_agg(v) FROM vein v) AS veins`))[0];
  const leaf = (id: number, text = 'a') =>
    new Writes().insert('vein', { leaf_id: id, tags: ['x', 'y'], data: JSON.stringify({ id }) }).insert('leaf', { id, text });
  const numberedLeaf = (id: number, text = 'a') => {
    const writes = new Writes();
    const other = writes.number(OFFICE, 'other', 2026);
    const own = writes.number(OFFICE, 'leaf', 2026);
    return writes.insert('leaf', { id, number: own, text }).insert('leaf', { id: -id, number: other, text: null });
  };

  it('are one statement, whose keys hold at its end and in whatever order', async () => {
    const asked: string[] = [];
    const numbers = await leaf(1).add('UPDATE leaf SET text = $2 WHERE id = $1', [7, 'b']).send({
      query: (sql: string, values?: unknown[]) => {
        asked.push(sql);
        return database.source.query(sql, values);
      },
    } as never);
    expect([asked.length, numbers]).toEqual([1, []]);
    expect(await rows()).toEqual({ leaves: [{ id: 1, number: null, text: 'a' }], veins: [{ leaf_id: 1, tags: ['x', 'y'], data: { id: 1 } }] });
  });

  it('give the numbers in the order asked for, beside rows that need none', async () => {
    expect(await numberedLeaf(1).send(database.source)).toEqual([1, 1]);
    await database.source.query(`SELECT take_number($1, 'other', 2026) FROM generate_series(1, 4)`, [OFFICE]);
    const writes = numberedLeaf(2).insert('vein', { leaf_id: 2, tags: [], data: null });
    expect(await writes.send(database.source)).toEqual([6, 2]);
    expect((await rows()).leaves).toMatchObject([{ id: -2, number: 6 }, { id: -1 }, { id: 1 }, { id: 2, number: 2 }]);
  });

  it('write the first row before all others, whatever was added before', async () => {
    await leaf(1).send(database.source);
    const both = () => numberedLeaf(2, '').first('leaf', { id: 1 });
    await expect(both().send(database.source)).rejects.toMatchObject({ driverError: { constraint: 'leaf_pkey' } });
    await expect(both().refuse('leaf_pkey', () => new Refusal(errors, 'SPEC.DUE')).send(database.source)).rejects.toMatchObject({ code: 'SPEC.DUE' });
    expect(await database.source.query(`SELECT FROM book_counter`)).toHaveLength(0);
    await new Writes().first('leaf', { id: 3, text: 'alone' }).send(database.source);
    expect((await rows()).leaves).toMatchObject([{ id: 1 }, { id: 3, text: 'alone' }]);
  });

  it('are all refused with one, by the refusal of the key that broke', async () => {
    const broken = leaf(1, '').refuse('CHK_leaf', () => new Refusal(errors, 'SPEC.DUE'));
    await expect(broken.send(database.source)).rejects.toMatchObject({ code: 'SPEC.DUE' });
    await expect(leaf(2, '').send(database.source)).rejects.toMatchObject({ driverError: { constraint: 'CHK_leaf' } });
    expect(await rows()).toEqual({ leaves: null, veins: null });
  });

  it('ask before numbers are taken, and begin anew when what was remembered is outdated', async () => {
    await database.source.query(`CREATE TABLE fact (version integer); INSERT INTO fact VALUES (1)`);
    await database.source.query(`CREATE FUNCTION fact_stands(integer) RETURNS boolean LANGUAGE plpgsql AS $$
      BEGIN
        IF $1 <> (SELECT version FROM fact) THEN RAISE EXCEPTION 'outdated' USING CONSTRAINT = 'fact_stands'; END IF;
        RETURN true;
      END $$`);
    let remembered = 0;
    const write = (id: number) =>
      numbered.writeNumbered(() => {
        const writes = numberedLeaf(id).require('fact_stands($1)', [remembered]);
        writes.refuse('fact_stands', () => {
          remembered = 1;
          return new Outdated();
        });
        return Promise.resolve({ writes, answer: (numbers) => numbers });
      });
    expect([await write(1), await write(2)]).toEqual([[1, 1], [2, 2]]);
    await database.source.query('UPDATE fact SET version = 2');
    await expect(write(3)).rejects.toBeInstanceOf(Outdated);
    await expect(leaf(3).require('fact_stands($1)', [1]).send(database.source)).rejects.toMatchObject({ driverError: { constraint: 'fact_stands' } });
    expect((await rows()).leaves).toHaveLength(4);
  });

  it('do nothing when there are none', async () => {
    expect(await new Writes().send(null as never)).toEqual([]);
  });

  it('are sent with the commit of a numbered transaction, or undone with what was written before', async () => {
    const text = await numbered.writeNumbered(async (tx) => {
      await tx.query(`INSERT INTO leaf (id) VALUES (9)`);
      return { writes: numberedLeaf(1), answer: ([other, own]) => `${other}/${own}` };
    });
    expect(text).toBe('1/1');
    const failing = numbered.writeNumbered(async (tx) => {
      await tx.query(`INSERT INTO leaf (id) VALUES (10)`);
      return { writes: numberedLeaf(2, ''), answer: () => null };
    });
    await expect(failing).rejects.toMatchObject({ driverError: { constraint: 'CHK_leaf' } });
    expect((await rows()).leaves.map(({ id }: { id: number }) => id)).toEqual([-1, 1, 9]);
    expect(await numbered.writeNumbered(() => Promise.resolve({ writes: numberedLeaf(3), answer: (numbers) => numbers }))).toEqual([2, 2]);
  });

  it('are not sent when the transaction refuses before its end', async () => {
    const refused = numbered.writeNumbered(async (tx) => {
      await tx.query(`INSERT INTO leaf (id) VALUES (11)`);
      throw new Refusal(errors, 'SPEC.DUE');
    });
    await expect(refused).rejects.toMatchObject({ code: 'SPEC.DUE' });
    expect((await rows()).leaves).toBeNull();
  });
});
