import { describe, expect, it } from '@jest/globals';
import { type Calendar, type DayRule, makeCalendar } from '@tiepdan/calendar/contract';
import { type RungTaken, USUAL_URGING_TERMS } from '@tiepdan/forwarding/contract';
import { addDays } from '@tiepdan/platform/contract';
import { nextRung, ripeDays, ripeSince } from './ladder.js';

/** Tết 2026 is off from Monday 16/02 to Friday 20/02. */
const TET = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map((day): DayRule => ({ day, kind: 'holiday', name: 'Tết Nguyên đán', scope: 'national', legalBasis: 'BLLĐ Đ.112' }) as DayRule);
const calendar: Calendar = makeCalendar([{ validFrom: '1999-10-02', validTo: null, weeklyRest: [6, 7], countsStartDay: false, endsOnWorkingDay: true, legalBasis: 'BLDS' }], TET);
const terms = USUAL_URGING_TERMS;
const taken = (rung: RungTaken['rung'], ordinal: number, on: string, state: RungTaken['state'] = 'sent'): RungTaken => ({ rung, ordinal, on, state });

describe('the ladder of urging', () => {
  it.each([
    ['a reminder on the first working day after', '2026-11-18', null, 'reminder', 1, '2026-11-19'],
    ['a reminder after the weekend', '2026-11-20', null, 'reminder', 1, '2026-11-23'],
    ['a reminder after Tết', '2026-02-13', null, 'reminder', 1, '2026-02-23'],
    ['the first letter five working days after the reminder', '2026-11-01', taken('reminder', 1, '2026-11-02'), 'letter', 1, '2026-11-09'],
    ['the first letter, Tết not counted', '2026-02-01', taken('reminder', 1, '2026-02-11'), 'letter', 1, '2026-02-25'],
    ['the second letter ten working days after the first', '2026-11-01', taken('letter', 1, '2026-11-02'), 'letter', 2, '2026-11-16'],
    ['the second letter, Tết not counted', '2026-01-01', taken('letter', 1, '2026-02-09'), 'letter', 2, '2026-03-02'],
    ['the report after the last letter', '2026-11-01', taken('letter', 2, '2026-11-02'), 'report', 1, '2026-11-16'],
  ] as const)('proposes %s', (_what, dueOn, last, rung, ordinal, since) => {
    expect(nextRung(dueOn, last, terms, calendar)).toEqual({ rung, ordinal, since });
  });

  it('proposes nothing after the report, and nothing while a draft waits', () => {
    expect(nextRung('2026-11-01', taken('report', 1, '2026-11-02'), terms, calendar)).toBeNull();
    expect(nextRung('2026-11-01', taken('letter', 1, '2026-11-02', 'drafted'), terms, calendar)).toBeNull();
  });

  it('says the same of a whole table as of one: what was taken by the ripe day is due, what came a day later is not', () => {
    for (let today = '2026-02-02'; today <= '2026-03-13'; today = addDays(today, 1)) {
      const ripe = ripeDays(today, terms, calendar);
      for (let back = 0; back < 40; back += 1) {
        const on = addDays(today, -back);
        const due = (last: RungTaken | null) => (nextRung(on, last, terms, calendar)?.since ?? '9999') <= today;
        expect([today, on, due(null)]).toEqual([today, on, on <= ripe.due]);
        expect([today, on, due(taken('reminder', 1, on))]).toEqual([today, on, on <= ripe.reminder]);
        expect([today, on, due(taken('letter', 1, on))]).toEqual([today, on, on <= ripe.letter]);
        expect([today, on, due(taken('letter', 2, on))]).toEqual([today, on, on <= ripe.lastLetter]);
      }
    }
  });

  it('counts back over Tết: of five working days until 25/02 the first was 12/02', () => {
    expect(ripeSince('2026-02-25', 5, calendar)).toBe('2026-02-11');
  });
});
