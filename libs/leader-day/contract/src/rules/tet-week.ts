import { type Calendar, holidayNamed, weekdayOf } from '@tiepdan/calendar/contract';
import { type PlainDate, addDays } from '@tiepdan/platform/contract';

/** A calendar never changes; a year's rules ask it day by day. */
const known = new WeakMap<Calendar, ReadonlySet<PlainDate>>();

/** The Monday of a day's week. */
const mondayOf = (day: PlainDate): PlainDate => addDays(day, 1 - weekdayOf(day));

/**
 * Whether a day lies in the Tết week: a week, Monday to Sunday, in which a day of Tết Nguyên đán, or a day off in its place,
 * falls by this calendar. Until the office has entered a year's Tết there is none.
 */
export function inTetWeek(calendar: Calendar, day: PlainDate): boolean {
  const mondays = known.get(calendar) ?? tetMondays(calendar);
  known.set(calendar, mondays);
  return mondays.has(mondayOf(day));
}

/** The first day after the Tết weeks that `day` lies in. */
export function afterTetWeek(calendar: Calendar, day: PlainDate): PlainDate {
  let monday = mondayOf(day);
  while (inTetWeek(calendar, monday)) monday = addDays(monday, 7);
  return monday;
}

function tetMondays(calendar: Calendar): ReadonlySet<PlainDate> {
  const days = [...calendar.days.values()].filter(({ kind, name }) => kind !== 'working' && holidayNamed(name) === 'lunar-new-year');
  return new Set(days.map(({ day }) => mondayOf(day)));
}
