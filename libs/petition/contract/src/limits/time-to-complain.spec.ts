import { describe, expect, it } from '@jest/globals';
import { type LimitRule, makeCalendar } from '@tiepdan/calendar/contract';
import { type ComplaintTime, timeToComplain } from './time-to-complain.js';

const CALENDAR = makeCalendar(
  [{ validFrom: '1999-10-02', validTo: null, weeklyRest: [6, 7], countsStartDay: false, endsOnWorkingDay: true, legalBasis: 'BLDS' }],
  [],
);
const rule = (code: LimitRule['code'], variant: LimitRule['variant'], amount: number, pausable: boolean): LimitRule => ({
  code,
  variant,
  name: 'Thời hiệu',
  startEvent: 'known',
  direction: 'after',
  amount,
  unit: 'day',
  extensionTimes: 0,
  extensionAmount: 0,
  pausable,
  legalBasis: 'Luật Khiếu nại',
  validFrom: '2012-07-01',
  validTo: null,
});
const RULES = [
  rule('K5', 'normal', 90, true),
  rule('K5', 'dismissal', 30, true),
  rule('K6', 'normal', 30, false),
  rule('K6', 'remote', 45, false),
];

describe('the time to complain in', () => {
  const check = (time: ComplaintTime, receivedOn: string, obstacles: { from: string; until: string }[] = []) =>
    timeToComplain({ knownOn: '2026-07-01', time, obstacles }, receivedOn, RULES, CALENDAR);

  it.each<[ComplaintTime, string, string, boolean]>([
    ['first', '2026-09-29', '2026-09-29', false],
    ['first', '2026-09-30', '2026-09-29', true],
    ['dismissal', '2026-08-01', '2026-07-31', true],
    ['second', '2026-07-31', '2026-07-31', false],
    ['second-remote', '2026-08-17', '2026-08-17', false], // 15/8 is a Saturday
  ])('%s, received on %s: until %s, late %s', (time, receivedOn, due, late) => {
    expect(check(time, receivedOn)).toMatchObject({ due, late });
  });

  it('leaves the time of an obstacle out where the law does', () => {
    const obstacles = [{ from: '2026-08-01', until: '2026-08-31' }];
    expect(check('first', '2026-10-15', obstacles)).toMatchObject({ due: '2026-10-29', late: false });
    expect(check('second', '2026-10-15', obstacles)).toMatchObject({ due: '2026-07-31', late: true });
  });

  it('says nothing where no rule is in force', () => {
    expect(timeToComplain({ knownOn: '2012-06-30', time: 'first' }, '2012-08-01', RULES, CALENDAR)).toBeNull();
    expect(check('discipline-first', '2026-07-10')).toBeNull();
  });
});
