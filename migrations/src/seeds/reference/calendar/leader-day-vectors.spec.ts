import { describe, expect, it } from '@jest/globals';
import { type DayRule, makeCalendar } from '@tiepdan/calendar/contract';
import { type ScheduleRuleDetails, inTetWeek, proposeDays } from '@tiepdan/leader-day/contract';
import { addDays } from '@tiepdan/platform/contract';
import { COUNTING_RULES } from './counting-rules.js';
import { nationalDays } from './national-days.js';

/**
 * How provinces have really set their leaders' days, and what the rules give by the calendar that the product brings. The lunar
 * holidays and the swaps of 2021 and 2023–2025 are entered here as an office would have, from each year's announcement; 2026 and
 * 2027 are the product's own, 2027 not officially announced.
 */
const off = (day: string, name: string): DayRule => ({ day, kind: 'holiday', name, legalBasis: null, scope: 'office' });
const instead = (day: string, name: string): DayRule => ({ ...off(day, name), kind: 'rest' });
const work = (day: string): DayRule => ({ ...off(day, 'Làm bù'), kind: 'working' });
const tet = (first: string, days: number) => Array.from({ length: days }, (_, index) => off(addDays(first, index), 'Tết Nguyên đán'));

const ENTERED: readonly DayRule[] = [
  // 2021: Tết Wednesday 10 to Sunday 14/2, off until Tuesday 16/2.
  ...tet('2021-02-10', 5),
  instead('2021-02-15', 'Nghỉ bù Tết Nguyên đán'),
  instead('2021-02-16', 'Nghỉ bù Tết Nguyên đán'),
  off('2021-04-21', 'Giỗ Tổ Hùng Vương'),
  off('2021-09-03', 'Quốc khánh'),
  // 2023: Friday 20 to Tuesday 24/1, off until Thursday 26/1.
  ...tet('2023-01-20', 5),
  instead('2023-01-25', 'Nghỉ bù Tết Nguyên đán'),
  instead('2023-01-26', 'Nghỉ bù Tết Nguyên đán'),
  // 2024: Thursday 8 to Monday 12/2, off until Wednesday 14/2.
  ...tet('2024-02-08', 5),
  instead('2024-02-13', 'Nghỉ bù Tết Nguyên đán'),
  instead('2024-02-14', 'Nghỉ bù Tết Nguyên đán'),
  off('2024-04-18', 'Giỗ Tổ Hùng Vương'),
  instead('2024-04-29', 'Nghỉ hoán đổi'),
  work('2024-05-04'),
  off('2024-09-03', 'Quốc khánh'),
  // 2025: Monday 27 to Friday 31/1.
  ...tet('2025-01-27', 5),
];
const calendar = makeCalendar(COUNTING_RULES, [...nationalDays(), ...ENTERED]);

const RULE: ScheduleRuleDetails = {
  hostId: '00000000-0000-7000-8000-000000000001',
  principalId: null,
  purpose: 'reception',
  pattern: 'month-day',
  monthDays: [15],
  weekOfMonth: null,
  weekday: null,
  everyWeeks: null,
  firstOn: null,
  missingDay: 'last-day',
  onRest: 'next',
  onHoliday: 'next',
  withinMonth: false,
  inTet: 'as-holiday',
  startsAt: null,
  endsAt: null,
  place: null,
  slotMinutes: null,
  slotCapacity: null,
  registerBeforeDays: null,
  registerBeforeDay: null,
  validFrom: '2021-01-01',
  validTo: null,
  legalBasis: null,
};
const yearOf = (year: number, changes: Partial<ScheduleRuleDetails>) => proposeDays({ ...RULE, ...changes }, `${year}-01-01`, `${year}-12-31`, calendar);
/** Month and date alone, in order; what was dropped left out. */
const datesOf = (year: number, changes: Partial<ScheduleRuleDetails>) => yearOf(year, changes).flatMap(({ on }) => (on ? [on.slice(5)] : []));

