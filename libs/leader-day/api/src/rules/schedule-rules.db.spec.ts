import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeOffice } from '@tiepdan/platform/api';
import { makeLeader } from '../testing/leader-day-desk.js';
import { type RuleDesk, openRuleDesk } from './testing/rule-desk.js';

let desk: RuleDesk;
beforeAll(async () => (desk = await openRuleDesk()));
afterAll(() => desk.drop());

const historyOf = (id: string) => desk.chronicle.historyOf(desk.actor.officeId, 'leader-day-rule', id);

describe('keeping a rule', () => {
  it('keeps every field, says the rule in words, and plans nothing', async () => {
    const deputy = await makeLeader(desk.source, desk.actor.officeId, 'Lý Thị Phó');
    const slots = { startsAt: '07:30', endsAt: '11:30', slotMinutes: 30, slotCapacity: 2, place: 'Phòng số 2', registerBeforeDay: 10, legalBasis: 'Quy chế số 12/2026/QĐ-UBND' };
    const rule = { ...desk.usualRule, ...slots, hostId: deputy, principalId: desk.chair, monthDays: [28, 14] };
    const saved = await desk.add.run(desk.actor, rule);
    expect(saved).toEqual({ id: saved.id, version: 1, publishedKept: 0, plannedDiffering: 0 });
    expect(await desk.rules.one(desk.actor, saved.id)).toMatchObject({
      ...rule,
      monthDays: expect.arrayContaining([14, 28]),
      hostName: 'Lý Thị Phó',
      principalName: 'Đinh Văn Chủ',
      hostActive: true,
      status: 'active',
      words: 'Ngày 14 và 28 hằng tháng; trùng ngày nghỉ thì chuyển sang ngày làm việc liền sau; từ 07:30 đến 11:30 tại Phòng số 2; đăng ký trước ngày 10; áp dụng từ 01/12/2026.',
    });
    expect(await historyOf(saved.id)).toMatchObject([{ type: 'registered' }]);
    expect(await desk.daysOf(saved.id)).toEqual([]);
  });

  it('refuses a rule that can never give a day', async () => {
    await expect(desk.rule({ monthDays: [31], missingDay: 'skip', validTo: '2026-12-30' })).rejects.toMatchObject({ code: 'SCHEDULE_RULE.NEVER' });
    await expect(desk.rule({ validTo: '2026-11-30' })).rejects.toMatchObject({ code: 'SCHEDULE_RULE.NEVER', fields: [{ path: 'validTo' }] });
  });

  it('says field by field what is missing', async () => {
    const broken = desk.rule({ pattern: 'weeks', monthDays: [], startsAt: '08:00', slotMinutes: 30, principalId: desk.chair, registerBeforeDay: 5, registerBeforeDays: 5 });
    const paths = ['weekday', 'everyWeeks', 'firstOn', 'registerBeforeDay', 'endsAt', 'slotCapacity', 'slotMinutes', 'principalId'];
    await expect(broken).rejects.toMatchObject({ code: 'SCHEDULE_RULE.INCOMPLETE', fields: paths.map((path) => ({ path })) });
  });

  it('takes leaders in office and of one body only', async () => {
    const gone = await makeLeader(desk.source, desk.actor.officeId, 'Ngô Văn Cũ', false, false);
    await expect(desk.rule({ hostId: gone })).rejects.toMatchObject({ code: 'SCHEDULE_RULE.UNKNOWN_LEADER', fields: [{ path: 'hostId' }] });
    const stranger = await makeLeader(desk.source, (await makeOffice(desk.source)).officeId, 'Lạ Thị Xa');
    await expect(desk.rule({ principalId: stranger })).rejects.toMatchObject({ code: 'SCHEDULE_RULE.UNKNOWN_LEADER', fields: [{ path: 'principalId' }] });
    const council = await makeLeader(desk.source, desk.actor.officeId, 'Hồ Thị Hội');
    await desk.source.query(`UPDATE leader SET body_id = $2 WHERE id = $1`, [council, await desk.body('Thường trực HĐND tỉnh')]);
    await expect(desk.rule({ principalId: council })).rejects.toMatchObject({ code: 'LEADER_DAY.OTHER_BODY' });
  });
});

describe('correcting and cancelling a rule', () => {
  it('tells the change in the rule’s words, and refuses an older version', async () => {
    const { id } = await desk.rule();
    const saved = await desk.correctRule.run(desk.actor, id, { ...desk.usualRule, monthDays: [20], legalBasis: 'Thông báo 5/TB' }, { version: 1, reason: 'Đổi ngày' });
    expect(saved.version).toBe(2);
    expect(await historyOf(id)).toMatchObject([
      {
        type: 'corrected',
        reason: 'Đổi ngày',
        changes: [
          { field: 'words', before: expect.stringContaining('Ngày 15'), after: expect.stringContaining('Ngày 20') },
          { field: 'legalBasis', before: null, after: 'Thông báo 5/TB' },
        ],
      },
      { type: 'registered' },
    ]);
    await expect(desk.correctRule.run(desk.actor, id, desk.usualRule, { version: 1, reason: 'Muộn' })).rejects.toMatchObject({
      code: 'RECORD.CHANGED_MEANWHILE',
      details: { changedBy: 'Lê Thị Thử' },
    });
  });

  it('takes a cancelled rule out of the list of active ones, and puts it back', async () => {
    const { id } = await desk.rule();
    await desk.cancelRule.run(desk.actor, id, { version: 1, reason: 'Nhập nhầm' });
    const active = async () => (await desk.rules.list(desk.actor, 'active')).map((rule) => rule.id);
    expect(await active()).not.toContain(id);
    expect((await desk.rules.list(desk.actor)).map((rule) => rule.id)).toContain(id);
    await desk.cancelRule.restore(desk.actor, id, { version: 2, reason: 'Vẫn dùng' });
    expect(await active()).toContain(id);
  });

  it('is not there for another office', async () => {
    const { id } = await desk.rule();
    const stranger = (await makeOffice(desk.source)).actor();
    await expect(desk.rules.one(stranger, id)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    await expect(desk.cancelRule.run(stranger, id, { version: 1, reason: 'Thử' })).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
    expect(await desk.rules.list(stranger)).toEqual([]);
  });
});

describe('looking at a rule beforehand', () => {
  it('gives its words and the days of two years, and writes nothing', async () => {
    const before = (await desk.rules.list(desk.actor)).length;
    const seen = await desk.preview.run(desk.actor, { ...desk.usualRule, registerBeforeDays: 5 });
    expect(seen.never).toBe(false);
    expect(seen.words).toContain('Ngày 15 hằng tháng');
    expect(seen.days).toHaveLength(13);
    expect(seen.days[0]).toEqual({ wanted: '2026-12-15', on: '2026-12-15', moved: null, dropped: null, registrationClosesOn: '2026-12-08' });
    expect((await desk.preview.run(desk.actor, { ...desk.usualRule, validTo: '2026-12-10' })).never).toBe(true);
    expect((await desk.rules.list(desk.actor)).length).toBe(before);
  });
});
