import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeLeader } from '../testing/leader-day-desk.js';
import { type RuleDesk, openRuleDesk } from './testing/rule-desk.js';

let desk: RuleDesk;
beforeEach(async () => (desk = await openRuleDesk()));
afterEach(() => desk.drop());

const proposal = (year = 2027) => desk.proposals.of(desk.actor, year);
const added = async (year = 2027) => (await proposal(year)).add.map(({ on }) => on);

/** Publishes planned days, early enough or not. */
async function publish(days: readonly { readonly id: string; readonly version: number }[]) {
  const seen = days.map(({ id, version }) => ({ id, version }));
  await desk.publish.run(desk.actor, { days: seen, plannedContent: 'Tiếp công dân định kỳ', participants: 'Thanh tra tỉnh', late: true, reason: 'Theo lịch' });
}

describe('the proposal of a year', () => {
  it('gives the days to plan with all that is written of them', async () => {
    const { id } = await desk.rule({ startsAt: '07:30', endsAt: '11:30', slotMinutes: 30, slotCapacity: 1, place: 'Phòng 1', registerBeforeDays: 5, monthDays: [1] });
    const found = await proposal();
    expect(found.add).toHaveLength(12);
    expect(found.add[0]).toEqual({
      ruleId: id,
      hostId: desk.chair,
      hostName: 'Đinh Văn Chủ',
      principalId: null,
      purpose: 'reception',
      on: '2027-01-04',
      wanted: '2027-01-01',
      moved: 'Ngày 01/01/2027 là ngày nghỉ (Tết Dương lịch) nên chuyển sang thứ Hai, 04/01/2027.',
      startsAt: '07:30',
      endsAt: '11:30',
      place: 'Phòng 1',
      slotMinutes: 30,
      slotCapacity: 1,
      registrationClosesOn: '2026-12-25',
    });
    expect(found.missingHolidays.map(({ holiday }) => holiday)).toContain('lunar-new-year');
    expect([found.same, found.differs, found.publishedDiffers, found.dropped, found.conflicts]).toEqual([[], [], [], [], []]);
  });

  it('plans what is chosen, once, and then says that it stands', async () => {
    const { id } = await desk.rule({ slotMinutes: 30, slotCapacity: 1, startsAt: '07:30', endsAt: '11:30', registerBeforeDays: 5 });
    const chosen = (await added()).slice(0, 3).map((on) => ({ ruleId: id, on }));
    expect(await desk.planProposal.run(desk.actor, { year: 2027, add: chosen, move: [] })).toEqual({ planned: 3, moved: 0, cancelled: 0, skipped: [] });
    expect((await desk.daysOf(id)).map(({ on, outcome }) => [on, outcome])).toEqual(chosen.map(({ on }) => [on, 'planned']));
    const [day] = await desk.daysOf(id);
    expect(await desk.queries.one(desk.actor, day?.id ?? '')).toMatchObject({ startsAt: '07:30', slotMinutes: 30, registrationClosesOn: '2027-01-08', ruleId: id, byDeputy: false });
    expect((await proposal()).same.map(({ heldOn }) => heldOn)).toEqual(chosen.map(({ on }) => on));
    expect(await added()).toHaveLength(9);
    const again = await desk.planProposal.run(desk.actor, { year: 2027, add: chosen, move: [] });
    expect(again).toMatchObject({ planned: 0, skipped: chosen.map(({ on }) => ({ on })) });
  });

  it('is planned once when two officers plan it together', async () => {
    const { id } = await desk.rule();
    const both = await Promise.all([desk.planAll(2027), desk.planAll(2027)]);
    expect(both[0].planned + both[1].planned).toBe(12);
    expect(await desk.daysOf(id)).toHaveLength(12);
  });

  it('leaves days past to the past, and takes a day entered by hand as the rule’s', async () => {
    await desk.enter({ heldOn: '2026-12-15', outcome: 'planned' });
    await desk.rule({ validFrom: '2026-01-01' });
    const found = await proposal(2026);
    expect(found.add).toEqual([]);
    expect(found.same).toMatchObject([{ heldOn: '2026-12-15', ruleId: null, published: false }]);
    expect(found.dropped.filter(({ why }) => why.endsWith('đã qua.'))).toHaveLength(11);
  });

  it('says which days are dropped, and why', async () => {
    await desk.rule({ monthDays: [1], onRest: 'drop', onHoliday: 'drop' });
    const { dropped } = await proposal();
    expect(dropped.map(({ wanted }) => wanted)).toEqual(['2027-01-01', '2027-05-01', '2027-08-01']);
    expect(dropped[0]?.why).toBe('Ngày 01/01/2027 là ngày nghỉ (Tết Dương lịch) nên không tổ chức.');
  });

  it('follows a day moved over New Year into the year it stands in', async () => {
    const { id } = await desk.rule({ monthDays: [31], missingDay: 'skip', onRest: 'next', onHoliday: 'next' });
    await desk.source.query(`INSERT INTO national_day (day, kind, name) VALUES ('2026-12-31', 'rest', 'Nghỉ hoán đổi')`);
    await desk.planAll(2026);
    expect((await desk.daysOf(id)).map(({ on }) => on)).toEqual(['2027-01-04']);
    const next = await proposal(2027);
    expect([next.differs, next.same]).toEqual([[], []]);
    expect((await proposal(2026)).same).toHaveLength(1);
  });

  it('is made for a few years around this one', async () => {
    await expect(proposal(2032)).rejects.toMatchObject({ code: 'SCHEDULE_RULE.YEAR_TOO_FAR', details: { first: 2025, last: 2031 } });
  });
});

