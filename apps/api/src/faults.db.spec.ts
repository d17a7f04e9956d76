import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { petitionPaths } from '@tiepdan/petition/contract';
import { Clock, footprint } from '@tiepdan/platform/api';
import { ONCE } from '@tiepdan/platform/contract';
import type { QueryRunner } from 'typeorm';
import { type RunningApp, runApp } from './testing/running-app.js';
import { until } from './testing/until.js';

const summary = 'Khiếu nại việc bồi thường đất khi thu hồi để mở đường liên xã';
const FORM = {
  ...{ receivedOn: '2026-11-02', source: 'post', anonymous: false, signatoryCount: 1, kind: 'complaint', fieldCode: 'land', summary, eligibility: 'pending' },
  senders: [{ details: { fullName: 'Nguyễn Thị Ví Dụ', paperKind: 'none', noPaperReason: 'Đơn gửi qua bưu chính', address: 'Thôn Một, xã Ví Dụ' } }],
  matter: { details: { kind: 'complaint', fieldCode: 'land', summary } },
};
const MINUTE = 60_000;

describe('what users are told when something they need misbehaves', () => {
  let running: RunningApp;
  const source = () => running.database.source;
  const register = (key = randomUUID()) => running.as('petition-officer').send('POST', petitionPaths.list, FORM).set(ONCE.header, key);
  const read = () => running.as('petition-officer').send('GET', petitionPaths.list);
  const health = async () => (await running.anonymous.send('GET', '/api/health')).body;
  const database = async (sql: string) => source().query(sql.replace('THIS', (await source().query<{ name: string }[]>(`SELECT quote_ident(current_database()) AS name`))[0]?.name ?? ''));

  beforeAll(async () => {
    running = await runApp();
    const [field] = await source().query<{ code: string }[]>(`SELECT min(code) AS code FROM field`);
    FORM.fieldCode = FORM.matter.details.fieldCode = field?.code ?? '';
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => running.stop());

  /** Somebody else holds what registering needs. */
  async function held<T>(work: () => Promise<T>): Promise<T> {
    await register().expect(201);
    const holder: QueryRunner = source().createQueryRunner();
    await holder.startTransaction();
    await holder.query(`SELECT 1 FROM book_counter FOR UPDATE`);
    try {
      return await work();
    } finally {
      await holder.rollbackTransaction();
      await holder.release();
    }
  }

  const waiting = async (count: number): Promise<number[]> => {
    let pids: number[] = [];
    await until(`${count} requests wait`, async () => {
      const rows = await source().query<{ pid: number }[]>(`SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);
      pids = rows.map(({ pid }) => pid);
      return pids.length >= count;
    });
    return pids;
  };

  it('a full disk: 507 in words, nothing half written, reading goes on; with room again the same request is written once', async () => {
    await source().query(`CREATE FUNCTION spec_full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`);
    for (const table of ['petition', 'session']) await source().query(`CREATE TRIGGER spec_full BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION spec_full()`);
    const key = randomUUID();
    const before = await footprint(source());
    try {
      const answer = await register(key);
      expect([answer.status, answer.body.code]).toEqual([507, 'SERVER.DISK_FULL']);
      expect(answer.body.message).toContain('chưa ghi gì');
      expect(await footprint(source())).toEqual(before);
      const later = Date.now() + 3 * MINUTE;
      jest.spyOn(running.app.get(Clock), 'now').mockImplementation(() => new Date(later));
      await read().expect(200);
    } finally {
      for (const table of ['petition', 'session']) await source().query(`DROP TRIGGER spec_full ON ${table}`);
    }
    await register(key).expect(201);
  });

  it('a standby or a database under maintenance: reading goes on, writing is refused in words', async () => {
    await database(`ALTER DATABASE THIS SET default_transaction_read_only = on`);
    await source().query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    try {
      for (let tries = 0; tries < 5; tries++) await read();
      await read().expect(200);
      const answer = await register();
      expect([answer.status, answer.body.code]).toEqual([503, 'SERVER.READ_ONLY']);
      expect(answer.headers['retry-after']).toBe('5');
    } finally {
      await source().query('SET default_transaction_read_only = off');
      await database(`ALTER DATABASE THIS RESET default_transaction_read_only`);
      await source().query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    }
    for (let tries = 0; tries < 5; tries++) await read();
    await register().expect(201);
  });

  it('a statement that takes too long is stopped: 503 in words, nothing written, and the same request later is', async () => {
    const key = randomUUID();
    const refused = await held(async () => {
      const asked = register(key).then((answer) => answer);
      for (const pid of await waiting(1)) await source().query(`SELECT pg_cancel_backend($1)`, [pid]);
      return asked;
    });
    expect([refused.status, refused.body.code]).toEqual([503, 'SERVER.TOO_SLOW']);
    const again = await register(key).expect(201);
    expect(again.headers['idempotent-replay']).toBeUndefined();
  });

  it('a slow database does not pile up requests: who finds no free connection is told so, and the others are served', async () => {
    const [slow, told] = await held(async () => {
      const waiters = Array.from({ length: 4 }, () => register().then((answer) => answer));
      await waiting(4);
      return [waiters, await read()] as const;
    });
    expect([told.status, told.body.code]).toEqual([503, 'SERVER.CROWDED']);
    expect((await Promise.all(slow)).map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    await read().expect(200);
  }, 30_000);

  it('a database that is gone: not ready, in words; back again it serves without a restart', async () => {
    await running.database.shut();
    expect(await health()).toMatchObject({ status: 'failing', database: 'down' });
    const answer = await register();
    expect([answer.status, answer.body.code]).toEqual([503, 'SERVER.DATABASE_AWAY']);
    await running.database.open();
    for (let tries = 0; tries < 5; tries++) await read();
    await register().expect(201);
    expect(await health()).toMatchObject({ status: 'ok', clock: 'ok' });
  });

  describe('a clock that jumps', () => {
    const jump = (milliseconds: number) => jest.spyOn(running.app.get(Clock), 'now').mockImplementation(() => new Date(Date.now() + milliseconds));

    it('is said by the health check when it is apart from the database’s', async () => {
      jump(-60 * MINUTE);
      expect(await health()).toMatchObject({ status: 'ok', clock: 'apart' });
      jump(-MINUTE / 2);
      expect(await health()).toMatchObject({ clock: 'ok' });
    });

    it('an hour back: who is signed in stays so, and writes', async () => {
      jump(-60 * MINUTE);
      await read().expect(200);
      await register().expect(201);
    });

    it('a day on: sessions are over, as after a night; nobody is let in by it', async () => {
      jump(24 * 60 * MINUTE);
      const answer = await read();
      expect([answer.status, answer.body.code]).toEqual([401, 'SESSION.REQUIRED']);
    });

    it('a book goes on by the day of the record, whatever the clock says', async () => {
      const first = await register().expect(201);
      jump(-60 * MINUTE);
      const second = await register().expect(201);
      expect([second.body.bookYear, second.body.bookNumber]).toEqual([first.body.bookYear, first.body.bookNumber + 1]);
    });
  });
});