describe('the schedules of provinces', () => {
  it('Bắc Kạn 2024: the 25th; a weekend goes to the next working day, a holiday to the nearest of the month; register before the 20th', () => {
    const rule = { monthDays: [25], onRest: 'next', onHoliday: 'nearest', withinMonth: true, registerBeforeDay: 20 } as const;
    expect(datesOf(2024, rule)).toEqual(['01-25', '02-26', '03-25', '04-25', '05-27', '06-25', '07-25', '08-26', '09-25', '10-25', '11-25', '12-25']);
    expect(yearOf(2024, rule)[1]?.registrationClosesOn).toBe('2024-02-19');
    // The 25th of January 2023 was off for Tết until the 26th.
    expect(datesOf(2023, rule)[0]).toBe('01-27');
  });

  it('Lạng Sơn: the chair on the 15th, else the next working day; in 2026 Tết pushes February to the 23rd', () => {
    expect(datesOf(2026, {})).toEqual(['01-15', '02-23', '03-16', '04-15', '05-15', '06-15', '07-15', '08-17', '09-15', '10-15', '11-16', '12-15']);
  });

  it('Lạng Sơn: elected bodies on the 30th, which February has not and which is a holiday in April', () => {
    const rule = { monthDays: [30] };
    expect(datesOf(2026, rule)).toEqual(['01-30', '03-02', '03-30', '05-04', '06-01', '06-30', '07-30', '08-31', '09-30', '10-30', '11-30', '12-30']);
    expect(datesOf(2026, { ...rule, missingDay: 'skip' })).toHaveLength(11);
    expect(datesOf(2026, { ...rule, withinMonth: true }).slice(1, 5)).toEqual(['02-27', '03-30', '04-29', '05-29']);
  });

  it('Tây Ninh 2021: Thursdays go round four hosts; holidays are dropped and said', () => {
    const hosts = ['2021-01-07', '2021-01-14', '2021-01-21', '2021-01-28'].map((firstOn) => ({ pattern: 'weeks' as const, monthDays: [], weekday: 4, everyWeeks: 4, firstOn, onHoliday: 'drop' as const }));
    const [chair, delegation, council, secretary] = hosts.map((host) => yearOf(2021, host));
    const all = hosts.flatMap((host) => datesOf(2021, host));
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(52 - 2);
    expect(chair?.slice(0, 4).map(({ on }) => on)).toEqual(['2021-01-07', '2021-02-04', '2021-03-04', '2021-04-01']);
    expect(delegation?.filter(({ dropped }) => dropped).map(({ dropped }) => dropped)).toEqual(['Ngày 11/02/2021 là ngày nghỉ (Tết Nguyên đán) nên không tổ chức.']);
    expect(council?.filter(({ dropped }) => dropped).map(({ wanted }) => wanted)).toEqual(['2021-09-02']);
    expect(secretary?.every(({ dropped }) => dropped === null)).toBe(true);
  });

  it('Cần Thơ, CT1225: the 15th, on a day off the adjacent working day, before or after', () => {
    expect(datesOf(2026, { onRest: 'nearest', onHoliday: 'nearest' })).toEqual(['01-15', '02-13', '03-16', '04-15', '05-15', '06-15', '07-15', '08-14', '09-15', '10-15', '11-16', '12-15']);
  });
});

/** Year; the Tết week's first and last day; a rule's day in it; the first working day after that week; and around Tết alone, after and before. */
type Tet = readonly [year: number, first: string, last: string, wanted: string, after: string, next: string, previous: string];
const TET: readonly Tet[] = [
  [2023, '2023-01-16', '2023-01-29', '2023-01-20', '2023-01-30', '2023-01-27', '2023-01-19'],
  [2024, '2024-02-05', '2024-02-18', '2024-02-13', '2024-02-19', '2024-02-15', '2024-02-07'],
  [2025, '2025-01-27', '2025-02-02', '2025-01-30', '2025-02-03', '2025-02-03', '2025-01-24'],
  [2026, '2026-02-16', '2026-02-22', '2026-02-18', '2026-02-23', '2026-02-23', '2026-02-13'],
  [2027, '2027-02-01', '2027-02-14', '2027-02-05', '2027-02-15', '2027-02-12', '2027-02-04'],
];

describe.each(TET)('Tết %i', (year, first, last, wanted, after, next, previous) => {
  const found = (changes: Partial<ScheduleRuleDetails>) => yearOf(year, { monthDays: [Number(wanted.slice(8))], ...changes }).find((day) => day.wanted === wanted);

  it('is a week from Monday to Sunday, or two', () => {
    expect([addDays(first, -1), first, last, addDays(last, 1)].map((day) => inTetWeek(calendar, day))).toEqual([false, true, true, false]);
  });

  it('is left out, or waited for', () => {
    expect(found({ inTet: 'drop' })?.dropped).toMatch(/nằm trong tuần Tết Nguyên đán nên không tổ chức/);
    expect(found({ inTet: 'after' })?.on).toBe(after);
    expect(found({ inTet: 'after', withinMonth: true })?.on?.slice(0, 7)).toBe(wanted.slice(0, 7));
  });

  it('counts as any holiday where the rule says so', () => {
    expect(found({ onHoliday: 'next' })?.on).toBe(next);
    expect(found({ onHoliday: 'previous' })?.on).toBe(previous);
    expect(found({ onHoliday: 'drop' })?.on).toBeNull();
  });
});
