import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeOffice } from '@tiepdan/platform/api';
import { type LeaderDayDesk, makeLeader, openLeaderDayDesk } from '../testing/leader-day-desk.js';

describe('asking what complains about a date', () => {
  let desk: LeaderDayDesk;
  let [id, deputy] = ['', ''];

  beforeAll(async () => {
    desk = await openLeaderDayDesk();
    deputy = await makeLeader(desk.source, desk.actor.officeId, 'Lý Văn Phó');
    ({ id } = await desk.enter({ heldOn: '2026-12-15', outcome: 'planned', startsAt: '07:30', endsAt: '11:30' }));
    await desk.enter({ heldOn: '2026-12-16', outcome: 'planned', startsAt: '07:30', endsAt: '11:30' });
  });
  afterAll(() => desk.drop());

  const codes = async (query: { on: string; dayId?: string; hostId?: string; startsAt?: string; endsAt?: string }) => (await desk.checks.of(desk.actor, query)).checks.map(({ code }) => code);

  it('answers of a day that is there, by the office’s calendar and its other days', async () => {
    expect(await codes({ dayId: id, on: '2026-12-17' })).toEqual([]);
    expect(await codes({ dayId: id, on: '2026-12-15' })).toEqual([]);
    expect(await codes({ dayId: id, on: '2026-12-16' })).toEqual(['host-busy']);
    expect(await codes({ dayId: id, on: '2026-11-24' })).toEqual(['holiday', 'late']);
    expect(await codes({ dayId: id, on: '2026-11-19' })).toEqual(['past']);
  });

  it('answers of a day to be, and of giving a day to another', async () => {
    expect(await codes({ hostId: deputy, on: '2026-12-15', startsAt: '08:00', endsAt: '09:00' })).toEqual(['house-shared']);
    expect(await codes({ dayId: id, hostId: deputy, on: '2026-12-15' })).toEqual([]);
    expect(await codes({ hostId: deputy, on: '2026-12-12' })).toEqual(['rest-day']);
  });

  it('wants to know of whom, and knows nobody of another office', async () => {
    await expect(codes({ on: '2026-12-15' })).rejects.toMatchObject({ code: 'LEADER_DAY.CHECK_WHOM' });
    const stranger = (await makeOffice(desk.source)).actor();
    await expect(desk.checks.of(stranger, { dayId: id, on: '2026-12-15' })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(desk.checks.of(stranger, { hostId: deputy, on: '2026-12-15' })).rejects.toMatchObject({ code: 'LEADER_DAY.UNKNOWN_HOST' });
  });
});
