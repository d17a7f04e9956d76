import { describe, expect, it } from '@jest/globals';
import {
  type DayRule,
  type Extension,
  LIMIT_CODES,
  type LimitCode,
  type LimitVariant,
  type Pause,
  computeLimit,
  makeCalendar,
  ruleInForce,
} from '@tiepdan/calendar/contract';
import { COUNTING_RULES } from './counting-rules.js';
import { limitRules } from './limit-rules.js';
import { nationalDays } from './national-days.js';

const rest = (day: string): DayRule => ({ day, kind: 'rest', name: 'Nghỉ hoán đổi', legalBasis: null, scope: 'office' });
const work = (day: string): DayRule => ({ day, kind: 'working', name: 'Làm bù', legalBasis: null, scope: 'office' });

const plain = makeCalendar(COUNTING_RULES, nationalDays());
/** As if 31/8/2026 were off for Saturday 22/8, and Monday 23/11/2026 for Saturday 28/11. */
const swapped = makeCalendar(COUNTING_RULES, [
  ...nationalDays(),
  rest('2026-08-31'),
  work('2026-08-22'),
  rest('2026-11-23'),
  work('2026-11-28'),
]);

interface Circumstances {
  readonly pauses?: readonly Pause[];
  readonly extensions?: readonly Extension[];
}

/** The due day as the reference data has it; the database refuses nothing here that the law allows. */
function due(
  calendar: typeof plain,
  code: LimitCode,
  variant: LimitVariant,
  start: string,
  circumstances: Circumstances = {},
): string | null {
  const rule = ruleInForce(limitRules(), code, variant, start);
  return rule ? computeLimit(rule, start, { calendar, ...circumstances }).due : null;
}

/**
 * Reckoned by hand with a paper calendar. 2026: Tết Monday 16 to Friday 20/2, off 27/4, 30/4 (Thursday), 1/5 (Friday),
 * 1–2/9 (Tuesday, Wednesday), 24/11 (Tuesday). 2027, as far as announced: off 1/1 (Friday), 5–11/2, 16/4, 30/4, 3/5.
 */
type Vector = [LimitCode, LimitVariant, string, string];

