import { type PlainDate, addYears, yearOf } from '@tiepdan/platform/contract';
import { type Calendar, type DayOff, countingOn, dayOff, daysFrom, makeUpDay, previousWorkingDay } from './calendar.js';
import type { DayRule } from './day-rule.js';
import { LIMIT_VARIANTS, type LimitRule } from './limit-rule.js';
import * as words from './limit-words.js';
import { type MissingHoliday, mayFallBetween, missingHolidays } from './statutory-holidays.js';

/**
 * Time that does not count: from the day of the suspension (`from`) up to the day before the clock runs again
 * (`until`, the day of the decision to continue, NĐ 155/2026 Đ.12). `until` null: still suspended. A pause of no length
 * changes nothing.
 */
export interface Pause {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** One decision to extend, in units of the limit. */
export interface Extension {
  readonly days: number;
}

/** What a limit's computation takes besides the rule and its start. */
export interface LimitCircumstances {
  readonly calendar: Calendar;
  readonly pauses?: readonly Pause[];
  readonly extensions?: readonly Extension[];
}

/** One step of the reason why a due day is what it is; `sentence` is for the officer, the rest for machines. */
export type WhyStep = { readonly sentence: string } & (
  | { readonly kind: 'rule'; readonly legalBasis: string }
  | { readonly kind: 'start'; readonly day: PlainDate; readonly counted: boolean }
  | { readonly kind: 'extension'; readonly days: number }
  | { readonly kind: 'pause'; readonly from: PlainDate; readonly until: PlainDate | null; readonly days: number | null }
  | { readonly kind: 'skipped'; readonly reason: DayOff['reason']; readonly name: string; readonly days: readonly PlainDate[] }
  | { readonly kind: 'made-up'; readonly day: PlainDate; readonly name: string }
  | { readonly kind: 'moved'; readonly from: PlainDate; readonly to: PlainDate; readonly days: readonly DayOff[] }
  | { readonly kind: 'incomplete-year'; readonly year: number; readonly missing: readonly MissingHoliday[] }
  | { readonly kind: 'suspended'; readonly since: PlainDate; readonly left: number }
  | { readonly kind: 'due'; readonly day: PlainDate }
);

/** A computed limit. `due` is null while it is suspended. */
export interface Limit {
  readonly due: PlainDate | null;
  readonly why: readonly WhyStep[];
}

/** Why a limit cannot be computed so: a code of `calendarErrors` with its details. */
export interface LimitProblem {
  readonly code: 'LIMIT.NOT_PAUSABLE' | 'LIMIT.PAUSE_ENDS_BEFORE_IT_BEGINS' | 'LIMIT.NOT_EXTENDABLE' | 'LIMIT.EXTENDED_TOO_FAR';
  readonly details: Readonly<Record<string, unknown>>;
}

/** What speaks against computing a limit with these pauses and extensions, or null. */
export function limitProblem(rule: LimitRule, pauses: readonly Pause[], extensions: readonly Extension[]): LimitProblem | null {
  const { code, extensionTimes: times, extensionAmount: days } = rule;
  if (pauses.length > 0 && !rule.pausable) return { code: 'LIMIT.NOT_PAUSABLE', details: { code } };
  const turned = pauses.find(({ from, until }) => until !== null && until < from);
  if (turned) return { code: 'LIMIT.PAUSE_ENDS_BEFORE_IT_BEGINS', details: words.pauseEnds(turned) };
  if (extensions.length > 0 && times === 0)
    return { code: 'LIMIT.NOT_EXTENDABLE', details: { code, variant: LIMIT_VARIANTS[rule.variant] } };
  if (extensions.length > times || extensions.some((extension) => extension.days < 1 || extension.days > days))
    return { code: 'LIMIT.EXTENDED_TOO_FAR', details: { code, times, days } };
  return null;
}

/** What the count met on its way. */
interface Walk {
  /** The day the last unit fell on; null when an open suspension came first. */
  readonly landed: PlainDate | null;
  /** Units not yet counted when it was suspended. */
  readonly left: number;
  readonly off: readonly DayOff[];
  readonly madeUp: readonly DayRule[];
}

/**
 * The last day on which something is done in time, and the reason step by step. `rule` is the version in force at `start`.
 * @throws RangeError when `limitProblem` has something against it
 */
export function computeLimit(rule: LimitRule, start: PlainDate, { calendar, pauses = [], extensions = [] }: LimitCircumstances): Limit {
  const problem = limitProblem(rule, pauses, extensions);
  if (problem) throw new RangeError(problem.code);
  const counting = countingOn(calendar, start);
  const counted = counting.countsStartDay && rule.direction === 'after' && rule.unit !== 'year';
  const pausing = mergePauses(pauses.filter(({ until }) => until === null || until > start));
  const amount = rule.amount + extensions.reduce((sum, { days }) => sum + days, 0);
  const walk = count(rule, start, { calendar, pausing, amount, counted });
  const why: WhyStep[] = [
    { kind: 'rule', legalBasis: rule.legalBasis, sentence: words.ruleWords(rule) },
    { kind: 'start', day: start, counted, sentence: words.startWords(rule, start, counted, counting.legalBasis) },
    ...extensions.map(({ days }): WhyStep => ({ kind: 'extension', days, sentence: words.extensionWords(rule, days) })),
    ...pausing.map((pause): WhyStep => ({ kind: 'pause', ...pause, days: words.pauseLength(pause), sentence: words.pauseWords(pause) })),
    ...words.groupDaysOff(walk.off).map((group): WhyStep => ({ kind: 'skipped', ...group, sentence: words.skippedWords(group) })),
    ...walk.madeUp.map(({ day, name }): WhyStep => ({ kind: 'made-up', day, name, sentence: words.madeUpWords(day, name) })),
  ];
  if (walk.landed === null) return { due: null, why: [...why, suspended(rule, pausing, walk.left)] };
  const end = counting.endsOnWorkingDay ? settle(rule, walk.landed, calendar, pausing) : { due: walk.landed, passed: [] };
  if (end.due !== walk.landed)
    why.push({
      kind: 'moved',
      from: walk.landed,
      to: end.due,
      days: end.passed,
      sentence: words.movedWords(walk.landed, end.due, end.passed),
    });
  why.push(...incompleteYears(calendar, start, end.due));
  why.push({ kind: 'due', day: end.due, sentence: words.dueWords(rule, end.due) });
  return { due: end.due, why };
}

interface Counting {
  readonly calendar: Calendar;
  readonly pausing: readonly Pause[];
  readonly amount: number;
  readonly counted: boolean;
}

function count(rule: LimitRule, start: PlainDate, { calendar, pausing, amount, counted }: Counting): Walk {
  const off: DayOff[] = [];
  const madeUp: DayRule[] = [];
  const step = rule.direction === 'before' ? -1 : 1;
  if (rule.unit === 'year') return { landed: addYears(start, step * amount), left: 0, off, madeUp };
  let left = amount;
  for (const day of daysFrom(start, step)) {
    if (day === start && !counted) continue;
    const pause = pauseOn(pausing, day);
    if (pause?.until === null) return { landed: null, left, off, madeUp };
    if (pause) continue;
    const reason = rule.unit === 'working-day' ? dayOff(calendar, day) : null;
    if (reason) off.push(reason);
    else {
      const makeUp = rule.unit === 'working-day' ? makeUpDay(calendar, day) : null;
      if (makeUp) madeUp.push(makeUp);
      left -= 1;
      if (left === 0) return { landed: day, left, off, madeUp };
    }
  }
  return { landed: null, left, off, madeUp };
}

/**
 * Where a limit in calendar days ends when its last day is off: on the next working day (BLDS 2015 Đ.148 k.5), which
 * is not a suspended one either. "At least … before" ends on the working day before, or it would be less.
 */
function settle(rule: LimitRule, landed: PlainDate, calendar: Calendar, pausing: readonly Pause[]): { due: PlainDate; passed: DayOff[] } {
  const passed: DayOff[] = [];
  if (rule.direction === 'before') {
    const due = previousWorkingDay(calendar, landed);
    for (const day of daysFrom(landed, -1)) {
      const reason = dayOff(calendar, day);
      if (day === due || !reason) return { due, passed };
      passed.push(reason);
    }
  }
  for (const day of daysFrom(landed)) {
    const reason = dayOff(calendar, day);
    if (!reason && pauseOn(pausing, day)?.until === undefined) return { due: day, passed };
    if (reason) passed.push(reason);
  }
  return { due: landed, passed };
}

function pauseOn(pausing: readonly Pause[], day: PlainDate): Pause | undefined {
  return pausing.find(({ from, until }) => from <= day && (until === null || day < until));
}

/** Pauses in order, overlapping ones as one, so that no day is left out twice; those of no length fall away. */
function mergePauses(pauses: readonly Pause[]): Pause[] {
  const merged: Pause[] = [];
  for (const pause of [...pauses].sort((one, other) => one.from.localeCompare(other.from))) {
    const last = merged.at(-1);
    if (pause.from === pause.until) continue;
    if (last && (last.until === null || pause.from <= last.until))
      merged[merged.length - 1] = { from: last.from, until: later(last.until, pause.until) };
    else merged.push(pause);
  }
  return merged;
}

function later(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}

function suspended(rule: LimitRule, pausing: readonly Pause[], left: number): WhyStep {
  const since = pausing.find(({ until }) => until === null)?.from ?? '';
  return { kind: 'suspended', since, left, sentence: words.suspendedWords(rule, since, left) };
}

function incompleteYears(calendar: Calendar, start: PlainDate, due: PlainDate): WhyStep[] {
  const [from, to] = start < due ? [start, due] : [due, start];
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  return years.flatMap((year): WhyStep[] => {
    const missing = missingHolidays(calendar, year).filter(({ holiday }) => mayFallBetween(holiday, year, from, to));
    return missing.length ? [{ kind: 'incomplete-year', year, missing, sentence: words.incompleteWords(year, missing) }] : [];
  });
}
