import { describe, expect, it } from '@jest/globals';
import { type Calendar, makeCalendar } from '@tiepdan/calendar/contract';
import { checkCalendarDay, checkDayLines, checkYear } from './calendar.rules.js';

const NATIONAL: Calendar = makeCalendar(
  [{ validFrom: '1999-10-02', validTo: null, weeklyRest: [6, 7], countsStartDay: false, endsOnWorkingDay: true, legalBasis: 'BLDS' }],
  [{ day: '2026-11-24', kind: 'holiday', name: 'Ngày Văn hóa Việt Nam', legalBasis: null, scope: 'national' }],
);
const refusal = (code: string) => expect.objectContaining({ code });

describe('what must hold of a day of the calendar', () => {
  it.each([
    ['2026-11-27', 'rest'],
    ['2026-11-28', 'working'],
    ['2026-11-24', 'working'],
    ['2026-11-29', 'holiday'],
    ['2026-11-24', 'holiday'],
  ] as const)('lets pass %s as %s', (day, kind) => {
    expect(() => checkCalendarDay({ day, kind }, NATIONAL)).not.toThrow();
  });

  it.each([
    ['2026-11-28', 'rest', 'CALENDAR.CHANGES_NOTHING'],
    ['2026-11-24', 'rest', 'CALENDAR.CHANGES_NOTHING'],
    ['2026-11-27', 'working', 'CALENDAR.CHANGES_NOTHING'],
    ['2101-01-03', 'rest', 'CALENDAR.YEAR_OUT_OF_RANGE'],
  ] as const)('refuses %s as %s', (day, kind, code) => {
    expect(() => checkCalendarDay({ day, kind }, NATIONAL)).toThrow(refusal(code));
  });

  it('keeps to the years it is kept for', () => {
    expect(() => checkYear(2021)).not.toThrow();
    expect(() => checkYear(2020)).toThrow(refusal('CALENDAR.YEAR_OUT_OF_RANGE'));
  });

  it('takes a list only when every line is right', () => {
    const context = { year: 2026, national: NATIONAL, taken: new Set<string>() };
    expect(checkDayLines({ year: 2026, text: '27/11; nghỉ bù; Nghỉ' }, context)).toMatchObject([{ line: 1, day: '2026-11-27' }]);
    expect(() => checkDayLines({ year: 2026, text: '27/11; nghỉ bù; Nghỉ\n28/11; nghỉ bù; x' }, context)).toThrow(
      refusal('CALENDAR.LINES_WRONG'),
    );
    expect(() => checkDayLines({ year: 2026, text: ' \n' }, context)).toThrow(refusal('CALENDAR.NO_LINES'));
  });
});
