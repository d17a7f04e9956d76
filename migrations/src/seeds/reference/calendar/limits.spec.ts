import { describe, expect, it } from '@jest/globals';
import {
  type Extension,
  LIMIT_CODES,
  type LimitCode,
  type LimitVariant,
  type Pause,
  computeLimit,
  dayOff,
  isWorkingDay,
  makeCalendar,
  missingHolidays,
  ruleInForce,
} from '@tiepdan/calendar/contract';
import { COUNTING_RULES } from './counting-rules.js';
import { limitRules } from './limit-rules.js';
import { nationalDays } from './national-days.js';

const calendar = makeCalendar(COUNTING_RULES, nationalDays());

/** The due day of a limit as the reference data has it, or null when it is not in force or suspended. */
function due(
  code: LimitCode,
  variant: LimitVariant,
  start: string,
  pauses: readonly Pause[] = [],
  extensions: readonly Extension[] = [],
): string | null {
  const rule = ruleInForce(limitRules(), code, variant, start);
  return rule ? computeLimit(rule, start, { calendar, pauses, extensions }).due : null;
}

describe('the limits of the law, reckoned by hand', () => {
  // 2026: Tết 16–20/2, off 27/4, 30/4, 1/5, 1–2/9, 24/11.
  it.each<[LimitCode, LimitVariant, string, string]>([
    ['R1', 'normal', '2026-02-10', '2026-03-03'], // 11–13/2, 23–27/2, 2–3/3
    ['R2', 'normal', '2026-08-27', '2026-09-03'], // 28/8, 31/8, 3/9
    ['R3', 'normal', '2026-08-20', '2026-08-31'], // 30/8 is a Sunday
    ['R3', 'normal', '2026-08-22', '2026-09-03'], // 1/9 is a holiday
    ['R4', 'normal', '2026-06-26', '2026-07-06'], // the old ten days
    ['R4', 'normal', '2026-02-10', '2026-02-23'], // the old ten days end in Tết
    ['R4', 'normal', '2026-07-01', '2026-07-10'], // seven working days
    ['R4', 'normal', '2026-11-18', '2026-11-30'], // 19, 20, 23, 25, 26, 27, 30/11
    ['R5', 'normal', '2026-11-18', '2026-11-30'],
    ['R5', 'complex', '2026-11-18', '2026-12-03'], // and 1, 2, 3/12
    ['R6', 'normal', '2026-11-20', '2026-11-30'], // 23, 25, 26, 27, 30/11
    ['R7', 'normal', '2026-11-12', '2026-12-02'],
    ['R8', 'normal', '2026-02-13', '2026-02-27'], // 23–27/2
    ['R9', 'normal', '2026-11-04', '2026-11-25'], // 24/11 is a holiday
    ['R10', 'first-step', '2026-04-23', '2026-05-05'], // 24, 28, 29/4, 4, 5/5
    ['R10', 'second-step', '2026-05-05', '2026-05-12'],
    ['R11', 'normal', '2026-07-01', '2026-08-17'], // 15/8 is a Saturday
    ['R12', 'normal', '2025-11-22', '2026-11-23'], // 22/11/2026 is a Sunday
    ['R12', 'normal', '2024-02-29', '2025-02-28'], // born in a leap year
    ['R13', 'first-step', '2026-12-01', '2026-11-23'], // back: 30, 27, 26, 25, 23/11
    ['R13', 'second-step', '2026-11-25', '2026-11-23'], // over the holiday
    ['K1', 'normal', '2026-07-01', '2026-07-31'],
    ['K1', 'complex', '2026-07-01', '2026-08-17'],
    ['K1', 'remote', '2026-07-01', '2026-08-17'],
    ['K1', 'remote-complex', '2026-07-01', '2026-08-31'], // 30/8 is a Sunday
    ['K2', 'normal', '2026-07-01', '2026-08-17'],
    ['K2', 'complex', '2026-07-01', '2026-08-31'],
    ['K2', 'remote', '2026-07-01', '2026-08-31'],
    ['K2', 'remote-complex', '2026-07-01', '2026-09-09'],
    ['K3', 'normal', '2026-07-01', '2026-07-31'],
    ['K3', 'complex', '2026-07-01', '2026-08-17'],
    ['K4', 'normal', '2026-07-01', '2026-07-31'],
    ['K5', 'normal', '2026-07-01', '2026-09-29'],
    ['K5', 'discipline-first', '2026-07-01', '2026-07-16'],
    ['K5', 'discipline-second', '2026-07-01', '2026-07-13'], // 11/7 is a Saturday
    ['K5', 'dismissal', '2026-07-01', '2026-07-31'],
    ['K6', 'normal', '2026-07-01', '2026-07-31'],
    ['K6', 'remote', '2026-07-01', '2026-08-17'],
    ['K7', 'normal', '2026-08-31', '2026-09-07'], // 3, 4, 7/9
    ['K8', 'normal', '2026-08-26', '2026-09-03'], // 2/9 is a holiday
    ['K9', 'normal', '2026-07-01', '2026-07-31'],
    ['K9', 'remote', '2026-07-01', '2026-08-17'],
    ['K10', 'normal', '2026-11-30', '2026-11-25'],
    ['K10', 'normal', '2026-11-27', '2026-11-20'], // 22/11 is a Sunday: five days at least
    ['K11', 'normal', '2026-11-20', '2026-11-26'], // 23, 25, 26/11
    ['K12', 'normal', '2026-11-20', '2026-11-30'],
    ['K13', 'normal', '2026-11-20', '2026-11-30'],
    ['K14', 'normal', '2026-11-20', '2026-12-02'], // and 1, 2/12
    ['K15', 'normal', '2026-11-20', '2026-11-30'],
    ['K16', 'normal', '2026-11-20', '2026-12-02'],
    ['K17', 'normal', '2026-11-20', '2026-12-02'],
    ['K18', 'normal', '2026-11-20', '2026-11-30'],
  ])('%s %s from %s ends on %s', (code, variant, start, end) => {
    expect(due(code, variant, start)).toBe(end);
  });

  it('extends a denunciation once when complex, twice when very complex, and leaves suspensions out', () => {
    expect(due('K4', 'complex', '2026-07-01', [], [{ days: 30 }])).toBe('2026-08-31');
    expect(due('K4', 'very-complex', '2026-07-01', [], [{ days: 30 }, { days: 30 }])).toBe('2026-09-29');
    expect(due('K4', 'normal', '2026-07-01', [{ from: '2026-07-10', until: '2026-07-20' }])).toBe('2026-08-10');
    expect(due('K1', 'normal', '2026-07-01', [{ from: '2026-07-10', until: null }])).toBeNull();
  });

  it('knows a limit only from the day its law came into force', () => {
    expect(due('R2', 'normal', '2026-06-30')).toBeNull();
    expect(due('R5', 'normal', '2018-12-31')).toBeNull();
  });

  it('has every limit, and no two versions of one at a time', () => {
    const rules = limitRules();
    expect([...new Set(rules.map(({ code }) => code))].sort()).toEqual([...LIMIT_CODES].sort());
    const overlaps = rules.flatMap((one, index) =>
      rules
        .slice(index + 1)
        .filter(
          (other) => other.code === one.code && other.variant === one.variant && (one.validTo === null || other.validFrom <= one.validTo),
        ),
    );
    expect(overlaps).toEqual([]);
  });
});

