import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Chronicle } from '@tiepdan/audit/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, StandingClock, type TestDatabase, footprint, freshDatabase, makeOffice } from '@tiepdan/platform/api';
import { LockPeriod } from './actions/lock-period.js';
import { UnlockPeriod } from './actions/unlock-period.js';
import { PeriodLockQueries } from './period-lock.queries.js';

const QUARTER = { from: '2025-12-15', to: '2026-03-14', reason: 'Đã gửi báo cáo quý I' };

describe('locked periods', () => {
  let test: TestDatabase;
  let actor: Actor;
  let queries: PeriodLockQueries;
  let lock: LockPeriod;
  let unlock: UnlockPeriod;
  let numbers = 0;

  beforeAll(async () => {
    test = await freshDatabase();
    const database = new Database(test.source);
    const [chronicle, clock] = [new Chronicle(database), new StandingClock('2026-05-04')];
    queries = new PeriodLockQueries(database);
    [lock, unlock] = [new LockPeriod(database, queries, chronicle, clock), new UnlockPeriod(database, queries, chronicle, clock)];
  });
  beforeEach(async () => {
    actor = (await makeOffice(test.source)).actor('period.lock');
  });
  afterAll(() => test?.drop());

  /** A petition of the office, received on a day. */
  async function petition(on: string): Promise<string> {
    numbers += 1;
    const [matter] = await test.source.query<{ id: string }[]>(
      `INSERT INTO matter (office_id, year, number, kind, field_code, summary, opened_on, created_by) VALUES ($1, 2026, $2, 'complaint', 'land', 'Đề nghị xem xét', $3, $4) RETURNING id`,
      [actor.officeId, numbers, on, actor.accountId],
    );
    const [row] = await test.source.query<{ id: string }[]>(
      `INSERT INTO petition (office_id, book_year, book_number, received_on, source, anonymous, signatory_count, instance, kind, field_code, matter_id, summary, eligibility, created_by)
       VALUES ($1, 2026, $2, $3, 'post', false, 1, 1, 'complaint', 'land', $4, 'Đơn', 'pending', $5) RETURNING id`,
      [actor.officeId, numbers, on, matter?.id, actor.accountId],
    );
    return row?.id ?? '';
  }
  const late = async (id: string) => (await queries.late(actor, id, {})).items.map(({ subject, subjectId, happening, on }) => [subject, subjectId, happening, on]);

  it('are days that have passed, locked once, for a reason', async () => {
    const before = await footprint(test.source);
    await expect(lock.run(actor, { ...QUARTER, to: '2026-05-04' })).rejects.toMatchObject({ code: 'LOCK.NOT_OVER' });
    await expect(lock.run(actor, { ...QUARTER, to: '2025-12-14' })).rejects.toMatchObject({ code: 'LOCK.ENDS_BEFORE_IT_BEGINS' });
    await expect(lock.run(actor, { ...QUARTER, from: '2024-12-15' })).rejects.toMatchObject({ code: 'LOCK.TOO_LONG' });
    expect(await footprint(test.source)).toEqual(before);
    await lock.run(actor, QUARTER);
    await expect(lock.run(actor, { ...QUARTER, from: '2026-03-14', to: '2026-04-30' })).rejects.toMatchObject({ code: 'LOCK.LOCKED_ALREADY' });
    await expect(lock.run(actor, { ...QUARTER, from: '2026-03-15', to: '2026-04-30' })).resolves.toMatchObject({ from: '2026-03-15', lockedByName: 'Lê Thị Thử', late: 0 });
    expect((await queries.list(actor)).map(({ from }) => from)).toEqual(['2026-03-15', '2025-12-15']);
    expect(await queries.day(actor.officeId, '2026-03-14')).toMatchObject({ locked: true, sentence: expect.stringContaining('từ 15/12/2025 đến 14/03/2026') });
    expect(await queries.day(actor.officeId, '2026-05-01')).toEqual({ day: '2026-05-01', locked: false, lockId: null, sentence: null });
  });

  it('take what is entered late, and note it; what was there before is not late', async () => {
    const there = await petition('2026-01-05');
    const { id } = await lock.run(actor, QUARTER);
    const entered = await petition('2026-02-02');
    const after = await petition('2026-03-15');
    await test.source.query(`UPDATE petition SET summary = 'Đơn, sửa lại' WHERE id = $1`, [there]);
    expect(await late(id)).toEqual([['petition', entered, 'entered', '2026-02-02']]);
    await test.source.query(`UPDATE petition SET received_on = '2026-03-14' WHERE id = $1`, [after]);
    await test.source.query(`UPDATE petition SET status = 'cancelled' WHERE id = $1`, [there]);
    await test.source.query(`UPDATE petition SET status = 'active' WHERE id = $1`, [there]);
    expect(await late(id)).toEqual([
      ['petition', there, 'restored', '2026-01-05'],
      ['petition', there, 'cancelled', '2026-01-05'],
      ['petition', after, 'moved', '2026-03-14'],
      ['petition', entered, 'entered', '2026-02-02'],
    ]);
    const first = await queries.late(actor, id, { limit: 3 });
    const rest = await queries.late(actor, id, { limit: 3, cursor: first.nextCursor });
    expect([first.total, first.items.length, rest.items.length, rest.nextCursor]).toEqual([4, 3, 1, null]);
    for (const sql of [`UPDATE late_entry SET on_day = on_day`, `DELETE FROM late_entry`]) await expect(test.source.query(sql)).rejects.toThrow(/append-only/);
  });

  it('are unlocked for a reason, once; what was late stays noted, what comes then is not', async () => {
    const { id } = await lock.run(actor, QUARTER);
    await petition('2026-02-02');
    await expect(unlock.run(actor, id, { reason: 'Sửa số liệu' })).resolves.toMatchObject({ unlockReason: 'Sửa số liệu', unlockedByName: 'Lê Thị Thử', late: 1 });
    await expect(unlock.run(actor, id, { reason: 'Lần nữa' })).rejects.toMatchObject({ code: 'LOCK.UNLOCKED_ALREADY' });
    await petition('2026-02-03');
    expect(await late(id)).toHaveLength(1);
    await expect(lock.run(actor, QUARTER)).resolves.toMatchObject({ late: 0 });
  });

  it('are another office’s for nobody', async () => {
    const { id } = await lock.run(actor, QUARTER);
    const stranger = (await makeOffice(test.source)).actor('period.lock');
    await expect(unlock.run(stranger, id, { reason: 'Thử' })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(queries.late(stranger, id, {})).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    expect(await queries.day(stranger.officeId, '2026-01-05')).toMatchObject({ locked: false });
  });
});
