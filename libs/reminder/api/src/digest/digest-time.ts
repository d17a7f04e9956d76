import { type Calendar, addWorkingDays, isWorkingDay } from '@tiepdan/calendar/contract';
import { OFFICE_TIME_ZONE, type PlainDate, dayAt } from '@tiepdan/platform/contract';

/** Working hours end here; what was not sent by then waits for the next working morning. */
const DAY_ENDS = '17:00';
/** Nobody is reminded earlier, whatever an office sets. */
const DAY_BEGINS = '06:00';

const clockFace = new Intl.DateTimeFormat('en-GB', { timeZone: OFFICE_TIME_ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

const later = (one: string, other: string): string => (one > other ? one : other);
const instantOf = (day: PlainDate, time: string): Date => new Date(`${day}T${time}:00+07:00`);

/** From when on a digest may be made. */
function begins(digestAt: string): string {
  return later(digestAt, DAY_BEGINS);
}

/** Until when: the end of the working day, or an hour after the time set where that is later. */
function ends(digestAt: string): string {
  const [hour = '', minute = ''] = begins(digestAt).split(':');
  return later(DAY_ENDS, `${String(Number(hour) + 1).padStart(2, '0')}:${minute}`);
}

/**
 * The day whose digest is due at `now`, or null: only on a working day of the office, not before `digestAt`, not after
 * working hours. A server that comes up late makes it up until then, and else says nothing until the next working day.
 */
export function digestDue(now: Date, calendar: Calendar, digestAt: string): PlainDate | null {
  const today = dayAt(now);
  const time = clockFace.format(now);
  return isWorkingDay(calendar, today) && time >= begins(digestAt) && time < ends(digestAt) ? today : null;
}

/** The instant after which the mail of a day's digest is not sent any more. */
export function sendUntil(day: PlainDate, digestAt: string): Date {
  return instantOf(day, ends(digestAt));
}

/** When the next digest is made, if every server works; `made` are the days that have theirs. */
export function nextDigestAt(now: Date, calendar: Calendar, digestAt: string, made: (day: PlainDate) => boolean): Date {
  const today = dayAt(now);
  const open = isWorkingDay(calendar, today) && !made(today) && clockFace.format(now) < ends(digestAt);
  const at = instantOf(open ? today : addWorkingDays(calendar, today, 1), begins(digestAt));
  return at > now ? at : now;
}
