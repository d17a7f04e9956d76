import { hearingErrors } from '@tiepdan/hearing/contract';
import { type Actor, formatDay, type PlainDate } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { type HeldDay, isOwnDay } from '../days/held-day.js';

/**
 * Whether the actor writes on a day: officers and the head on every one, a leader on the days that are his own.
 * @throws Refusal HEARING.NOT_YOUR_DAY
 */
export function checkMaySit(actor: Actor, day: HeldDay): void {
  if (!actor.permissions.has('hearing.prepare') && !isOwnDay(day, actor)) throw new Refusal(hearingErrors, 'HEARING.NOT_YOUR_DAY');
}

/** What happens in the hearing itself happens on its day, or is written down after it. @throws Refusal HEARING.NOT_TODAY, DAY_CALLED_OFF, DAY_CLOSED */
export function checkDayHasCome(day: HeldDay, today: PlainDate): void {
  const said = { day: formatDay(day.heldOn) };
  if (day.heldOn > today) throw new Refusal(hearingErrors, 'HEARING.NOT_TODAY', said);
  if (day.outcome === 'not-held' || day.status === 'cancelled') throw new Refusal(hearingErrors, 'HEARING.DAY_CALLED_OFF', said);
  if (day.outcome === 'held-nobody') throw new Refusal(hearingErrors, 'HEARING.DAY_CLOSED', said);
}