describe('the days off of the country', () => {
  it('are those announced for 2026', () => {
    const days = nationalDays()
      .filter(({ day }) => day.startsWith('2026-'))
      .map(({ day }) => day.slice(5));
    expect(days).toEqual([
      '01-01',
      '02-16',
      '02-17',
      '02-18',
      '02-19',
      '02-20',
      '04-26',
      '04-27',
      '04-30',
      '05-01',
      '09-01',
      '09-02',
      '11-24',
    ]);
    expect(missingHolidays(calendar, 2026)).toEqual([]);
  });

  it('say of 2027 that it is not official yet', () => {
    const unofficial = nationalDays().filter(({ day, name }) => day.startsWith('2027-') && name.includes('dự kiến'));
    expect(unofficial.map(({ day }) => day.slice(5))).toEqual([
      '02-05',
      '02-06',
      '02-07',
      '02-08',
      '02-09',
      '02-10',
      '02-11',
      '04-16',
      '09-03',
    ]);
    expect(missingHolidays(calendar, 2027)).toEqual([]);
  });

  it('leave Tết, Giỗ Tổ and the day beside 2/9 of other years to the office, and say so', () => {
    expect(missingHolidays(calendar, 2023).map(({ holiday, entered, due: all }) => [holiday, entered, all])).toEqual([
      ['lunar-new-year', 0, 5],
      ['hung-kings', 0, 1],
      ['national-day', 1, 2],
    ]);
  });

  it('give the next working day for a fixed holiday on a weekend', () => {
    expect(dayOff(calendar, '2021-05-03')).toMatchObject({ name: 'Nghỉ bù Ngày Quốc tế lao động' }); // 1/5/2021 is a Saturday
    expect(dayOff(calendar, '2022-05-02')).toMatchObject({ name: 'Nghỉ bù Ngày Chiến thắng' }); // 30/4 and 1/5/2022 a weekend
    expect(dayOff(calendar, '2022-05-03')).toMatchObject({ name: 'Nghỉ bù Ngày Quốc tế lao động' });
    expect(dayOff(calendar, '2023-05-02')).toMatchObject({ name: 'Nghỉ bù Ngày Chiến thắng' }); // 30/4/2023 a Sunday, 1/5 off anyway
    expect(isWorkingDay(calendar, '2023-05-03')).toBe(true);
    expect(dayOff(calendar, '2027-05-03')).toMatchObject({ reason: 'rest' });
  });

  it('name each day once, 24/11 from 2026 only', () => {
    const days = nationalDays().map(({ day }) => day);
    expect(new Set(days).size).toBe(days.length);
    expect(isWorkingDay(calendar, '2025-11-24')).toBe(true);
    expect(isWorkingDay(calendar, '2026-11-24')).toBe(false);
  });
});
