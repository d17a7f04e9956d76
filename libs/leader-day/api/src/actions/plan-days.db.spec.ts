import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DayToPlan } from '@tiepdan/leader-day/contract';
import { footprint } from '@tiepdan/platform/api';
import { type LeaderDayDesk, makeLeader, openLeaderDayDesk } from '../testing/leader-day-desk.js';

describe('planning many days at once', () => {
  let desk: LeaderDayDesk;
  let deputy: string;
  const of = (heldOn: string, hostId = desk.chair, more: Partial<DayToPlan> = {}): DayToPlan => ({ heldOn, hostId, ...more });

  beforeAll(async () => {
    desk = await openLeaderDayDesk();
    deputy = await makeLeader(desk.source, desk.actor.officeId, 'Lý Văn Phó');
  });
  afterAll(() => desk.drop());

  it('writes them all, each with what the rule says and a line of history', async () => {
    const hours = { startsAt: '07:30', endsAt: '11:30', slotMinutes: 30, slotCapacity: 2, place: 'Trụ sở', registrationClosesOn: '2027-01-11' };
    const { planned, skipped } = await desk.plan([of('2027-01-15', desk.chair, hours), of('2027-01-25', deputy, { principalId: desk.chair })]);
    expect(skipped).toEqual([]);
    const [own, behalf] = await Promise.all(planned.map((id) => desk.queries.one(desk.actor, id)));
    expect(own).toMatchObject({ ...hours, outcome: 'planned', publishedOn: null, session: 'periodic', purpose: 'reception', byDeputy: false, takesReceptions: false });
    expect(behalf).toMatchObject({ hostId: deputy, principalId: desk.chair, principalName: 'Đinh Văn Chủ', byDeputy: true });
    expect(await desk.historyOf(planned[0]!)).toEqual(['planned']);
  });

  it('skips what is there already and says it, even twice in one batch, and plans the rest', async () => {
    await desk.plan([of('2027-02-15')]);
    const { planned, skipped } = await desk.plan([of('2027-02-15'), of('2027-02-16'), of('2027-02-16')]);
    expect(planned).toHaveLength(1);
    expect(skipped.map(({ heldOn }) => heldOn)).toEqual(['2027-02-15', '2027-02-16']);
    expect(skipped[0]?.why).toContain('Đinh Văn Chủ');
  });

  it('skips a day at which the leader is elsewhere', async () => {
    await desk.enter({ heldOn: '2027-03-15', outcome: 'planned', purpose: 'dialogue', startsAt: '09:00', endsAt: '10:00' });
    const { planned, skipped } = await desk.plan([of('2027-03-15', desk.chair, { startsAt: '07:30', endsAt: '11:30' }), of('2027-03-15', deputy, { startsAt: '07:30', endsAt: '11:30' })]);
    expect([planned.length, skipped.length]).toEqual([1, 1]);
  });

  it.each<[string, () => DayToPlan, string]>([
    ['a day that has passed', () => of('2026-11-19'), 'LEADER_DAY.PAST'],
    ['a leader who is none', () => of('2027-04-15', '00000000-0000-7000-8000-000000000001'), 'LEADER_DAY.UNKNOWN_HOST'],
    ['half an hour of the day', () => of('2027-04-15', desk.chair, { startsAt: '07:30' }), 'LEADER_DAY.HOURS'],
    ['a leader on behalf of himself', () => of('2027-04-15', desk.chair, { principalId: desk.chair }), 'LEADER_DAY.PRINCIPAL_IS_HOST'],
    ['slots longer than the day', () => of('2027-04-15', desk.chair, { startsAt: '07:30', endsAt: '08:00', slotMinutes: 45, slotCapacity: 1 }), 'LEADER_DAY.SLOTS'],
    ['registration after the day', () => of('2027-04-15', desk.chair, { registrationClosesOn: '2027-04-16' }), 'LEADER_DAY.REGISTRATION_AFTER'],
  ])('refuses %s, and plans nothing', async (_, day, code) => {
    const before = await footprint(desk.source);
    await expect(desk.plan([of('2027-05-14'), day()])).rejects.toMatchObject({ code });
    expect(await footprint(desk.source)).toEqual(before);
  });
});
