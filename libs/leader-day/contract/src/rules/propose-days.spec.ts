import { describe, expect, it } from '@jest/globals';
import { dayOff, isWorkingDay } from '@tiepdan/calendar/contract';
import { addDays } from '@tiepdan/platform/contract';
import { whyNever } from './never.js';
import { proposeDays } from './propose-days.js';
import type { ScheduleRuleDetails } from './schedule-rule.js';
import { inTetWeek } from './tet-week.js';
import { calendar2026, dayRule } from './testing/sample-calendar.js';
import { inWeeks, sampleRule } from './testing/sample-rule.js';

const calendar = calendar2026();
const year2026 = (rule: ScheduleRuleDetails) => proposeDays(rule, '2026-01-01', '2026-12-31', calendar);
const daysOf = (rule: ScheduleRuleDetails) => year2026(rule).map(({ on }) => on);
/** What became of the one day wanted on `wanted`. */
const became = (changes: Partial<ScheduleRuleDetails>, wanted: string) => year2026(sampleRule(changes)).find((day) => day.wanted === wanted);

describe('the days of a rule', () => {
  it('says why a day is moved, with both dates', () => {
    expect(became({}, '2026-08-15')).toEqual({
      wanted: '2026-08-15',
      on: '2026-08-17',
      moved: 'Ngày 15/08/2026 là thứ Bảy nên chuyển sang thứ Hai, 17/08/2026.',
      dropped: null,
      registrationClosesOn: null,
    });
    expect(became({ onRest: 'previous' }, '2026-08-15')?.moved).toBe('Ngày 15/08/2026 là thứ Bảy nên chuyển lên thứ Sáu, 14/08/2026.');
  });

  it('takes the nearest working day, and of two as near the later one', () => {
    expect(became({ onRest: 'nearest' }, '2026-08-15')?.on).toBe('2026-08-14');
    expect(became({ onRest: 'nearest' }, '2026-11-15')?.on).toBe('2026-11-16');
    expect(became({ monthDays: [24], onHoliday: 'nearest' }, '2026-11-24')?.on).toBe('2026-11-25');
  });

  it('tells the weekly rest from a holiday', () => {
    const rule = { monthDays: [2, 30], onRest: 'previous', onHoliday: 'drop' } as const;
    expect(became(rule, '2026-05-02')?.on).toBe('2026-04-29');
    expect(became(rule, '2026-04-30')?.dropped).toBe('Ngày 30/04/2026 là ngày nghỉ (Ngày Chiến thắng) nên không tổ chức.');
  });

  it('stays in its month when it must, the other way if need be', () => {
    expect(became({ monthDays: [30] }, '2026-05-30')?.on).toBe('2026-06-01');
    expect(became({ monthDays: [30], withinMonth: true }, '2026-05-30')?.on).toBe('2026-05-29');
    expect(became({ monthDays: [1], onRest: 'previous', withinMonth: true }, '2026-02-01')?.on).toBe('2026-02-02');
  });

  it('gives 30 February as the last day of the month, or drops it and says so', () => {
    expect(became({ monthDays: [30] }, '2026-02-28')).toMatchObject({
      on: '2026-03-02',
      moved: 'Tháng 02/2026 không có ngày 30 nên lấy ngày cuối tháng; ngày 28/02/2026 là thứ Bảy nên chuyển sang thứ Hai, 02/03/2026.',
    });
    expect(became({ monthDays: [30], missingDay: 'skip' }, '2026-02-28')).toMatchObject({ on: null, dropped: 'Tháng 02/2026 không có ngày 30.' });
    expect(daysOf(sampleRule({ monthDays: [31] })).filter((on) => on?.endsWith('-30'))).toEqual(['2026-06-30', '2026-09-30', '2026-11-30']);
  });

  it('gives one day where two of the pattern fall together', () => {
    const february = year2026(sampleRule({ monthDays: [28, 30], onRest: 'previous' })).filter(({ wanted }) => wanted.startsWith('2026-02'));
    expect(february.map(({ on }) => on)).toEqual(['2026-02-27']);
  });

  it('knows weekdays of the month', () => {
    const thursdays = { pattern: 'month-weekday', monthDays: [], weekday: 4 } as const;
    expect(daysOf(sampleRule({ ...thursdays, weekOfMonth: 'second' })).slice(0, 3)).toEqual(['2026-01-08', '2026-02-12', '2026-03-12']);
    expect(daysOf(sampleRule({ ...thursdays, weekOfMonth: 'last' })).slice(0, 3)).toEqual(['2026-01-29', '2026-02-26', '2026-03-26']);
    const fifth = year2026(sampleRule({ ...thursdays, weekOfMonth: 'fifth', missingDay: 'skip', onHoliday: 'drop' }));
    expect(fifth.filter(({ on }) => on).map(({ on }) => on)).toEqual(['2026-01-29', '2026-07-30', '2026-10-29', '2026-12-31']);
    expect(fifth.find(({ wanted }) => wanted === '2026-02-26')?.dropped).toBe('Tháng 02/2026 không có thứ Năm lần thứ năm.');
  });

  it('counts every other week from the first', () => {
    expect(daysOf(sampleRule({ ...inWeeks(2, 2, '2026-06-01'), validFrom: '2026-06-01' })).slice(0, 3)).toEqual(['2026-06-02', '2026-06-16', '2026-06-30']);
  });

  it('does not push aside a day that stands where it is wanted', () => {
    const pair = year2026(sampleRule({ monthDays: [15, 16] })).filter(({ wanted }) => wanted.startsWith('2026-11'));
    expect(pair.map(({ wanted, on }) => [wanted, on])).toEqual([
      ['2026-11-15', '2026-11-17'],
      ['2026-11-16', '2026-11-16'],
    ]);
  });

  it('keeps to its validity, also where a day is moved', () => {
    expect(daysOf(sampleRule({ validFrom: '2026-03-01', validTo: '2026-05-31' }))).toEqual(['2026-03-16', '2026-04-15', '2026-05-15']);
    expect(daysOf(sampleRule({ monthDays: [30], validFrom: '2026-05-01', validTo: '2026-05-31' }))).toEqual([null]);
  });

  it('closes registration so many working days before, or before a day of the month', () => {
    expect(became({ registerBeforeDays: 5 }, '2026-12-15')?.registrationClosesOn).toBe('2026-12-08');
    expect(became({ monthDays: [25], registerBeforeDay: 20 }, '2026-12-25')?.registrationClosesOn).toBe('2026-12-19');
    expect(became({ registerBeforeDay: 20 }, '2026-12-15')?.registrationClosesOn).toBe('2026-12-14');
  });
});

