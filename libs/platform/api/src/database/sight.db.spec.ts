import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Reach } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { type TestDatabase, freshDatabase } from '../testing/fresh-database.js';
import { openRequestContext, requestContext, restrictRequest } from '../http/request-context.js';
import { Database, asSeenBy, beyondSight } from './database.js';
import { restrictTo, sightOf } from './sight.js';
import { Writes } from './writes.js';

const ACCOUNT = { accountId: '00000000-0000-7000-8000-00000000000a', officeId: '00000000-0000-7000-8000-000000000001' };
const ASSIGNED: Reach = { records: 'assigned', sealed: 'masked', subtree: false };

describe('what the statements of a request see', () => {
  let test: TestDatabase;
  let database: Database;
  const thingsIn = async (on: Pick<EntityManager, 'query'>): Promise<string[]> => (await on.query<{ name: string }[]>(`SELECT name FROM thing ORDER BY name`)).map(({ name }) => name);

  beforeAll(async () => {
    test = await freshDatabase();
    database = new Database(test.source);
    await test.source.query(`CREATE TABLE thing (office_id uuid NOT NULL, name text NOT NULL, owner uuid)`);
    await test.source.query(`CREATE SCHEMA scoped_assigned`);
    await test.source.query(
      `CREATE VIEW scoped_assigned.thing WITH (security_invoker = true) AS SELECT t.* FROM public.thing t
       WHERE t.owner = ANY (current_setting('tiepdan.accounts')::uuid[]) AND t.office_id = current_setting('tiepdan.office')::uuid`,
    );
    await test.source.query(`INSERT INTO thing VALUES ($1, 'mine', $2), ($1, 'theirs', NULL)`, [ACCOUNT.officeId, ACCOUNT.accountId]);
  });
  afterAll(() => test.drop());

  /** As the guard does it for a request of an account of this reach. */
  const asking = <T>(reach: Reach | undefined, work: () => Promise<T>): Promise<T> =>
    new Promise((done, fail) =>
      openRequestContext({ get: () => undefined, headers: {} } as never, { setHeader: () => undefined } as never, () => {
        restrictRequest({ ...ACCOUNT, ...(reach ? { reach } : {}) });
        work().then(done, fail);
      }),
    );

  it('is the whole where nothing restricts the account, and where no account asks', async () => {
    expect(await database.read(thingsIn)).toEqual(['mine', 'theirs']);
    expect(await asking({ records: 'office', sealed: 'masked', subtree: true }, () => database.read(thingsIn))).toEqual(['mine', 'theirs']);
    expect(await asking(undefined, () => database.write(thingsIn))).toEqual(['mine', 'theirs']);
  });

  it('is the account’s part in every way to the database, and the whole again for whoever comes next on the connection', async () => {
    const seen = await asking(ASSIGNED, async () => [
      await database.read(thingsIn),
      await database.write(thingsIn),
      await database.snapshot(thingsIn),
      await database.writeNumbered(async (tx) => {
        const names = await thingsIn(tx);
        return { writes: new Writes(), answer: () => names };
      }),
    ]);
    expect(seen).toEqual([['mine'], ['mine'], ['mine'], ['mine']]);
    const after = await Promise.all(Array.from({ length: 8 }, () => database.read(thingsIn)));
    expect(after.every((names) => names.length === 2)).toBe(true);
  });

  it('writes nothing where it reads', async () => {
    const writing = asking(ASSIGNED, () => database.read((manager) => manager.query(`UPDATE thing SET name = name`)));
    await expect(writing).rejects.toThrow('read-only transaction');
  });

  it('takes no second connection for what reads within a reading', async () => {
    const held = Array.from({ length: 6 }, () => asking(ASSIGNED, () => database.read(() => database.read(thingsIn))));
    expect(await Promise.all(held)).toEqual(held.map(() => ['mine']));
  });

  it('changes and removes nothing beyond it', async () => {
    await asking(ASSIGNED, () => database.write((tx) => tx.query(`UPDATE thing SET name = name || ' again'`)));
    await asking(ASSIGNED, () => database.write((tx) => tx.query(`DELETE FROM thing WHERE name = 'theirs'`)));
    expect(await database.read(thingsIn)).toEqual(['mine again', 'theirs']);
    await test.source.query(`UPDATE thing SET name = 'mine' WHERE owner IS NOT NULL`);
  });

  it('is left for what keeps the records whole, and only for that, however deep', async () => {
    const seen = await asking(ASSIGNED, () =>
      database.write(async (tx) => [await beyondSight(tx, () => beyondSight(tx, () => thingsIn(tx)).then(() => thingsIn(tx))), await thingsIn(tx)]),
    );
    expect(seen).toEqual([['mine', 'theirs'], ['mine']]);
  });

  it('is taken on by a job for one account, and laid down again', async () => {
    const seen = await database.write(async (tx) => [await asSeenBy(tx, { ...ACCOUNT, reach: ASSIGNED }, () => thingsIn(tx)), await thingsIn(tx)]);
    expect(seen).toEqual([['mine'], ['mine', 'theirs']]);
  });

  it('counts those it stands in for as itself, and takes keys and nothing else', () => {
    const [me, other] = [ACCOUNT.accountId, '00000000-0000-7000-8000-00000000000b'];
    expect(sightOf({ ...ACCOUNT, reach: ASSIGNED, onBehalfOf: other })?.accountIds).toEqual([me, other]);
    expect(() => restrictTo({ schema: 'scoped_assigned', officeId: ACCOUNT.officeId, accountIds: [`${me}'; DROP TABLE thing; --`] })).toThrow('by their keys');
  });

  it('is never left open: a restricted account outside a request is an error', () => {
    expect(requestContext()).toBeNull();
    expect(() => restrictRequest({ ...ACCOUNT, reach: ASSIGNED })).toThrow('outside a request');
  });
});
