import { type DelegationDays, type NamedPermission, delegationErrors } from '@tiepdan/identity/contract';
import { type Actor, type PlainDate, addDays } from '@tiepdan/platform/contract';
import { Refusal, brokenConstraint } from '@tiepdan/platform/api';

type Code = keyof typeof delegationErrors;

/** A refusal that stands beside the field of the form it is about. */
export function refuseDelegation(path: string, code: Code, details: Readonly<Record<string, unknown>> = {}): Refusal {
  const { message } = new Refusal(delegationErrors, code, details);
  return new Refusal(delegationErrors, code, details, [{ path, rule: code, message }]);
}

/** Both days included, as it is day in Hanoi; `most` days as the office has set it. @throws Refusal DELEGATION.DAYS, TOO_LONG */
export function checkDays({ fromOn, toOn }: DelegationDays, most: number): void {
  if (toOn < fromOn) throw refuseDelegation('toOn', 'DELEGATION.DAYS');
  if (toOn > addDays(fromOn, most - 1)) throw refuseDelegation('toOn', 'DELEGATION.TOO_LONG', { most });
}

/** Nothing is delegated for days that have gone by. @throws Refusal DELEGATION.PAST, DAYS, TOO_LONG */
export function checkNewDays(days: DelegationDays, today: PlainDate, most: number): void {
  if (days.fromOn < today) throw refuseDelegation('fromOn', 'DELEGATION.PAST');
  checkDays(days, most);
}

/** Who may make or move a delegation of `fromId`. Making and managing are never delegated themselves. */
export const mayManage = ({ accountId, permissions }: Pick<Actor, 'accountId' | 'permissions'>, fromId: string): boolean =>
  permissions.has('delegation.manage') || (fromId === accountId && permissions.has('delegation.make'));

/**
 * Why one may not make a delegation longer that somebody else gave; null where one may. It would be a new one for the days added: nobody
 * makes one to themselves out of another's hands, nor of what they do not hold by their own roles.
 */
export function refusalToProlong(
  { accountId, permissions, delegated }: Pick<Actor, 'accountId' | 'permissions' | 'delegated'>,
  of: { readonly fromId: string; readonly toId: string; readonly permissions: readonly NamedPermission[] },
): Refusal | null {
  if (of.fromId === accountId) return null;
  if (of.toId === accountId) return refuseDelegation('toOn', 'DELEGATION.TO_MAKER');
  const missing = of.permissions.find(({ name }) => !permissions.has(name) || delegated?.has(name));
  return missing ? refuseDelegation('toOn', 'DELEGATION.NOT_YOURS', { permission: missing.label }) : null;
}

/** Who may end it: the giver, who comes back earlier than thought, and who keeps order in the office. */
export const mayEnd = ({ accountId, permissions }: Pick<Actor, 'accountId' | 'permissions'>, fromId: string): boolean => fromId === accountId || permissions.has('delegation.end');

/** Says in words which key a write broke. */
export function rethrowDelegation(error: unknown): never {
  if (brokenConstraint(error) === 'EXC_delegated_permission_once') throw new Refusal(delegationErrors, 'DELEGATION.TWICE');
  throw error;
}
