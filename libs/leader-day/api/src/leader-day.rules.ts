import { type Calendar } from '@tiepdan/calendar/contract';
import {
  DAY_ACTS,
  DAY_OUTCOMES,
  type DayAct,
  type DayFacts,
  type DayPlan,
  type LeaderDayDetails,
  isActOpen,
  isPublishedLate,
  leaderDayErrors,
  minutesOf,
} from '@tiepdan/leader-day/contract';
import { type Actor, type PlainDate, actingBy, formatDay } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { ReceptionsOfDay } from './leader-day.repository.js';

/** Outcomes that may be recorded before the day has come. */
const KNOWN_BEFOREHAND: readonly string[] = ['planned', 'announced', 'not-held'];

/**
 * What must hold between the fields of a leader's day. An ad hoc day names its ground (Luật TCD Đ.18 k.3), a day that
 * was announced and not held the reason (Luật TCD Đ.24 k.4: a postponement is announced too).
 * @throws Refusal LEADER_DAY.OUTCOME_IN_FUTURE, NOTE_MISSING, HOURS, SLOTS, REGISTRATION_AFTER, PRINCIPAL_IS_HOST
 */
export function checkLeaderDay(day: LeaderDayDetails, today: PlainDate): void {
  if (day.heldOn > today && !KNOWN_BEFOREHAND.includes(day.outcome)) throw inFuture(day);
  if (!day.note && (day.session === 'ad-hoc' || day.outcome === 'not-held')) throw new Refusal(leaderDayErrors, 'LEADER_DAY.NOTE_MISSING');
  checkPlan(day);
}

/** What must hold between hours, slots, registration and on whose behalf. @throws Refusal LEADER_DAY.* */
export function checkPlan(day: Partial<DayPlan> & Pick<LeaderDayDetails, 'heldOn' | 'hostId'>): void {
  const { startsAt, endsAt } = day;
  if (!startsAt !== !endsAt || (startsAt && endsAt && startsAt >= endsAt)) throw new Refusal(leaderDayErrors, 'LEADER_DAY.HOURS');
  checkSlots(day);
  if (day.registrationClosesOn && day.registrationClosesOn > day.heldOn)
    throw new Refusal(leaderDayErrors, 'LEADER_DAY.REGISTRATION_AFTER', { day: formatDay(day.heldOn) });
  if (day.principalId && day.principalId === day.hostId) throw new Refusal(leaderDayErrors, 'LEADER_DAY.PRINCIPAL_IS_HOST');
}

function checkSlots({ startsAt, endsAt, slotMinutes, slotCapacity }: Partial<DayPlan>): void {
  if (!slotMinutes && !slotCapacity) return;
  const fits = slotMinutes && slotCapacity && startsAt && endsAt && slotMinutes <= minutesOf(endsAt) - minutesOf(startsAt);
  if (!fits) throw new Refusal(leaderDayErrors, 'LEADER_DAY.SLOTS');
}

/**
 * What a day on which receptions hang may not become: one that was not held, one at which nobody was received, or one that has
 * not come.
 * @throws Refusal LEADER_DAY.HAS_RECEPTIONS, LEADER_DAY.OUTCOME_IN_FUTURE
 */
export function checkReceptionsOf(day: Pick<LeaderDayDetails, 'heldOn' | 'outcome'>, { hanging, received }: ReceptionsOfDay, today: PlainDate): void {
  if (hanging === 0) return;
  if (day.outcome === 'not-held') throw hasReceptions(hanging);
  if (day.outcome === 'held-nobody' && received > 0) throw hasReceptions(received);
  if (day.heldOn > today) throw inFuture(day);
}

export function hasReceptions(receptions: number): Refusal {
  return new Refusal(leaderDayErrors, 'LEADER_DAY.HAS_RECEPTIONS', { receptions });
}

/** @throws Refusal LEADER_DAY.NOT_OPEN when the table of acts does not open `act` */
export function checkAct(act: DayAct, day: DayFacts, today: PlainDate): void {
  if (isActOpen(act, day, today)) return;
  if (act === 'publish' && day.outcome === 'planned') throw past(day.heldOn);
  if (act === 'outcome' && day.heldOn > today) throw inFuture(day);
  throw new Refusal(leaderDayErrors, 'LEADER_DAY.NOT_OPEN', { outcome: DAY_OUTCOMES[day.outcome], act: DAY_ACTS[act] });
}

/**
 * A day entered as announced, or as called off, that is still to come: publishing is the head's, and 5 working days before
 * (Luật TCD Đ.24 k.4). What has passed is only written down.
 * @returns the actor as they enter it: in the name of a colleague where they may only for them
 * @throws Refusal LEADER_DAY.PUBLISH_IS_HEADS, LEADER_DAY.PUBLISHED_LATE, LEADER_DAY.PAST of a plan for a day that has passed
 */
export function mayEnter(actor: Actor, day: LeaderDayDetails & { readonly lateReason?: string | null }, calendar: Calendar, today: PlainDate): Actor {
  if (day.outcome === 'planned') {
    if (day.heldOn < today) throw past(day.heldOn);
    return actor;
  }
  if (day.heldOn <= today) return actor;
  if (!actor.permissions.has('leader-day.publish')) throw new Refusal(leaderDayErrors, 'LEADER_DAY.PUBLISH_IS_HEADS');
  if (isLate(day, calendar, today) && !day.lateReason) throw publishedLate([day.heldOn]);
  return actingBy(actor, 'leader-day.publish');
}

/** Only a periodic day is to be known 5 working days before; an ad hoc one comes as it comes (Luật TCD Đ.18 k.3). */
export function isLate(day: Pick<LeaderDayDetails, 'heldOn' | 'session'>, calendar: Calendar, today: PlainDate): boolean {
  return day.session === 'periodic' && isPublishedLate(calendar, today, day.heldOn);
}

export function publishedLate(days: readonly PlainDate[]): Refusal {
  return new Refusal(leaderDayErrors, 'LEADER_DAY.PUBLISHED_LATE', { days: daysInWords(days) });
}

export function past(day: PlainDate): Refusal {
  return new Refusal(leaderDayErrors, 'LEADER_DAY.PAST', { day: formatDay(day) });
}

/** `02/12/2026, 15/12/2026 và 3 ngày khác`. */
export function daysInWords(days: readonly PlainDate[]): string {
  const told = [...new Set(days)].sort();
  const named = told.slice(0, 5).map(formatDay).join(', ');
  return told.length > 5 ? `${named} và ${told.length - 5} ngày khác` : named;
}

function inFuture(day: Pick<LeaderDayDetails, 'heldOn'>): Refusal {
  return new Refusal(leaderDayErrors, 'LEADER_DAY.OUTCOME_IN_FUTURE', { day: formatDay(day.heldOn) });
}