const OVER_TET: readonly Vector[] = [
  ['R1', 'normal', '2026-02-12', '2026-03-05'], // 13/2, 23–27/2, 2–5/3
  ['R1', 'normal', '2027-02-03', '2027-02-24'], // 4/2, 12/2, 15–19/2, 22–24/2
  ['R3', 'normal', '2026-02-07', '2026-02-23'], // 17/2 is Tết; 21, 22 a weekend
  ['R4', 'normal', '2027-02-04', '2027-02-22'], // 12/2, 15–19/2, 22/2
  ['R5', 'normal', '2027-02-04', '2027-02-22'],
  ['R5', 'complex', '2027-02-04', '2027-02-25'], // and 23, 24, 25/2
  ['R6', 'normal', '2026-02-13', '2026-02-27'], // 23–27/2
  ['R7', 'normal', '2026-01-28', '2026-02-23'], // 17/2 is Tết
  ['R8', 'normal', '2026-02-12', '2026-02-26'], // 13/2, 23–26/2
  ['R9', 'normal', '2026-01-29', '2026-02-23'], // 18/2 is Tết
  ['R10', 'first-step', '2026-02-13', '2026-02-27'],
  ['R10', 'second-step', '2026-02-11', '2026-02-25'], // 12, 13, 23, 24, 25/2
  ['R11', 'normal', '2026-12-25', '2027-02-12'], // 8/2 is Tết, 9–11/2 too
  ['R12', 'normal', '2025-02-17', '2026-02-23'], // 17/2/2026 is Tết
  ['R13', 'first-step', '2027-02-12', '2027-01-29'], // back: 4, 3, 2, 1/2, 29/1
  ['R13', 'second-step', '2027-02-12', '2027-02-04'],
  ['K1', 'normal', '2026-01-19', '2026-02-23'], // 18/2 is Tết
  ['K1', 'complex', '2026-01-05', '2026-02-23'], // 19/2 is Tết
  ['K1', 'remote', '2026-01-05', '2026-02-23'],
  ['K1', 'remote-complex', '2025-12-20', '2026-02-23'], // 18/2 is Tết
  ['K2', 'normal', '2026-01-05', '2026-02-23'],
  ['K2', 'complex', '2025-12-20', '2026-02-23'],
  ['K2', 'remote', '2025-12-20', '2026-02-23'],
  ['K2', 'remote-complex', '2025-12-09', '2026-02-23'], // 17/2 is Tết
  ['K3', 'normal', '2026-01-19', '2026-02-23'],
  ['K3', 'complex', '2026-01-05', '2026-02-23'],
  ['K4', 'normal', '2026-01-18', '2026-02-23'], // 17/2 is Tết
  ['K4', 'complex', '2026-01-18', '2026-02-23'],
  ['K4', 'very-complex', '2026-01-18', '2026-02-23'],
  ['K5', 'normal', '2025-11-19', '2026-02-23'], // 17/2 is Tết
  ['K5', 'discipline-first', '2026-02-03', '2026-02-23'], // 18/2 is Tết
  ['K5', 'discipline-second', '2026-02-09', '2026-02-23'], // 19/2 is Tết
  ['K5', 'dismissal', '2026-01-18', '2026-02-23'],
  ['K6', 'normal', '2026-01-18', '2026-02-23'],
  ['K6', 'remote', '2026-01-05', '2026-02-23'],
  ['K7', 'normal', '2026-02-13', '2026-02-25'], // 23, 24, 25/2
  ['K8', 'normal', '2026-02-10', '2026-02-23'], // 17/2 is Tết
  ['K9', 'normal', '2026-01-18', '2026-02-23'],
  ['K9', 'remote', '2026-01-05', '2026-02-23'],
  ['K10', 'normal', '2027-02-12', '2027-02-04'], // back: 7/2 is Tết, 5 and 6/2 too
  ['K11', 'normal', '2027-02-04', '2027-02-16'], // 12, 15, 16/2
  ['K12', 'normal', '2026-02-12', '2026-02-26'],
  ['K13', 'normal', '2026-02-12', '2026-02-26'],
  ['K14', 'normal', '2026-02-12', '2026-03-02'], // and 27/2, 2/3
  ['K15', 'normal', '2026-02-12', '2026-02-26'],
  ['K16', 'normal', '2026-02-12', '2026-03-02'],
  ['K17', 'normal', '2026-02-12', '2026-03-02'],
  ['K18', 'normal', '2026-02-12', '2026-02-26'],
  ['R2', 'normal', '2027-02-04', '2027-02-16'],
];

const OVER_24_11: readonly Vector[] = [
  ['R1', 'normal', '2026-11-16', '2026-12-01'], // 17–20/11, 23, 25–27/11, 30/11, 1/12
  ['R2', 'normal', '2026-11-20', '2026-11-26'],
  ['R3', 'normal', '2026-11-14', '2026-11-25'], // 24/11 is off
  ['R4', 'normal', '2026-11-13', '2026-11-25'], // 16–20/11, 23, 25/11
  ['R6', 'normal', '2026-11-17', '2026-11-25'], // 18, 19, 20, 23, 25/11
  ['K1', 'normal', '2026-10-25', '2026-11-25'],
  ['K7', 'normal', '2026-11-19', '2026-11-25'], // 20, 23, 25/11
  ['K8', 'normal', '2026-11-17', '2026-11-25'],
  ['R4', 'normal', '2025-11-17', '2025-11-27'], // no day off in 2025, and the old ten days
];

