import { type Calendar, type DayOff, addWorkingDays, dayOff, isWorkingDay, weekdayName } from '@tiepdan/calendar/contract';
import { type PlainDate, addDays, formatDay } from '@tiepdan/platform/contract';
import { capitalise, monthStart } from './months.js';
import type { DayShift, ScheduleRuleDetails } from './schedule-rule.js';
import { afterTetWeek, inTetWeek } from './tet-week.js';
import { type WantedDay, wantedDays } from './wanted-days.js';

/** One day that the pattern names, and what became of it. */
export interface ProposedDay {
  /** The day by the pattern alone; for a day that the month has not, the month's last. */
  readonly wanted: PlainDate;
  /** The day to plan; null when it is dropped. */
  readonly on: PlainDate | null;
  /** Why `on` is not the day the pattern names, in words; null when it is. */
  readonly moved: string | null;
  /** Why the day is not held, in words; null when it is. */
  readonly dropped: string | null;
  /** The last day on which registration is taken; null when the rule sets none or the day is dropped. */
  readonly registrationClosesOn: PlainDate | null;
}

/** No day is moved further than this: a day a month later is another month's day. */
const REACH = 31;
/** How far around the asked days the rule is followed, so that a day moved into or out of them is where it always is. */
const BEFORE = 400;
const AFTER = 62;

/**
 * The days of a rule whose pattern names a day from `from` to `to`, in order, with those dropped and why. A day moved on from
 * the last of them may itself lie later. Never a day off, never outside the rule's validity, never two on one day: a day that
 * stands where the pattern wants it is not pushed aside by one that is moved.
 */
export function proposeDays(rule: ScheduleRuleDetails, from: PlainDate, to: PlainDate, calendar: Calendar): ProposedDay[] {
  const first = later(rule.validFrom, addDays(from, -BEFORE));
  const last = earlier(rule.validTo ?? addDays(to, AFTER), addDays(to, AFTER));
  const named = wantedDays(rule, first, last);
  const taken = new Set(named.filter((day) => !day.skipped && !obstacle(rule, day.on, calendar)).map(({ on }) => on));
  return named.map((day) => place(rule, day, taken, calendar)).filter(({ wanted }) => wanted >= from && wanted <= to);
}

/** What keeps a day from being held where the pattern wants it, and where the rule then looks. */
interface Obstacle {
  readonly why: string;
  readonly shift: DayShift;
  /** The search begins here, this day left out. */
  readonly around: PlainDate;
}

function obstacle(rule: ScheduleRuleDetails, day: PlainDate, calendar: Calendar): Obstacle | null {
  if (rule.inTet !== 'as-holiday' && inTetWeek(calendar, day))
    return {
      why: `ngày ${formatDay(day)} nằm trong tuần Tết Nguyên đán`,
      shift: rule.inTet === 'drop' ? 'drop' : 'next',
      around: addDays(afterTetWeek(calendar, day), -1),
    };
  const off = dayOff(calendar, day);
  if (!off) return null;
  return { why: offWords(off), shift: off.reason === 'weekly-rest' ? rule.onRest : rule.onHoliday, around: day };
}

function place(rule: ScheduleRuleDetails, day: WantedDay, taken: Set<PlainDate>, calendar: Calendar): ProposedDay {
  if (day.skipped) return drop(day, `${day.lacking}.`);
  const met = obstacle(rule, day.on, calendar);
  const { lacking } = day;
  if (!met) return { wanted: day.on, on: day.on, moved: lacking && `${lacking}.`, dropped: null, registrationClosesOn: closesOn(rule, day.on, calendar) };
  const why = lacking ? `${lacking}; ${met.why}` : capitalise(met.why);
  if (met.shift === 'drop') return drop(day, `${why} nên không tổ chức.`);
  const on = search(met, (candidate) => free(rule, day.on, candidate, taken, calendar), rule.withinMonth);
  if (!on) return drop(day, `${why} và không còn ngày làm việc nào phù hợp${rule.withinMonth ? ' trong tháng' : ''}.`);
  taken.add(on);
  const moved = `${why} nên ${on > day.on ? 'chuyển sang' : 'chuyển lên'} ${weekdayName(on)}, ${formatDay(on)}.`;
  return { wanted: day.on, on, moved, dropped: null, registrationClosesOn: closesOn(rule, on, calendar) };
}

/** The first day that `fits`, in the direction of the shift; the other way only when the month would be left else. */
function search({ shift, around }: Obstacle, fits: (day: PlainDate) => boolean, withinMonth: boolean): PlainDate | null {
  const ahead = Array.from({ length: REACH }, (_, index) => addDays(around, index + 1));
  const behind = Array.from({ length: REACH }, (_, index) => addDays(around, -index - 1));
  const both = ahead.flatMap((day, index) => [day, behind[index] ?? day]);
  const ways: Record<DayShift, readonly (readonly PlainDate[])[]> = { next: [ahead, behind], previous: [behind, ahead], nearest: [both], drop: [] };
  const [first = [], second = []] = ways[shift];
  return first.find(fits) ?? (withinMonth ? second.find(fits) : undefined) ?? null;
}

function free(rule: ScheduleRuleDetails, wanted: PlainDate, day: PlainDate, taken: ReadonlySet<PlainDate>, calendar: Calendar): boolean {
  if (taken.has(day) || day < rule.validFrom || (rule.validTo !== null && day > rule.validTo)) return false;
  if (rule.withinMonth && monthStart(day) !== monthStart(wanted)) return false;
  return isWorkingDay(calendar, day) && (rule.inTet === 'as-holiday' || !inTetWeek(calendar, day));
}

/** `trước ngày 20` closes on the 19th; at the latest on the eve of the day itself. */
function closesOn({ registerBeforeDays, registerBeforeDay }: ScheduleRuleDetails, on: PlainDate, calendar: Calendar): PlainDate | null {
  if (registerBeforeDays !== null) return addWorkingDays(calendar, on, -registerBeforeDays);
  if (registerBeforeDay === null) return null;
  return earlier(addDays(monthStart(on), registerBeforeDay - 2), addDays(on, -1));
}

const drop = ({ on }: WantedDay, dropped: string): ProposedDay => ({ wanted: on, on: null, moved: null, dropped, registrationClosesOn: null });
const offWords = ({ day, reason, name }: DayOff): string => (reason === 'weekly-rest' ? `ngày ${formatDay(day)} là ${name}` : `ngày ${formatDay(day)} là ngày nghỉ (${name})`);
const earlier = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? one : other);
const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other);