describe('a rule that can never give a day', () => {
  const never = (changes: Partial<ScheduleRuleDetails>) => whyNever(sampleRule(changes), calendar);

  it.each<[string, Partial<ScheduleRuleDetails>, RegExp]>([
    ['the 31st, skipped, in a range of short months', { monthDays: [31], missingDay: 'skip', validFrom: '2026-02-01', validTo: '2026-02-28' }, /không có ngày 31/],
    ['an end before the beginning', { validFrom: '2026-05-01', validTo: '2026-04-30' }, /đứng trước/],
    ['a range without its weekday', { ...inWeeks(4, 1, '2026-05-01'), validFrom: '2026-05-01', validTo: '2026-05-06' }, /không có ngày nào/],
    ['Sundays that are dropped', { ...inWeeks(7, 1, '2026-05-01'), onRest: 'drop' }, /mọi ngày đều bị bỏ/],
    ['2 September, holidays dropped', { monthDays: [2], onHoliday: 'drop', validFrom: '2026-09-01', validTo: '2026-09-30' }, /Quốc khánh/],
  ])('%s', (_what, changes, why) => {
    expect(never(changes)).toMatch(why);
  });

  it('is not one that gives a single day', () => {
    expect(never({ validFrom: '2026-05-15', validTo: '2026-05-15' })).toBeNull();
    expect(never({ ...inWeeks(4, 12, '2026-05-01') })).toBeNull();
  });
});

describe('rules at random', () => {
  // Mulberry32: the same rules on every run, so that a failure can be looked at again.
  const dice = (seed: number) => () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const roll = dice(2026);
  const below = (count: number) => Math.floor(roll() * count);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const broken = [dayRule('2026-06-13', 'working', 'Làm bù'), dayRule('2026-06-15', 'rest', 'Nghỉ hoán đổi')];
  const calendars = [calendar, calendar2026(broken)];
  const shifts = ['next', 'previous', 'nearest', 'drop'] as const;

  function anyRule(): ScheduleRuleDetails {
    const validFrom = addDays('2025-06-01', below(400));
    const common: Partial<ScheduleRuleDetails> = {
      missingDay: pick(['last-day', 'skip'] as const),
      onRest: pick(shifts),
      onHoliday: pick(shifts),
      withinMonth: roll() < 0.5,
      inTet: pick(['as-holiday', 'after', 'drop'] as const),
      registerBeforeDays: roll() < 0.5 ? below(10) : null,
      validFrom,
      validTo: roll() < 0.5 ? addDays(validFrom, below(500)) : null,
    };
    const pattern = pick<Partial<ScheduleRuleDetails>>([
      { monthDays: [...new Set([1 + below(31), 1 + below(31), 1 + below(31)])] },
      { pattern: 'month-weekday', monthDays: [], weekday: 1 + below(7), weekOfMonth: pick(['first', 'third', 'fifth', 'last'] as const) },
      inWeeks(1 + below(7), 1 + below(5), addDays('2025-06-01', below(60))),
    ]);
    return sampleRule({ ...common, ...pattern });
  }

  it.each(Array.from({ length: 300 }, (_, index) => [index, anyRule(), pick(calendars)] as const))('rule %i', (_index, rule, on) => {
    const days = proposeDays(rule, '2026-01-01', '2026-12-31', on);
    const held = days.flatMap((day) => (day.on ? [day.on] : []));
    for (const day of held) {
      expect(isWorkingDay(on, day)).toBe(true);
      expect(day >= rule.validFrom && (rule.validTo === null || day <= rule.validTo)).toBe(true);
      if (rule.inTet !== 'as-holiday') expect(inTetWeek(on, day)).toBe(false);
    }
    expect(new Set(held).size).toBe(held.length);
    expect(new Set(days.map(({ wanted }) => wanted)).size).toBe(days.length);
    for (const day of days) {
      expect([day.on === null, day.dropped === null]).toEqual([day.on === null, day.on !== null]);
      if (day.on !== null && day.on !== day.wanted) expect(day.moved).not.toBeNull();
      if (day.on !== null && rule.withinMonth) expect(day.on.slice(0, 7)).toBe(day.wanted.slice(0, 7));
      if (day.dropped && !dayOff(on, day.wanted) && !inTetWeek(on, day.wanted)) expect(day.dropped).toMatch(/không có/);
      if (day.on && day.registrationClosesOn) expect(day.registrationClosesOn <= day.on).toBe(true);
    }
  });

  it.each(Array.from({ length: 60 }, (_, index) => [index, anyRule()] as const))('rule %i gives the same days whatever part of the year is asked for', (_index, rule) => {
    const halves = [...proposeDays(rule, '2026-01-01', '2026-05-31', calendar), ...proposeDays(rule, '2026-06-01', '2026-12-31', calendar)];
    expect(halves).toEqual(year2026(rule));
  });
});