/** 31/8 and 23/11 (Mondays) off, 22/8 and 28/11 (Saturdays) worked. */
const OVER_SWAPPED_DAYS: readonly Vector[] = [
  ['R1', 'normal', '2026-08-20', '2026-09-07'], // 21, 22, 24–28/8, 3, 4, 7/9
  ['R2', 'normal', '2026-08-28', '2026-09-07'], // 3, 4, 7/9
  ['R4', 'normal', '2026-08-20', '2026-08-28'], // 21, 22, 24–28/8
  ['R4', 'normal', '2026-08-27', '2026-09-10'], // 28/8, 3, 4, 7–10/9
  ['R4', 'normal', '2026-11-18', '2026-11-30'], // 19, 20, 25–28/11, 30/11
  ['R6', 'normal', '2026-11-20', '2026-11-30'], // 25–28/11, 30/11
  ['R13', 'first-step', '2026-11-30', '2026-11-20'], // back: 28, 27, 26, 25, 20/11
  ['K1', 'normal', '2026-08-01', '2026-09-03'], // 31/8 is off, and 1–2/9
  ['K1', 'normal', '2026-07-23', '2026-08-22'], // a Saturday, but worked
  ['K3', 'normal', '2026-10-29', '2026-11-28'], // a Saturday, but worked
  ['K7', 'normal', '2026-11-20', '2026-11-27'],
  ['K10', 'normal', '2026-11-28', '2026-11-20'], // 23/11 is off: five days at least
  ['K12', 'normal', '2026-11-20', '2026-11-30'],
];

const SUSPENDED_AND_EXTENDED: readonly (readonly [what: string, LimitCode, LimitVariant, string, Circumstances, string | null])[] = [
  // 27/1–9/2 are fourteen days; sixteen more from 24/2.
  ['a suspension over Tết', 'K1', 'normal', '2026-01-26', { pauses: [{ from: '2026-02-10', until: '2026-02-24' }] }, '2026-03-11'],
  ['one that ends in Tết', 'K1', 'normal', '2026-01-26', { pauses: [{ from: '2026-02-10', until: '2026-02-18' }] }, '2026-03-05'],
  [
    'one after which the end falls in Tết',
    'K3',
    'normal',
    '2026-01-12',
    { pauses: [{ from: '2026-01-15', until: '2026-01-20' }] },
    '2026-02-23',
  ],
  ['one that lasts', 'K2', 'normal', '2026-01-26', { pauses: [{ from: '2026-02-10', until: null }] }, null],
  ['one over 1–2/9', 'K2', 'remote-complex', '2026-07-01', { pauses: [{ from: '2026-08-20', until: '2026-09-03' }] }, '2026-09-23'],
  ['an obstacle to complaining', 'K5', 'normal', '2026-07-01', { pauses: [{ from: '2026-08-01', until: '2026-08-31' }] }, '2026-10-29'],
  ['an extension that ends in Tết', 'K4', 'complex', '2025-12-20', { extensions: [{ days: 30 }] }, '2026-02-23'],
  ['two extensions', 'K4', 'very-complex', '2025-11-20', { extensions: [{ days: 30 }, { days: 30 }] }, '2026-02-23'],
  [
    'two extensions and a suspension',
    'K4',
    'very-complex',
    '2026-07-01',
    { pauses: [{ from: '2026-07-10', until: '2026-07-20' }], extensions: [{ days: 20 }, { days: 30 }] },
    '2026-09-29',
  ],
];

describe('limits over Tết, by a paper calendar', () => {
  it.each(OVER_TET)('%s %s from %s ends on %s', (code, variant, start, end) => {
    expect(due(plain, code, variant, start)).toBe(end);
  });

  it('are tried in every case that the law gives a length', () => {
    const tried = new Set(OVER_TET.map(([code, variant]) => `${code} ${variant}`));
    expect([...new Set(limitRules().map(({ code, variant }) => `${code} ${variant}`))].filter((each) => !tried.has(each))).toEqual([]);
    expect([...new Set(OVER_TET.map(([code]) => code))].sort()).toEqual([...LIMIT_CODES].sort());
  });
});

describe('limits over 24/11, a day off since 2026', () => {
  it.each(OVER_24_11)('%s %s from %s ends on %s', (code, variant, start, end) => {
    expect(due(plain, code, variant, start)).toBe(end);
  });
});

describe('limits over swapped days', () => {
  it.each(OVER_SWAPPED_DAYS)('%s %s from %s ends on %s', (code, variant, start, end) => {
    expect(due(swapped, code, variant, start)).toBe(end);
  });
});

describe('limits suspended and extended', () => {
  it.each(SUSPENDED_AND_EXTENDED)('%s: %s %s from %s', (_, code, variant, start, circumstances, end) => {
    expect(due(plain, code, variant, start, circumstances)).toBe(end);
  });
});
