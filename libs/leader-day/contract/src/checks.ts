import { type Calendar, dayOff, workingDaysAfter } from '@tiepdan/calendar/contract';
import { type PlainDate, addDays, formatDay } from '@tiepdan/platform/contract';
import type { DayOutcome, DayPurpose, SessionKind, TimeOfDay } from './day.js';

/** The law wants a schedule known this many working days before (Luật TCD Đ.24 k.4). */
export const PUBLISH_WORKING_DAYS = 5;

/** No run of days off leaves fewer than 5 working days in so many days. */
const FAR_ENOUGH = 60;

/** `refused`: the server takes it under no circumstance; `warning`: it may be done with a reason; `told`: worth knowing. */
export type CheckSeverity = 'refused' | 'warning' | 'told';

export interface DayCheck {
  readonly code: 'rest-day' | 'holiday' | 'late' | 'host-busy' | 'host-same-day' | 'house-shared' | 'past' | 'rule-ended';
  readonly severity: CheckSeverity;
  /** A sentence as an officer reads it. */
  readonly words: string;
}
export interface DayCheckList {
  readonly on: PlainDate;
  readonly checks: readonly DayCheck[];
}

/** A day as far as checks look at it. */
export interface CheckedDay {
  /** Null for one that is not there yet. */
  readonly id: string | null;
  readonly hostId: string;
  readonly hostName: string;
  readonly session: SessionKind;
  readonly purpose: DayPurpose;
  readonly outcome: DayOutcome;
  readonly startsAt: TimeOfDay | null;
  readonly endsAt: TimeOfDay | null;
}

/** What a day is checked against. */
export interface CheckGround {
  readonly today: PlainDate;
  readonly calendar: Calendar;
  /** Active days of the date asked for, of whatever leader; the day itself may be among them. */
  readonly others: readonly (CheckedDay & { readonly heldOn: PlainDate })[];
  /** The last day of the rule that proposed the day, if any. */
  readonly ruleValidTo?: PlainDate | null;
}

/** Whether a schedule told on `today` is fewer than 5 working days before `on`; a day past is none to be told of. */
export function isPublishedLate(calendar: Calendar, today: PlainDate, on: PlainDate): boolean {
  return on >= today && on <= addDays(today, FAR_ENOUGH) && workingDaysAfter(calendar, today, on) < PUBLISH_WORKING_DAYS;
}

/** What complains about holding `day` on the date `on`, the gravest first; empty when nothing does. */
export function dayChecks(day: CheckedDay, on: PlainDate, ground: CheckGround): DayCheck[] {
  const found = [...pastOf(day, on, ground), ...restOf(on, ground), ...lateOf(day, on, ground), ...clashesOf(day, on, ground), ...ruleOf(on, ground)];
  const grave: Readonly<Record<CheckSeverity, number>> = { refused: 0, warning: 1, told: 2 };
  return found.sort((a, b) => grave[a.severity] - grave[b.severity]);
}

function pastOf(day: CheckedDay, on: PlainDate, { today }: CheckGround): DayCheck[] {
  if (on >= today) return [];
  const severity = day.outcome === 'planned' ? 'refused' : 'warning';
  return [{ code: 'past', severity, words: `Ngày ${formatDay(on)} đã qua.` }];
}

/** Days past are as they were: the calendar need not reach back to them. */
function restOf(on: PlainDate, { calendar, today }: CheckGround): DayCheck[] {
  if (on < today) return [];
  const off = dayOff(calendar, on);
  if (!off) return [];
  if (off.reason === 'weekly-rest') return [{ code: 'rest-day', severity: 'warning', words: `Ngày ${formatDay(on)} là ${off.name}, ngày nghỉ hằng tuần.` }];
  return [{ code: 'holiday', severity: 'warning', words: `Ngày ${formatDay(on)} là ngày nghỉ: ${off.name}.` }];
}

/** Ad hoc days come as they come (Luật TCD Đ.18 k.3); a periodic one is to be known beforehand. */
function lateOf(day: CheckedDay, on: PlainDate, { calendar, today }: CheckGround): DayCheck[] {
  if (day.session !== 'periodic' || !isPublishedLate(calendar, today, on)) return [];
  const left = workingDaysAfter(calendar, today, on);
  const words = `Từ hôm nay đến ngày ${formatDay(on)} còn ${left} ngày làm việc, ít hơn 05 ngày phải công bố trước (Luật Tiếp công dân Đ.24 k.4).`;
  return [{ code: 'late', severity: 'warning', words }];
}

function clashesOf(day: CheckedDay, on: PlainDate, { others }: CheckGround): DayCheck[] {
  const found: DayCheck[] = [];
  for (const other of others) {
    if (other.heldOn !== on || (day.id !== null && other.id === day.id)) continue;
    const clash = clashOf(day, other, on);
    if (clash) found.push(clash);
  }
  return found;
}

function clashOf(day: CheckedDay, other: CheckedDay, on: PlainDate): DayCheck | null {
  const when = other.startsAt ? `từ ${other.startsAt} đến ${other.endsAt ?? ''}` : 'cả ngày';
  if (other.hostId === day.hostId) {
    const same = other.session === day.session && other.purpose === day.purpose;
    if (same || (other.outcome !== 'not-held' && overlap(day, other)))
      return { code: 'host-busy', severity: 'refused', words: `${day.hostName} đã có lịch ngày ${formatDay(on)}, ${when}.` };
    return { code: 'host-same-day', severity: 'told', words: `Cùng ngày, ${day.hostName} còn một lịch khác, ${when}.` };
  }
  if (other.outcome === 'not-held' || !mayMeet(day, other)) return null;
  return { code: 'house-shared', severity: 'told', words: `Cùng ngày ${formatDay(on)} có lịch của ${other.hostName}, ${when}.` };
}

/** Whether the hours of two days overlap; days without hours are told apart by their session only. */
function overlap(a: CheckedDay, b: CheckedDay): boolean {
  if (!a.startsAt || !a.endsAt || !b.startsAt || !b.endsAt) return false;
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

function mayMeet(a: CheckedDay, b: CheckedDay): boolean {
  return !a.startsAt || !b.startsAt || overlap(a, b);
}

function ruleOf(on: PlainDate, { ruleValidTo }: CheckGround): DayCheck[] {
  if (!ruleValidTo || on <= ruleValidTo) return [];
  return [{ code: 'rule-ended', severity: 'warning', words: `Quy tắc lập lịch chỉ có hiệu lực đến ngày ${formatDay(ruleValidTo)}.` }];
}
