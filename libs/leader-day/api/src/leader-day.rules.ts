import { type LeaderDayDetails, leaderDayErrors } from '@tiepdan/leader-day/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { ReceptionsOfDay } from './leader-day.repository.js';

/** Outcomes that may be recorded before the day has come. */
const KNOWN_BEFOREHAND: readonly string[] = ['announced', 'not-held'];

/**
 * What must hold between the fields of a leader's day. An ad hoc day names its ground (Luật TCD Đ.18 k.3), a day that
 * was announced and not held the reason (Luật TCD Đ.24 k.4: a postponement is announced too).
 * @throws Refusal LEADER_DAY.OUTCOME_IN_FUTURE, LEADER_DAY.NOTE_MISSING
 */
export function checkLeaderDay(day: LeaderDayDetails, today: PlainDate): void {
  if (day.heldOn > today && !KNOWN_BEFOREHAND.includes(day.outcome)) throw inFuture(day);
  if (!day.note && (day.session === 'ad-hoc' || day.outcome === 'not-held')) throw new Refusal(leaderDayErrors, 'LEADER_DAY.NOTE_MISSING');
}

/**
 * What a day on which receptions hang may not become: one that was not held, one at which nobody was received, or one that has
 * not come.
 * @throws Refusal LEADER_DAY.HAS_RECEPTIONS, LEADER_DAY.OUTCOME_IN_FUTURE
 */
export function checkReceptionsOf(day: LeaderDayDetails, { hanging, received }: ReceptionsOfDay, today: PlainDate): void {
  if (hanging === 0) return;
  if (day.outcome === 'not-held') throw hasReceptions(hanging);
  if (day.outcome === 'held-nobody' && received > 0) throw hasReceptions(received);
  if (day.heldOn > today) throw inFuture(day);
}

export function hasReceptions(receptions: number): Refusal {
  return new Refusal(leaderDayErrors, 'LEADER_DAY.HAS_RECEPTIONS', { receptions });
}

function inFuture(day: LeaderDayDetails): Refusal {
  return new Refusal(leaderDayErrors, 'LEADER_DAY.OUTCOME_IN_FUTURE', { day: formatDay(day.heldOn) });
}
