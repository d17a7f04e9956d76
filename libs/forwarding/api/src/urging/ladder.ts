import { type Calendar, addWorkingDays, nextWorkingDay, previousWorkingDay } from '@tiepdan/calendar/contract';
import type { Rung, RungTaken, UrgingTerms } from '@tiepdan/forwarding/contract';
import { type PlainDate, addDays } from '@tiepdan/platform/contract';

/** The next rung of the ladder, and the first day on which it is proposed. */
export interface NextRung {
  readonly rung: Rung;
  readonly ordinal: number;
  readonly since: PlainDate;
}

/** What comes after the last rung: reminder, letters, report (NĐ 154/2026 Đ.32 k.1). Null after the report. */
function stepAfter(last: Pick<RungTaken, 'rung' | 'ordinal'>, terms: UrgingTerms): { rung: Rung; ordinal: number; after: number } | null {
  if (last.rung === 'reminder') return { rung: 'letter', ordinal: 1, after: terms.letterAfter };
  if (last.rung === 'report') return null;
  if (last.ordinal < terms.lettersBeforeReport) return { rung: 'letter', ordinal: last.ordinal + 1, after: terms.nextLetterAfter };
  return { rung: 'report', ordinal: 1, after: terms.reportAfter };
}

/** What is due for a delivery whose answer is due on `dueOn`; nothing before that day has passed, nothing while a draft waits. */
export function nextRung(dueOn: PlainDate, last: RungTaken | null, terms: UrgingTerms, calendar: Calendar): NextRung | null {
  if (!last) return { rung: 'reminder', ordinal: 1, since: nextWorkingDay(calendar, addDays(dueOn, 1)) };
  if (last.state !== 'sent') return null;
  const next = stepAfter(last, terms);
  return next && { rung: next.rung, ordinal: next.ordinal, since: addWorkingDays(calendar, last.on, next.after) };
}

/** The last day from which `count` working days have gone by on `today`: what happened then or before is ripe. */
export function ripeSince(today: PlainDate, count: number, calendar: Calendar): PlainDate {
  return addDays(addWorkingDays(calendar, previousWorkingDay(calendar, today), 1 - count), -1);
}

/** The same for every rung, for a query: a rung taken on this day or before is followed by the next. */
export interface RipeDays {
  readonly due: PlainDate;
  readonly reminder: PlainDate;
  readonly letter: PlainDate;
  readonly lastLetter: PlainDate;
}

export function ripeDays(today: PlainDate, terms: UrgingTerms, calendar: Calendar): RipeDays {
  return {
    due: ripeSince(today, 1, calendar),
    reminder: ripeSince(today, terms.letterAfter, calendar),
    letter: ripeSince(today, terms.nextLetterAfter, calendar),
    lastLetter: ripeSince(today, terms.reportAfter, calendar),
  };
}
