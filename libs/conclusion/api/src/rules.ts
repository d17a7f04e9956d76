import { type TaskDetails, conclusionErrors } from '@tiepdan/conclusion/contract';
import { type Actor, type PlainDate, actingBy, formatDay } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

type Code = keyof typeof conclusionErrors;

/** A refusal that stands at a field of the form. */
export function refusalAt(path: string, code: Code, details: Readonly<Record<string, string>> = {}): Refusal {
  const { message } = new Refusal(conclusionErrors, code, details);
  return new Refusal(conclusionErrors, code, details, [{ path, rule: 'conclusion', message }]);
}

/** @throws Refusal CONCLUSION.IN_FUTURE, CONCLUSION.BEFORE_DAY */
export function checkConcludedOn(concludedOn: PlainDate, heldOn: PlainDate, today: PlainDate): void {
  if (concludedOn > today) throw refusalAt('concludedOn', 'CONCLUSION.IN_FUTURE', { on: formatDay(concludedOn) });
  if (concludedOn < heldOn) throw refusalAt('concludedOn', 'CONCLUSION.BEFORE_DAY', { on: formatDay(concludedOn), day: formatDay(heldOn) });
}

/** @throws Refusal TASK.DUE_BEFORE_CONCLUSION */
export function checkDue(dueOn: PlainDate, concludedOn: PlainDate, path = 'dueOn'): void {
  if (dueOn < concludedOn) throw refusalAt(path, 'TASK.DUE_BEFORE_CONCLUSION', { dueOn: formatDay(dueOn), on: formatDay(concludedOn) });
}

/** A day on which something was done about a task. @throws Refusal TASK.DAY_IN_FUTURE, TASK.BEFORE_CONCLUSION */
export function checkTaskDay(on: PlainDate, concludedOn: PlainDate, today: PlainDate, path = 'on'): void {
  if (on > today) throw refusalAt(path, 'TASK.DAY_IN_FUTURE', { on: formatDay(on) });
  if (on < concludedOn) throw refusalAt(path, 'TASK.BEFORE_CONCLUSION', { on: formatDay(on), before: formatDay(concludedOn) });
}

/** @throws Refusal TASK.UNKNOWN_AGENCY at the task that names it */
export async function checkAgencies(tx: EntityManager, officeId: string, tasks: readonly Pick<TaskDetails, 'agencyId'>[], path = (position: number) => `tasks.${position}.agencyId`): Promise<void> {
  const rows = await tx.query<{ id: string }[]>(`SELECT id FROM agency WHERE office_id = $1 AND id = ANY($2::uuid[])`, [officeId, tasks.map(({ agencyId }) => agencyId)]);
  const known = new Set(rows.map(({ id }) => id));
  tasks.forEach(({ agencyId }, position) => {
    if (!known.has(agencyId)) throw refusalAt(path(position), 'TASK.UNKNOWN_AGENCY');
  });
}

/**
 * Whoever keeps the conclusions of the office writes on all of them; a leader on those of the days he hosts.
 * @returns the actor as they write: on another's day in the name of a colleague where they may only for them
 * @throws Refusal CONCLUSION.NOT_OWN_DAY
 */
export function onOwnDay(actor: Actor, hostAccountId: string | null): Actor {
  if (hostAccountId === actor.accountId) return actor;
  if (actor.permissions.has('conclusion.follow')) return actingBy(actor, 'conclusion.follow');
  throw new Refusal(conclusionErrors, 'CONCLUSION.NOT_OWN_DAY');
}
