import { hearingErrors } from '@tiepdan/hearing/contract';
import { type Actor, actingBy, formatDay, type PlainDate } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { type HeldDay, isOwnDay } from '../days/held-day.js';

/**
 * Whether the actor writes on a day: officers and the head on every one, a leader on the days that are his own.
 * @returns the actor as they write: on another's day in the name of a colleague where they may only for them
 * @throws Refusal HEARING.NOT_YOUR_DAY
 */
export function maySit(actor: Actor, day: HeldDay): Actor {
  if (isOwnDay(day, actor)) return actor;
  if (!actor.permissions.has('hearing.prepare')) throw new Refusal(hearingErrors, 'HEARING.NOT_YOUR_DAY');
  return actingBy(actor, 'hearing.prepare');
}

/** What happens in the hearing itself happens on its day, or is written down after it. @throws Refusal HEARING.NOT_TODAY, DAY_CALLED_OFF, DAY_CLOSED */
export function checkDayHasCome(day: HeldDay, today: PlainDate): void {
  const said = { day: formatDay(day.heldOn) };
  if (day.heldOn > today) throw new Refusal(hearingErrors, 'HEARING.NOT_TODAY', said);
  if (day.outcome === 'not-held' || day.status === 'cancelled') throw new Refusal(hearingErrors, 'HEARING.DAY_CALLED_OFF', said);
  if (day.outcome === 'held-nobody') throw new Refusal(hearingErrors, 'HEARING.DAY_CLOSED', said);
}
