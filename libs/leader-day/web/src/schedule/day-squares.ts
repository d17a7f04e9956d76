import { type Calendar, dayOff, makeCalendar, makeUpDay } from '@tiepdan/calendar/contract';
import type { LeaderYear, YearDay } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { hostOf, hoursOf } from '../leader-day-words';
import type { OutcomeMark } from '../outcome-mark';
import { outcomeMark } from '../outcome-mark';

/** One leader's day as a calendar shows it. */
export interface Session {
  readonly day: YearDay;
  readonly mark: OutcomeMark;
  readonly host: string;
  readonly hours: string;
  /** What sets it apart from a usual reception: "đối thoại", "đột xuất", "ủy quyền". */
  readonly apart: string;
  /** Of a leader of another body: it wears another mark, and is in no figure of the office. */
  readonly guest: boolean;
}

/** One date of a calendar. */
export interface DaySquare {
  readonly on: PlainDate;
  readonly date: number;
  readonly sessions: readonly Session[];
  /** Why it is off: "Tết Nguyên đán"; null for a working day. Weekly rest is told by `weekly`. */
  readonly holiday: string | null;
  readonly weekly: boolean;
}

/** A year's dates, made for all views alike. */
export interface Squares {
  readonly calendar: Calendar;
  readonly at: (on: PlainDate) => DaySquare;
  /** The sessions of the month `YYYY-MM`, first to last. */
  readonly ofMonth: (month: string) => readonly Session[];
}

/** The dates of `year` with those of its days that `shown` lets pass. */
export function squaresOf(year: LeaderYear, today: PlainDate, shown: (day: YearDay) => boolean): Squares {
  const calendar = makeCalendar(year.calendar.counting, year.calendar.rules);
  const sessions = year.days.filter(shown).map((day) => sessionOf(day, today));
  const byDate = Map.groupBy(sessions, ({ day }) => day.heldOn);
  const byMonth = Map.groupBy(sessions, ({ day }) => day.heldOn.slice(0, 7));
  return {
    calendar,
    at: (on) => ({ on, date: Number(on.slice(8)), sessions: byDate.get(on) ?? [], ...offOn(calendar, on) }),
    ofMonth: (month) => byMonth.get(month) ?? [],
  };
}

function offOn(calendar: Calendar, on: PlainDate): Pick<DaySquare, 'holiday' | 'weekly'> {
  const off = dayOff(calendar, on);
  if (!off) return { holiday: makeUpDay(calendar, on) ? 'Làm bù' : null, weekly: false };
  return off.reason === 'weekly-rest' ? { holiday: null, weekly: true } : { holiday: off.name, weekly: false };
}

function sessionOf(day: YearDay, today: PlainDate): Session {
  const apart = [
    day.purpose === 'dialogue' && 'đối thoại',
    day.purpose === 'reception' && day.session === 'ad-hoc' && 'đột xuất',
    day.byDeputy && 'ủy quyền',
    day.online && 'trực tuyến',
  ];
  return {
    day,
    mark: outcomeMark(day, today),
    host: hostOf(day),
    hours: hoursOf(day),
    apart: apart.filter(Boolean).join(', '),
    guest: day.bodyId !== null,
  };
}

/** The session that gives a small square its colour: the office's own first. */
export function leading(sessions: readonly Session[]): Session | null {
  return sessions.find(({ guest }) => !guest) ?? sessions[0] ?? null;
}

/** What a square holds, for who cannot see it: "Nguyễn Văn A, 07:30–11:30, Đã công bố". */
export function squareInWords({ sessions, holiday, weekly }: DaySquare): string {
  const held = sessions.map(({ host, hours, mark, apart }) => [host, hours, apart, mark.word].filter(Boolean).join(', '));
  const off = holiday ?? (weekly ? 'ngày nghỉ hằng tuần' : '');
  return [off, ...held].filter(Boolean).join('; ');
}
