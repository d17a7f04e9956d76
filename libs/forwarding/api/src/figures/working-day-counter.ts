import { type Calendar, isWorkingDay } from '@tiepdan/calendar/contract';
import { type PlainDate, addDays } from '@tiepdan/platform/contract';

/** Counts working days after one day up to another, for many spans: each day of the calendar is looked at once. */
export function workingDayCounter(calendar: Calendar, spans: readonly { readonly sentOn: PlainDate; readonly answeredOn: PlainDate }[]): (from: PlainDate, to: PlainDate) => number {
  const first = spans.reduce((day, { sentOn }) => (sentOn < day ? sentOn : day), '9999-12-31');
  const last = spans.reduce((day, { answeredOn }) => (answeredOn > day ? answeredOn : day), '0000-01-01');
  const upTo = new Map<PlainDate, number>();
  let count = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1;
    upTo.set(day, count);
  }
  return (from, to) => Math.max(0, (upTo.get(to) ?? 0) - (upTo.get(from) ?? 0));
}
