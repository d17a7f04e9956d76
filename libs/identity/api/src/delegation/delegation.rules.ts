import { type DelegationDays, LONGEST_DELEGATION, delegationErrors } from '@tiepdan/identity/contract';
import { type Actor, type PlainDate, addDays } from '@tiepdan/platform/contract';
import { Refusal, brokenConstraint } from '@tiepdan/platform/api';

type Code = keyof typeof delegationErrors;

/** A refusal that stands beside the field of the form it is about. */
export function refuseDelegation(path: string, code: Code, details: Readonly<Record<string, unknown>> = {}): Refusal {
  const { message } = new Refusal(delegationErrors, code, details);
  return new Refusal(delegationErrors, code, details, [{ path, rule: code, message }]);
}

/** Both days included, as it is day in Hanoi. @throws Refusal DELEGATION.DAYS, TOO_LONG */
export function checkDays({ fromOn, toOn }: DelegationDays): void {
  if (toOn < fromOn) throw refuseDelegation('toOn', 'DELEGATION.DAYS');
  if (toOn > addDays(fromOn, LONGEST_DELEGATION - 1)) throw refuseDelegation('toOn', 'DELEGATION.TOO_LONG');
}

/** Nothing is delegated for days that have gone by. @throws Refusal DELEGATION.PAST, DAYS, TOO_LONG */
export function checkNewDays(days: DelegationDays, today: PlainDate): void {
  if (days.fromOn < today) throw refuseDelegation('fromOn', 'DELEGATION.PAST');
  checkDays(days);
}

/** Who may make or move a delegation of `fromId`. Making and managing are never delegated themselves. */
export const mayManage = ({ accountId, permissions }: Pick<Actor, 'accountId' | 'permissions'>, fromId: string): boolean =>
  permissions.has('delegation.manage') || (fromId === accountId && permissions.has('delegation.make'));

/** Who may end it: the giver, who comes back earlier than thought, and who keeps order in the office. */
export const mayEnd = ({ accountId, permissions }: Pick<Actor, 'accountId' | 'permissions'>, fromId: string): boolean => fromId === accountId || permissions.has('delegation.end');

/** Says in words which key a write broke. */
export function rethrowDelegation(error: unknown): never {
  if (brokenConstraint(error) === 'EXC_delegated_permission_once') throw new Refusal(delegationErrors, 'DELEGATION.TWICE');
  throw error;
}