describe('a rule that changes while days stand', () => {
  it('never touches published days, says so, and moves planned ones when asked', async () => {
    const { id } = await desk.rule();
    await desk.planAll(2026);
    await desk.planAll(2027);
    const [december, january] = await desk.daysOf(id);
    await publish([december, january].flatMap((day) => (day ? [day] : [])));

    const saved = await desk.correctRule.run(desk.actor, id, { ...desk.usualRule, monthDays: [20] }, { version: 1, reason: 'Chuyển sang ngày 20' });
    expect(saved).toMatchObject({ publishedKept: 2, plannedDiffering: 11 });
    const found = await proposal();
    expect(found.add).toEqual([]);
    expect(found.publishedDiffers).toMatchObject([{ heldOn: '2027-01-15', proposed: { on: '2027-01-20' } }]);
    expect(found.differs[0]).toMatchObject({ heldOn: '2027-02-15', proposed: { on: '2027-02-22' }, why: 'Ngày 20/02/2027 là thứ Bảy nên chuyển sang thứ Hai, 22/02/2027.' });

    const move = found.differs.map(({ dayId, version }) => ({ dayId, version }));
    const published = { dayId: january?.id ?? '', version: 2 };
    expect(await desk.planProposal.run(desk.actor, { year: 2027, add: [], move: [...move, published] })).toMatchObject({ moved: 11, cancelled: 0, skipped: [{ on: null }] });
    expect((await desk.daysOf(id)).map(({ on }) => on).slice(0, 4)).toEqual(['2026-12-15', '2027-01-15', '2027-02-22', '2027-03-22']);
    expect((await proposal()).differs).toEqual([]);
  });

  it('takes out planned days it gives no more, and those of a cancelled rule', async () => {
    const { id } = await desk.rule({ monthDays: [15, 28], onRest: 'drop' });
    await desk.planAll(2027);
    await desk.correctRule.run(desk.actor, id, { ...desk.usualRule, onRest: 'drop', validTo: '2027-06-30' }, { version: 1, reason: 'Hết quý II' });
    const found = await proposal();
    expect(found.differs.every(({ proposed }) => proposed === null)).toBe(true);
    const [first] = found.differs;
    expect(first).toMatchObject({ heldOn: '2027-01-28', why: 'Quy tắc không còn cho ra ngày này.' });
    expect(await desk.planProposal.run(desk.actor, { year: 2027, add: [], move: [{ dayId: first?.dayId ?? '', version: 1 }] })).toMatchObject({ cancelled: 1, moved: 0 });
    await desk.cancelRule.run(desk.actor, id, { version: 2, reason: 'Bỏ quy tắc' });
    const orphaned = await proposal();
    expect(orphaned.differs).toHaveLength((await desk.daysOf(id)).length);
    expect(orphaned.differs[0]?.why).toBe('Quy tắc đã lập ngày này không còn áp dụng.');
  });

  it('does not ask for a day to come to be moved into the past', async () => {
    const { id } = await desk.rule({ monthDays: [25], validFrom: '2026-11-01' });
    await desk.planAll(2026);
    await desk.correctRule.run(desk.actor, id, { ...desk.usualRule, monthDays: [10], validFrom: '2026-11-01' }, { version: 1, reason: 'Sang ngày 10' });
    const found = await proposal(2026);
    expect(found.differs).toMatchObject([{ heldOn: '2026-12-25', proposed: { on: '2026-12-10' } }]);
    expect(found.add).toEqual([]);
    expect((await desk.daysOf(id)).map(({ on }) => on)).toEqual(['2026-11-25', '2026-12-25']);
  });

  it('refuses to move a day that somebody moved meanwhile', async () => {
    const { id } = await desk.rule();
    await desk.planAll(2026);
    const [day] = await desk.daysOf(id);
    await desk.postpone.run(desk.actor, day?.id ?? '', { version: 1, heldOn: '2026-12-17' });
    const stale = { year: 2026, add: [], move: [{ dayId: day?.id ?? '', version: 1 }] };
    await expect(desk.planProposal.run(desk.actor, stale)).rejects.toMatchObject({ code: 'RECORD.CHANGED_MEANWHILE' });
  });
});

