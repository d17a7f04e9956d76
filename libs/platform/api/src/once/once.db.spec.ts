import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import { Database } from '../database/database.js';
import { takeNumber } from '../database/books.js';
import { Writes } from '../database/writes.js';
import { openRequestContext, requestContext } from '../http/request-context.js';
import { type TestDatabase, freshDatabase } from '../testing/fresh-database.js';
import { type TestOffice, makeOffice } from '../testing/office.js';
import { AlreadyActed, OnceClaim } from './claim.js';
import type { DoneSubject } from './done-by-request.js';
import { OnceRequests } from './once-requests.js';

const KEY = 'khoa-cua-mot-lan-bam-luu';
const hash = (text: string) => createHash('sha256').update(text).digest();
const BOOK = 'spec';

/** Runs `work` as the request that carries `claim`. */
const within = <T>(claim: OnceClaim, work: () => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) =>
    openRequestContext({ headers: {} } as Request, {} as Response, () => {
      const context = requestContext();
      if (!context) throw new Error('no context');
      context.once = claim;
      work().then(resolve, reject);
    }),
  );

describe('a request with a key', () => {
  let test: TestDatabase;
  let office: TestOffice;
  let database: Database;
  let requests: OnceRequests;
  let subject: DoneSubject | null = null;

  beforeAll(async () => {
    test = await freshDatabase();
    office = await makeOffice(test.source);
    database = new Database(test.source);
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    subject = null;
    requests = process();
    await test.source.query(`DELETE FROM request_once`);
    await test.source.query(`DELETE FROM book_counter`);
  });

  /** A process of its own: it knows nothing of what another has answered. */
  const process = () => new OnceRequests(database, { subjectOf: () => Promise.resolve(subject) });
  const claim = ({ key = KEY, body = '{}', route = 'POST /api/petitions', requestId = 'first' } = {}) =>
    new OnceClaim(office.officeId, office.accountId, key, route, hash(body), requestId);
  const register = () => database.write((tx) => takeNumber(tx, office.officeId, BOOK, 2026));
  const numbered = () =>
    database.writeNumbered(() => {
      const writes = new Writes();
      writes.number(office.officeId, BOOK, 2026);
      return Promise.resolve({ writes, answer: ([number]: readonly number[]) => number ?? 0 });
    });
  const ofOneMoment = () => database.writeOfOneMoment((tx) => takeNumber(tx, office.officeId, BOOK, 2026));
  const last = async () => {
    const [row] = await test.source.query<{ number: number }[]>(`SELECT coalesce(max(last_number), 0)::int AS number FROM book_counter WHERE book = $1`, [BOOK]);
    return row?.number;
  };
  const answered = async () => (await test.source.query<{ n: number }[]>(`SELECT count(answer)::int AS n FROM request_once`))[0]?.n;
  const rows = async () => (await test.source.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM request_once`))[0]?.n;

  it('is noted in the transaction that acts, once however many there are of them', async () => {
    await within(claim(), async () => {
      await register();
      await numbered();
    });
    expect([await last(), await rows()]).toEqual([2, 1]);
  });

  it.each([
    ['a transaction', register],
    ['a transaction that takes numbers last', numbered],
    ['a transaction of one moment', ofOneMoment],
  ])('acts once when it comes again: %s', async (_, act) => {
    const first = claim();
    expect(await within(first, act)).toBe(1);
    expect(first.acted).toBe(true);
    await expect(within(claim({ requestId: 'second' }), act)).rejects.toThrow(AlreadyActed);
    expect([await last(), await rows()]).toEqual([1, 1]);
  });

  it.each([
    ['a transaction', register],
    ['a transaction that takes numbers last', numbered],
  ])('acts once when four come at the same time: %s', async (_, act) => {
    const outcomes = await Promise.allSettled(Array.from({ length: 4 }, (_none, index) => within(claim({ requestId: `r${index}` }), act)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(AlreadyActed);
    expect([await last(), await rows()]).toEqual([1, 1]);
  });

  it('lets the one that waited act when the first is rolled back', async () => {
    let fail: (error: Error) => void = () => undefined;
    const held = new Promise<never>((_, reject) => (fail = reject));
    let begun: () => void = () => undefined;
    const placed = new Promise<void>((resolve) => (begun = resolve));
    const first = within(claim(), () =>
      database.write(async (tx) => {
        await takeNumber(tx, office.officeId, BOOK, 2026);
        begun();
        await held;
      }),
    );
    await placed;
    const second = within(claim({ requestId: 'second' }), register);
    setTimeout(() => fail(new Error('refused')), 200);
    await expect(first).rejects.toThrow('refused');
    expect(await second).toBe(1);
    expect([await last(), await rows()]).toEqual([1, 1]);
  });

  it('leaves nothing when it is refused, and may come again under its key', async () => {
    const refused = claim();
    await expect(within(refused, () => database.write(() => Promise.reject(new Error('refused'))))).rejects.toThrow('refused');
    expect([refused.acted, await rows()]).toEqual([false, 0]);
    expect(await within(claim(), register)).toBe(1);
  });

  it('says what went wrong in the database, not that the claim is missing', async () => {
    await expect(within(claim(), () => database.write((tx) => tx.query('SELECT no_such_column')))).rejects.toThrow(/no_such_column/);
    expect(await rows()).toBe(0);
  });

  it('without a key writes no row', async () => {
    await register();
    expect([await last(), await rows()]).toEqual([1, 0]);
  });

  it('is answered what it was answered before, which nobody reads without its key', async () => {
    const first = claim();
    await within(first, register);
    await requests.keep(first, 201, '{"number":1,"name":"Nguyễn Thị Ví Dụ"}');
    expect(await requests.answerTo(claim({ requestId: 'second' }))).toEqual({ status: 201, body: { number: 1, name: 'Nguyễn Thị Ví Dụ' } });
    const [{ bytes }] = await test.source.query<[{ bytes: Buffer }]>(`SELECT key || answer AS bytes FROM request_once`);
    expect([bytes.includes('Ví Dụ'), bytes.includes(KEY)]).toEqual([false, false]);
    const forged = claim({ key: KEY });
    Object.assign(forged, { key: 'khoa-khac-cung-van-tay' });
    await expect(requests.answerTo(forged)).rejects.toThrow();
  });

  it('keeps that an answer was empty', async () => {
    const first = claim();
    await within(first, register);
    await requests.keep(first, 204, '');
    expect(await requests.answerTo(claim())).toEqual({ status: 204, body: undefined });
  });

  it('waits for an answer that is on its way, also from another process', async () => {
    const first = claim();
    await within(first, register);
    setTimeout(() => void requests.keep(first, 201, '{"number":1}'), 250);
    expect(await process().answerTo(claim())).toEqual({ status: 201, body: { number: 1 } });
  });

  it('is answered by the same process before the answer is written, but no other request under its key', async () => {
    subject = { kind: 'petition', id: '00000000-0000-7000-8000-000000000009' };
    const first = claim();
    await within(first, register);
    const kept = requests.keep(first, 201, '{"number":1}');
    expect(await requests.answerTo(claim({ requestId: 'second' }))).toEqual({ status: 201, body: { number: 1 } });
    expect(await answered()).toBe(0);
    await expect(requests.answerTo(claim({ body: '{"a":1}' }))).rejects.toMatchObject({ code: 'REQUEST.KEY_REUSED', details: { subject } });
    await kept;
    expect(await answered()).toBe(1);
  });

  it('is answered when its answer is written with others, and one that cannot be kept takes none with it', async () => {
    const claims = Array.from({ length: 5 }, (_none, index) => claim({ key: `${KEY}-${index}` }));
    for (const one of claims) await within(one, register);
    const kept = await Promise.allSettled(claims.map((one, index) => requests.keep(one, index === 2 ? 302 : 201, `{"number":${index}}`)));
    expect(kept.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    for (const index of [0, 1, 3, 4]) expect(await process().answerTo(claim({ key: `${KEY}-${index}` }))).toEqual({ status: 201, body: { number: index } });
  });

  it('is answered although the process ends: what waits is written first', async () => {
    const first = claim();
    await within(first, register);
    void requests.keep(first, 201, '{"number":1}');
    await requests.beforeApplicationShutdown();
    expect(await answered()).toBe(1);
  });

  it('is said to be done, with its record, when the answer was lost with the process', async () => {
    subject = { kind: 'petition', id: '00000000-0000-7000-8000-000000000009' };
    await within(claim(), register);
    await test.source.query(`UPDATE request_once SET at = now() - interval '1 minute'`);
    await expect(requests.answerTo(claim())).rejects.toMatchObject({ code: 'REQUEST.ALREADY_DONE', status: 409, details: { subject } });
  });

  it('is said to be done when its answer is given once only', async () => {
    const first = claim();
    await within(first, register);
    await requests.keep(first, 201, null);
    await expect(requests.answerTo(claim())).rejects.toMatchObject({ code: 'REQUEST.ALREADY_DONE', details: {} });
  });

  it.each([
    ['another body', { body: '{"a":1}' }],
    ['another address', { route: 'POST /api/receptions' }],
  ])('is refused under the key of %s', async (_, other) => {
    await within(claim(), register);
    await expect(requests.answerTo(claim(other))).rejects.toMatchObject({ code: 'REQUEST.KEY_REUSED', status: 422 });
  });

  it('is another request when another account sends it', async () => {
    await within(claim(), register);
    const other = await makeOffice(test.source);
    expect(await requests.answerTo(new OnceClaim(other.officeId, other.accountId, KEY, 'POST /api/petitions', hash('{}'), 'x'))).toBeNull();
  });

  it('is forgotten after two days, and when it is let go', async () => {
    const first = claim();
    await within(first, register);
    await within(claim({ key: `${KEY}-khac` }), register);
    await test.source.query(`UPDATE request_once SET at = now() - interval '49 hours' WHERE key = $1`, [first.fingerprint]);
    expect(await requests.sweep()).toBe(1);
    expect(await requests.answerTo(claim())).toBeNull();
    await requests.release(claim({ key: `${KEY}-khac` }));
    expect(await rows()).toBe(0);
  });
});
