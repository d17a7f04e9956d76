import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeOffice } from '@tiepdan/platform/api';
import { Duties } from './duties.js';
import { type LimitDesk, openLimitDesk } from '../testing/limit-desk.js';

describe('limits that run', () => {
  let desk: LimitDesk;

  beforeAll(async () => {
    desk = await openLimitDesk();
  });
  afterAll(() => desk?.drop());

  const accepted = async (on = '2026-07-01') => {
    const petitionId = await desk.petition(on);
    await desk.within((tx) => desk.running.start(tx, desk.actor, { petitionId }, 'K1', on));
    return petitionId;
  };
  const refused = (code: string) => expect.objectContaining({ code });

  it('start with their day, their reason and where today stands', async () => {
    const petitionId = await desk.petition();
    await desk.within((tx) =>
      desk.running.begin(tx, desk.actor, { petitionId }, [
        { do: 'start', code: 'R4', variant: 'normal', on: '2026-11-18' },
        { do: 'start', code: 'R11', variant: 'normal', on: '2026-11-18' },
      ]),
    );
    const [first, second] = await desk.limitsOf({ petitionId });
    expect(first).toMatchObject({
      code: 'R4',
      name: 'Thụ lý khiếu nại',
      legalBasis: 'LKN',
      startedOn: '2026-11-18',
      dueOn: '2026-11-30',
      state: 'running',
      limitState: { kind: 'ahead', days: 5, sentence: 'Còn 5 ngày làm việc' },
      changes: [],
    });
    expect(first?.why.map(({ kind }) => kind)).toEqual(['rule', 'start', 'skipped', 'skipped', 'due']);
    expect([second?.code, second?.dueOn]).toEqual(['R11', '2027-01-04']);
  });

  it('start once, and only where the law knew them', async () => {
    const petitionId = await desk.petition('2026-06-30');
    for (const on of ['2026-06-30', '2026-07-02']) await desk.within((tx) => desk.running.start(tx, desk.actor, { petitionId }, 'R4', on));
    await desk.within((tx) => desk.running.start(tx, desk.actor, { petitionId }, 'R11', '2026-06-30'));
    expect((await desk.limitsOf({ petitionId })).map(({ code, dueOn }) => [code, dueOn])).toEqual([['R4', '2026-07-10']]); // the old ten days
  });

  it('are met on a day, in time or late, and run again when that is taken back', async () => {
    const petitionId = await desk.petition();
    const record = { petitionId };
    await desk.within((tx) => desk.running.start(tx, desk.actor, record, 'R3', '2026-11-18'));
    await desk.within((tx) => desk.running.meet(tx, desk.actor, record, ['R3', 'R4'], '2026-11-20'));
    expect(await desk.limit(petitionId, 'R3')).toMatchObject({ state: 'met', metOn: '2026-11-20', dueOn: '2026-11-30', limitState: null });
    await desk.within((tx) => desk.running.apply(tx, desk.actor, record, [{ do: 'reopen', codes: ['R3'] }]));
    expect(await desk.limit(petitionId, 'R3')).toMatchObject({ state: 'running', metOn: null, dueOn: '2026-11-30' });
    await desk.within((tx) => desk.running.drop(tx, desk.actor, record, 'all', '2026-11-20'));
    expect(await desk.limit(petitionId, 'R3')).toMatchObject({ state: 'dropped', droppedOn: '2026-11-20' });
  });

  it('wait while the case is suspended and go on from the decision to continue; the moves are told', async () => {
    const petitionId = await accepted();
    const record = { petitionId };
    expect(await desk.limit(petitionId, 'K1')).toMatchObject({ dueOn: '2026-07-31', limitState: { kind: 'overdue', days: 112 } });
    await desk.within((tx) => desk.running.pause(tx, desk.actor, record, '2026-07-10', '12/QĐ-UBND'));
    const paused = await desk.limit(petitionId, 'K1');
    expect(paused).toMatchObject({
      state: 'paused',
      dueOn: null,
      limitState: null,
      pauses: [{ from: '2026-07-10', until: null, basis: '12/QĐ-UBND' }],
    });
    expect(paused?.why.at(-1)).toMatchObject({ kind: 'suspended', left: 22 });
    await desk.within((tx) => desk.running.resume(tx, desk.actor, record, '2026-07-20'));
    const again = await desk.limit(petitionId, 'K1');
    expect(again).toMatchObject({ state: 'running', dueOn: '2026-08-10', pauses: [{ from: '2026-07-10', until: '2026-07-20' }] });
    expect(again?.changes).toMatchObject([
      {
        before: '2026-07-31',
        after: null,
        cause: 'pause',
        sentence: 'Tạm dừng tính hạn (đang là 31/07/2026) vì tạm đình chỉ từ 10/07/2026.',
        actorName: 'Lê Thị Thử',
      },
      {
        before: null,
        after: '2026-08-10',
        cause: 'continue',
        sentence: 'Hạn được tính lại là 10/08/2026 vì tiếp tục giải quyết từ 20/07/2026.',
      },
    ]);
  });

  it('that had ended before the suspension stay late', async () => {
    const petitionId = await accepted();
    await desk.within((tx) => desk.running.pause(tx, desk.actor, { petitionId }, '2026-09-10', null));
    expect(await desk.limit(petitionId, 'K1')).toMatchObject({ state: 'running', dueOn: '2026-07-31' });
  });

  it('that are not suspended by the law run on', async () => {
    const petitionId = await desk.petition();
    await desk.within((tx) => desk.running.start(tx, desk.actor, { petitionId }, 'R11', '2026-11-18'));
    await desk.within((tx) => desk.running.pause(tx, desk.actor, { petitionId }, '2026-11-19', null));
    expect(await desk.limit(petitionId, 'R11')).toMatchObject({ state: 'running', pauses: [] });
  });

  it('follow the case, an extension and a corrected start, each as a move with its reason', async () => {
    const petitionId = await accepted();
    const record = { petitionId };
    await desk.within((tx) => desk.running.vary(tx, desk.actor, record, 'K1', 'complex'));
    expect(await desk.limit(petitionId, 'K1')).toMatchObject({ variant: 'complex', dueOn: '2026-08-17' });
    await desk.within((tx) => desk.running.restart(tx, desk.actor, record, 'K1', '2026-07-02'));
    expect((await desk.limit(petitionId, 'K1'))?.changes.map(({ cause, sentence }) => [cause, sentence])).toEqual([
      ['variant', 'Hạn chuyển từ 31/07/2026 sang 17/08/2026 vì xác định trường hợp: phức tạp.'],
    ]); // 16/8/2026 is a Sunday: the corrected start moves nothing
    await desk.within((tx) => desk.running.restart(tx, desk.actor, record, 'K1', '2026-07-06'));
    expect((await desk.limit(petitionId, 'K1'))?.changes.at(-1)).toMatchObject({
      cause: 'correction',
      sentence: 'Hạn chuyển từ 17/08/2026 sang 20/08/2026 vì sửa ngày bắt đầu từ 02/07/2026 thành 06/07/2026.',
    });
    const denounced = await desk.petition('2026-07-01');
    await desk.within(async (tx) => {
      await desk.running.start(tx, desk.actor, { petitionId: denounced }, 'K4', '2026-07-01', 'complex');
      await desk.running.extend(tx, desk.actor, { petitionId: denounced }, 'K4', 30);
    });
    const extended = await desk.limit(denounced, 'K4');
    expect(extended).toMatchObject({ dueOn: '2026-08-31', extensions: [{ days: 30 }] });
    expect(extended?.changes).toMatchObject([
      { cause: 'extension', sentence: 'Hạn chuyển từ 31/07/2026 sang 31/08/2026 vì gia hạn thêm 30 ngày.' },
    ]);
  });

  it('refuse what the law does not know, and leave everything as it was', async () => {
    const petitionId = await accepted();
    const record = { petitionId };
    const before = await desk.limitsOf(record);
    const tries = {
      'LIMIT.PAUSE_BEFORE_START': () => desk.within((tx) => desk.running.pause(tx, desk.actor, record, '2026-06-30', null)),
      'LIMIT.ENDS_BEFORE_START': () => desk.within((tx) => desk.running.meet(tx, desk.actor, record, ['K1'], '2026-06-30')),
      'LIMIT.NOT_EXTENDABLE': () => desk.within((tx) => desk.running.extend(tx, desk.actor, record, 'K1', 30)),
      'LIMIT.NOT_RUNNING': () => desk.within((tx) => desk.running.extend(tx, desk.actor, record, 'K4', 30)),
    };
    for (const [code, attempt] of Object.entries(tries)) await expect(attempt()).rejects.toEqual(refused(code));
    expect(await desk.limitsOf(record)).toEqual(before);
    await desk.within((tx) => desk.running.pause(tx, desk.actor, record, '2026-07-10', null));
    await expect(desk.within((tx) => desk.running.pause(tx, desk.actor, record, '2026-07-12', null))).rejects.toEqual(
      refused('LIMIT.PAUSED_ALREADY'),
    );
    await expect(desk.within((tx) => desk.running.resume(tx, desk.actor, record, '2026-07-09'))).rejects.toEqual(
      refused('LIMIT.PAUSE_ENDS_BEFORE_IT_BEGINS'),
    );
  });

  it('that end by a paper going out are recorded by hand, on a day that has come; a mistake is taken back', async () => {
    const petitionId = await accepted();
    const record = { petitionId };
    await desk.within((tx) => desk.running.start(tx, desk.actor, record, 'K11', '2026-11-19'));
    const duties = new Duties(desk.running, desk.clock);
    const [sending, resolving] = [await desk.limit(petitionId, 'K11'), await desk.limit(petitionId, 'K1')];
    expect([sending?.recordedByHand, resolving?.recordedByHand]).toEqual([true, false]);
    const done = (limitId: string | undefined, on: string) => desk.within((tx) => duties.done(tx, desk.actor, record, limitId ?? '', on));
    await expect(done(resolving?.id, '2026-11-20')).rejects.toEqual(refused('LIMIT.NOT_RECORDED_BY_HAND'));
    await expect(done(sending?.id, '2026-11-21')).rejects.toEqual(refused('LIMIT.DONE_IN_FUTURE'));
    await expect(done(sending?.id, '2026-11-18')).rejects.toEqual(refused('LIMIT.ENDS_BEFORE_START'));
    expect(await done(sending?.id, '2026-11-20')).toBe('K11: đã thực hiện ngày 20/11/2026');
    await expect(done(sending?.id, '2026-11-20')).rejects.toEqual(refused('LIMIT.NOT_RUNNING'));
    expect(await desk.limit(petitionId, 'K11')).toMatchObject({ state: 'met', metOn: '2026-11-20', recordedByHand: false });
    expect(await desk.within((tx) => duties.undone(tx, desk.actor, record, sending?.id ?? ''))).toContain('bỏ ghi nhận');
    expect(await desk.limit(petitionId, 'K11')).toMatchObject({ state: 'running', metOn: null });
  });

  it('are each decision’s own where decisions are sent out, and one a record otherwise', async () => {
    const petitionId = await accepted();
    const send = (on: string) => desk.within((tx) => desk.running.start(tx, desk.actor, { petitionId }, 'K11', on));
    await send('2026-07-10');
    await send('2026-07-10');
    await send('2026-07-20');
    expect((await desk.limitsOf({ petitionId })).filter(({ code }) => code === 'K11').map(({ startedOn }) => startedOn)).toEqual([
      '2026-07-10',
      '2026-07-20',
    ]);
    const twice = desk.source.query(
      `INSERT INTO running_limit (office_id, petition_id, code, variant, started_on, due_on, why) VALUES ($1, $2, 'K1', 'normal', '2026-07-02', '2026-08-03', '[]')`,
      [desk.actor.officeId, petitionId],
    );
    await expect(twice).rejects.toMatchObject({ driverError: { constraint: 'UQ_running_limit_petition' } });
  });

  it('are guarded by the database: an end before the start, a pause turned round, a move rewritten', async () => {
    const petitionId = await desk.petition();
    const insert = (columns: string, values: string) =>
      desk.source.query(
        `INSERT INTO running_limit (office_id, petition_id, code, variant, started_on, why, ${columns}) VALUES ($1, $2, 'R4', 'normal', '2026-11-18', '[]', ${values})`,
        [desk.actor.officeId, petitionId],
      );
    const broken = (constraint: string) => expect.objectContaining({ driverError: expect.objectContaining({ constraint }) });
    await expect(insert('due_on', `'2026-11-17'`)).rejects.toEqual(broken('CHK_running_limit_due'));
    await expect(insert('due_on', `NULL`)).rejects.toEqual(broken('CHK_running_limit_paused'));
    await expect(insert('due_on, state, met_on', `'2026-11-20', 'met', NULL`)).rejects.toEqual(broken('CHK_running_limit_met'));
    await expect(insert('due_on, state, met_on', `'2026-11-20', 'met', '2026-11-17'`)).rejects.toEqual(broken('CHK_running_limit_met_day'));
    const old = await accepted();
    await desk.within((tx) => desk.running.pause(tx, desk.actor, { petitionId: old }, '2026-07-10', null));
    await expect(desk.source.query(`UPDATE limit_pause SET until_on = '2026-07-09' WHERE until_on IS NULL`)).rejects.toEqual(
      broken('CHK_limit_pause_span'),
    );
    await expect(desk.source.query(`DELETE FROM limit_change`)).rejects.toMatchObject({ message: 'limit_change is append-only' });
  });

  it('belong to their office', async () => {
    const petitionId = await accepted();
    const stranger = (await makeOffice(desk.source)).actor();
    expect(await desk.runningQueries.of(stranger, { petitionId })).toEqual([]);
    await desk.within((tx) => desk.running.meet(tx, stranger, { petitionId }, ['K1'], '2026-07-05'));
    expect(await desk.limit(petitionId, 'K1')).toMatchObject({ state: 'running' });
  });

  it('give lists the days they ask for', async () => {
    const { officeId } = desk.actor;
    expect(await desk.runningQueries.dueSpan(officeId, 'overdue')).toEqual(['0001-01-01', '2026-11-19']);
    expect(await desk.runningQueries.dueSpan(officeId, 'today')).toEqual(['2026-11-20', '2026-11-20']);
    expect(await desk.runningQueries.dueSpan(officeId, 'soon', 2)).toEqual(['2026-11-21', '2026-11-25']); // over 24/11
  });
});
