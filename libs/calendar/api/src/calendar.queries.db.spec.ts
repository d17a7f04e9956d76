import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isWorkingDay } from '@tiepdan/calendar/contract';
import { makeOffice } from '@tiepdan/platform/api';
import { type CalendarDesk, openCalendarDesk } from './testing/calendar-desk.js';

describe('the calendar and the limits', () => {
  let desk: CalendarDesk;

  beforeAll(async () => {
    desk = await openCalendarDesk();
  });
  afterAll(() => desk?.drop());

  it('gives a year whole: the country’s days, the office’s own, and what is missing', async () => {
    await desk.enter({ day: '2026-02-17', kind: 'holiday', name: 'Tết Nguyên đán' });
    const year = await desk.queries.year(desk.actor, 2026);
    expect(year.national.map(({ day }) => day)).toEqual(['2026-09-01', '2026-09-02', '2026-11-24']);
    expect(year.own.map(({ day }) => day)).toEqual(['2026-02-17']);
    expect(year.missing.map(({ holiday, entered, due }) => [holiday, entered, due])).toEqual([
      ['new-year', 0, 1],
      ['lunar-new-year', 1, 5],
      ['hung-kings', 0, 1],
      ['victory', 0, 1],
      ['labour', 0, 1],
    ]);
    expect(year.counting).toMatchObject([{ weeklyRest: [6, 7], countsStartDay: false }]);
    await expect(desk.queries.year(desk.actor, 1999)).rejects.toMatchObject({
      code: 'CALENDAR.YEAR_OUT_OF_RANGE',
      details: { first: 2021, last: 2100 },
    });
  });

  it('keeps each office’s days to itself', async () => {
    const { id } = await desk.enter({ day: '2026-03-09' });
    const stranger = await makeOffice(desk.source);
    expect((await desk.queries.year(stranger.actor(), 2026)).own).toEqual([]);
    expect(isWorkingDay(await desk.queries.of(stranger.officeId), '2026-03-09')).toBe(true);
    expect(isWorkingDay(await desk.queries.of(desk.actor.officeId), '2026-03-09')).toBe(false);
    await expect(desk.queries.one(stranger.actor(), id)).rejects.toMatchObject({ code: 'RECORD.NOT_FOUND' });
  });

  it('computes a limit with its reason, where today stands, and the version of its day', async () => {
    const preview = await desk.limits.preview(desk.actor.officeId, desk.received);
    expect(preview).toMatchObject({
      due: '2026-11-30',
      state: { kind: 'ahead', days: 5, sentence: 'Còn 5 ngày làm việc' },
      rule: { amount: 7 },
    });
    expect(preview.why.map(({ kind }) => kind)).toEqual(['rule', 'start', 'skipped', 'skipped', 'due']);
    const before = await desk.limits.preview(desk.actor.officeId, { ...desk.received, start: '2026-06-30' });
    expect(before).toMatchObject({ due: '2026-07-10', rule: { amount: 10, unit: 'day' }, state: { kind: 'overdue', days: 133 } });
    const denunciation = { ...desk.received, code: 'K4', variant: 'complex', start: '2026-07-01' } as const;
    expect(await desk.due({ ...denunciation, extensions: [{ days: 30 }] })).toBe('2026-08-31');
    expect(await desk.limits.preview(desk.actor.officeId, { ...denunciation, pauses: [{ from: '2026-07-10' }] })).toMatchObject({
      due: null,
      state: null,
    });
  });

  it('refuses a limit the law did not know then, and pauses and extensions it does not allow', async () => {
    await expect(desk.due({ start: '2012-06-30' })).rejects.toMatchObject({
      code: 'LIMIT.NOT_IN_FORCE',
      message: 'Thời hạn R4, trường hợp "Thông thường", không áp dụng cho ngày 30/06/2012.',
    });
    await expect(desk.due({ pauses: [{ from: '2026-11-19', until: '2026-11-20' }] })).rejects.toMatchObject({ code: 'LIMIT.NOT_PAUSABLE' });
    await expect(desk.due({ extensions: [{ days: 1 }] })).rejects.toMatchObject({ code: 'LIMIT.NOT_EXTENDABLE' });
    const denunciation = { code: 'K4', variant: 'complex', start: '2026-07-01' } as const;
    await expect(desk.due({ ...denunciation, extensions: [{ days: 31 }] })).rejects.toMatchObject({ code: 'LIMIT.EXTENDED_TOO_FAR' });
    await expect(desk.due({ ...denunciation, pauses: [{ from: '2026-07-10', until: '2026-07-09' }] })).rejects.toMatchObject({
      message: 'Ngày tiếp tục 09/07/2026 trước ngày tạm đình chỉ 10/07/2026.',
    });
  });

  it('lists every version of every limit, intake before resolution', async () => {
    expect((await desk.limits.rules()).map(({ code, validFrom, validTo }) => [code, validFrom, validTo])).toEqual([
      ['R4', '2012-07-01', '2026-06-30'],
      ['R4', '2026-07-01', null],
      ['K4', '2019-01-01', null],
    ]);
  });

  it('has a database that refuses overlapping versions, ends before beginnings, and a week without work', async () => {
    const rule = (changes: string) =>
      desk.source.query(
        `INSERT INTO limit_rule (code, variant, name, start_event, direction, amount, unit, extension_times, extension_amount, pausable, legal_basis, valid_from, valid_to)
         VALUES ('R4', 'normal', 'x', 'petition-received', 'after', 5, 'day', 0, 0, false, 'x', ${changes})`,
      );
    await expect(rule(`'2026-06-30', '2026-06-30'`)).rejects.toMatchObject({ driverError: { constraint: 'EXC_limit_rule_version' } });
    await expect(rule(`'2030-01-01', NULL`)).rejects.toMatchObject({ driverError: { constraint: 'EXC_limit_rule_version' } });
    await expect(rule(`'2010-01-01', '2009-12-31'`)).rejects.toMatchObject({ driverError: { constraint: 'CHK_limit_rule_span' } });
    await rule(`'2000-01-01', '2012-06-30'`);
    const counting = (span: string, week: string) =>
      desk.source.query(`INSERT INTO counting_rule VALUES (${span}, '${week}', false, true, 'x')`);
    await expect(counting(`'2030-01-01', NULL`, '{7}')).rejects.toMatchObject({ driverError: { constraint: 'EXC_counting_rule_version' } });
    await expect(counting(`'1990-01-01', '1991-01-01'`, '{1,2,3,4,5,6,7}')).rejects.toMatchObject({
      driverError: { constraint: 'CHK_counting_rule_week' },
    });
  });
});
