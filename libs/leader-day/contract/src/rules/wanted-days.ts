import { weekdayOf } from '@tiepdan/calendar/contract';
import { type PlainDate, addDays } from '@tiepdan/platform/contract';
import { monthEnd, monthStart, monthWords, monthsBetween, weekdayWords } from './months.js';
import { type ScheduleRuleDetails, WEEKS_OF_MONTH, type WeekOfMonth } from './schedule-rule.js';

/** One day that a pattern names, before any calendar is asked. */
export interface WantedDay {
  /** For a day that the month has not, the month's last day, or its last such weekday. */
  readonly on: PlainDate;
  /** That the month has no such day, and what is taken in its stead, in words; null when it has. */
  readonly lacking: string | null;
  /** True when nothing is taken in its stead. */
  readonly skipped: boolean;
}

const POSITION: Readonly<Record<Exclude<WeekOfMonth, 'last'>, number>> = { first: 0, second: 1, third: 2, fourth: 3, fifth: 4 };

/** The days that the pattern names from `from` to `to`, in order, each once. */
export function wantedDays(rule: ScheduleRuleDetails, from: PlainDate, to: PlainDate): WantedDay[] {
  const named = rule.pattern === 'weeks' ? everyFewWeeks(rule, to) : monthsBetween(from, to).flatMap((month) => inMonth(rule, month));
  const days = new Map<PlainDate, WantedDay>();
  for (const day of named) if (day.on >= from && day.on <= to && (days.get(day.on)?.skipped ?? true)) days.set(day.on, day);
  return [...days.values()].sort((one, other) => one.on.localeCompare(other.on));
}

function inMonth(rule: ScheduleRuleDetails, month: PlainDate): WantedDay[] {
  if (rule.pattern === 'month-day')
    return rule.monthDays.map((date) => {
      const on = addDays(month, date - 1);
      if (monthStart(on) === month) return wanted(on);
      return lackingDay(rule, monthEnd(month), `ngày ${date}`, 'ngày cuối tháng');
    });
  const { weekday, weekOfMonth } = rule;
  if (!weekday || !weekOfMonth) return [];
  const first = addDays(month, (weekday - weekdayOf(month) + 7) % 7);
  const such = [0, 7, 14, 21, 28].map((days) => addDays(first, days)).filter((day) => monthStart(day) === month);
  const last = such.at(-1) ?? first;
  const on = weekOfMonth === 'last' ? last : such[POSITION[weekOfMonth]];
  if (on) return [wanted(on)];
  return [lackingDay(rule, last, `${weekdayWords(weekday)} ${WEEKS_OF_MONTH[weekOfMonth]}`, `${weekdayWords(weekday)} cuối cùng`)];
}

/** `firstOn` names the first week; the day is that week's weekday, or the next such day when it stands before `firstOn`. */
function everyFewWeeks({ weekday, everyWeeks, firstOn }: ScheduleRuleDetails, to: PlainDate): WantedDay[] {
  if (!weekday || !everyWeeks || !firstOn) return [];
  const days: WantedDay[] = [];
  const first = addDays(firstOn, (weekday - weekdayOf(firstOn) + 7) % 7);
  for (let on = first; on <= to; on = addDays(on, everyWeeks * 7)) days.push(wanted(on));
  return days;
}

const wanted = (on: PlainDate): WantedDay => ({ on, lacking: null, skipped: false });

function lackingDay({ missingDay }: ScheduleRuleDetails, on: PlainDate, what: string, instead: string): WantedDay {
  const lacking = `Tháng ${monthWords(on)} không có ${what}`;
  return missingDay === 'skip' ? { on, lacking, skipped: true } : { on, lacking: `${lacking} nên lấy ${instead}`, skipped: false };
}
