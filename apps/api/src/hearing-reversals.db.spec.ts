import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type ConcludedHearing, hearingPaths } from '@tiepdan/hearing/contract';
import { leaderDayPaths } from '@tiepdan/leader-day/contract';
import { Clock } from '@tiepdan/platform/api';
import { receptionPaths } from '@tiepdan/reception/contract';
import { type HearingDesk, openHearingDesk } from './testing/hearing-desk.js';

const reason = 'Ghi nhầm';

/** What was written of a day is taken back, and nothing stays behind that nobody can end. */
describe('a leader’s day whose course is taken back', () => {
  let desk: HearingDesk;
  let now: { mockReturnValue(at: Date): unknown };
  const at = (day: string, time: string) => {
    desk.day(day);
    now.mockReturnValue(new Date(`${day}T${time}:00+07:00`));
  };
  const versionOf = async (id: string): Promise<number> => (await desk.hearing(id)).version;
  const dayVersion = async (id: string): Promise<number> => (await desk.read<{ version: number }>('head', leaderDayPaths.one(id))).version;
  const begin = async (id: string) => desk.post('head', hearingPaths.begin(id), { version: await versionOf(id) });
  const conclude = async (id: string, day: string, changes: object = {}) =>
    desk.post<ConcludedHearing>('head', hearingPaths.conclude(id), {
      version: await versionOf(id),
      headCount: 1,
      result: 'noted',
      tasks: [],
      minutes: {
        startedAt: `${day}T08:00:00+07:00`,
        endedAt: `${day}T08:20:00+07:00`,
        participants: [{ name: 'Trương Thị Dự' }],
        statement: 'Công dân đề nghị xem xét lại mức bồi thường',
        readBack: true,
        copies: 2,
      },
      ...changes,
    });
  const receptionOf = async (id: string) => desk.read<{ version: number; status: string }>('head', `/api/receptions/${id}`);
  const cancel = async (id: string) => desk.post('head', receptionPaths.cancel(id), { version: (await receptionOf(id)).version, reason });
  /** A day of another leader with one accepted request. */
  const dayWithOne = async (heldOn: string): Promise<{ dayId: string; id: string }> => {
    at('2026-11-10', '08:00');
    const dayId = await desk.makeDay({ held_on: heldOn, host_id: desk.leaders.other });
    return { dayId, id: await desk.accepted({ leaderDayId: dayId }) };
  };

  beforeAll(async () => {
    desk = await openHearingDesk();
    now = jest.spyOn(desk.running.app.get(Clock), 'now');
  }, 60_000);
  afterAll(() => desk.stop());

  it('may be ended again when its outcome was taken back', async () => {
    const { dayId, id } = await dayWithOne('2026-11-13');
    at('2026-11-13', '08:00');
    await desk.post('head', hearingPaths.absent(id), { version: await versionOf(id) });
    const close = async () => desk.post('head', hearingPaths.close(dayId), { version: (await desk.dayView(dayId)).version });
    expect((await close()).status).toBe(200);
    expect((await close()).body.code).toBe('HEARING.DAY_CLOSED');
    expect((await desk.post('head', leaderDayPaths.outcome(dayId), { version: await dayVersion(dayId), outcome: 'announced' })).status).toBe(200);
    expect((await desk.dayView(dayId)).may.close).toBe(true);
    expect((await close()).status).toBe(200);
    expect(await desk.read('head', leaderDayPaths.one(dayId))).toMatchObject({ outcome: 'held-nobody' });
  });

  it('that is called off leaves nobody being heard on it, so that its leader may begin elsewhere', async () => {
    const { dayId, id } = await dayWithOne('2026-11-17');
    const next = await dayWithOne('2026-11-18');
    at('2026-11-17', '08:10');
    expect((await begin(id)).status).toBe(200);
    expect((await desk.post('head', leaderDayPaths.callingOff(dayId), { version: await dayVersion(dayId), reason: 'Báo động cháy' })).status).toBe(200);
    expect(await desk.hearing(id)).toMatchObject({ state: 'waiting', leaderDayId: null, orderNo: null, startedAt: null });
    at('2026-11-18', '08:10');
    expect((await begin(next.id)).body.code).toBeUndefined();
    expect((await desk.post('head', hearingPaths.absent(next.id), { version: await versionOf(next.id) })).status).toBe(200);
  });

  it('that is postponed while somebody is being heard takes them along as arranged', async () => {
    const { dayId, id } = await dayWithOne('2026-11-19');
    at('2026-11-19', '08:10');
    await begin(id);
    expect((await desk.post('head', leaderDayPaths.postponement(dayId), { version: await dayVersion(dayId), heldOn: '2026-12-03', reason: 'Mất điện' })).status).toBe(200);
    expect(await desk.hearing(id)).toMatchObject({ state: 'accepted', heldOn: '2026-12-03', startedAt: null });
  });

  it('gives a request back when the reception it became is cancelled, and takes it again with it', async () => {
    const { id, dayId } = await dayWithOne('2026-11-20');
    at('2026-11-20', '08:00');
    await begin(id);
    at('2026-11-20', '08:30');
    const { body } = await conclude(id, '2026-11-20');
    expect((await cancel(body.receptionId)).status).toBe(200);
    expect(await desk.hearing(id)).toMatchObject({ state: 'accepted', heardReceptionId: null });
    const restored = await desk.post('head', receptionPaths.restore(body.receptionId), { version: (await receptionOf(body.receptionId)).version, reason });
    expect(restored.status).toBe(200);
    expect(await desk.hearing(id)).toMatchObject({ state: 'heard', heardReceptionId: body.receptionId });

    await cancel(body.receptionId);
    await begin(id);
    const again = await conclude(id, '2026-11-20');
    expect(again.status).toBe(200);
    await desk.post('head', receptionPaths.restore(body.receptionId), { version: (await receptionOf(body.receptionId)).version, reason });
    expect(await desk.hearing(id)).toMatchObject({ state: 'heard', heardReceptionId: again.body.receptionId });
    expect((await desk.dayView(dayId)).hearings).toHaveLength(1);
  });

  it('keeps a reception of which something was concluded until the conclusion is cancelled', async () => {
    const { id } = await dayWithOne('2026-11-14');
    at('2026-11-14', '08:00');
    await begin(id);
    at('2026-11-14', '08:30');
    const { body } = await conclude(id, '2026-11-14', { conclusion: 'Giao cơ quan chuyên môn kiểm tra.' });
    expect((await cancel(body.receptionId)).body.code).toBe('RECEPTION.HAS_CONCLUSION');
    expect(await desk.hearing(id)).toMatchObject({ state: 'heard' });
    expect((await desk.post('head', `/api/conclusions/${body.conclusionId ?? ''}/cancellation`, { version: 1, reason })).status).toBe(200);
    expect((await cancel(body.receptionId)).status).toBe(200);
    expect(await desk.hearing(id)).toMatchObject({ state: 'accepted' });
  });
});