describe('Bình Dương 12/2024: a published day put off at short notice', () => {
  it('stays the day its rule gave: nothing is added, nothing differs', async () => {
    const { id } = await desk.rule();
    await desk.planAll(2026);
    await publish(await desk.daysOf(id));
    desk.clock.instant = new Date('2026-12-14T09:00:00+07:00');
    const [day] = await desk.daysOf(id);
    await desk.postpone.run(desk.actor, day?.id ?? '', { version: 2, heldOn: '2026-12-17', late: true, reason: 'Họp đột xuất', documentNumber: '861/TB-UBND' });
    const found = await proposal(2026);
    expect(found.same).toMatchObject([{ heldOn: '2026-12-17', published: true }]);
    expect([found.add, found.differs, found.publishedDiffers]).toEqual([[], [], []]);
  });

  it('also when it is put off into the next year', async () => {
    const { id } = await desk.rule();
    await desk.planAll(2026);
    await publish(await desk.daysOf(id));
    const [day] = await desk.daysOf(id);
    await desk.postpone.run(desk.actor, day?.id ?? '', { version: 2, heldOn: '2027-01-05', reason: 'Đi công tác' });
    expect((await proposal(2026)).add).toEqual([]);
    expect(await added(2027)).toHaveLength(12);
    expect((await proposal(2027)).publishedDiffers).toEqual([]);
  });
});

describe('conflicts', () => {
  const hours = { startsAt: '07:30', endsAt: '11:30', place: 'Phòng 1' };

  it('one leader twice on a day is refused by the planning, and said before', async () => {
    await desk.rule(hours);
    const second = await desk.rule({ ...hours, monthDays: [15, 20], startsAt: '09:00' });
    const { conflicts } = await proposal(2026);
    expect(conflicts).toMatchObject([{ kind: 'same-leader', severity: 'refused', ruleId: second.id, on: '2026-12-15' }]);
    const done = await desk.planAll(2026);
    expect(done).toMatchObject({ planned: 2, skipped: [{ on: '2026-12-15', hostName: 'Đinh Văn Chủ' }] });
  });

  it('two leaders in one place at one time are only told', async () => {
    const deputy = await makeLeader(desk.source, desk.actor.officeId, 'Lý Thị Phó');
    await desk.rule(hours);
    const second = await desk.rule({ ...hours, hostId: deputy });
    expect((await proposal(2026)).conflicts).toMatchObject([{ kind: 'same-place', severity: 'told', ruleId: second.id }]);
    expect(await desk.planAll(2026)).toMatchObject({ planned: 2, skipped: [] });
  });

  it('two leaders in two rooms meet nobody', async () => {
    const deputy = await makeLeader(desk.source, desk.actor.officeId, 'Lý Thị Phó');
    await desk.rule(hours);
    await desk.rule({ ...hours, hostId: deputy, place: 'Phòng 2' });
    expect((await proposal(2026)).conflicts).toEqual([]);
  });
});
