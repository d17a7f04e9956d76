import { conflictsOf, withinReach } from '@tiepdan/access/contract';
import { type StandingIn, isDelegable } from '@tiepdan/identity/contract';
import type { Actor, PlainDate, Reach, StandsInFor } from '@tiepdan/platform/contract';

/** A delegation to the account of a session that holds today, as the session's query reads it along. */
export interface DelegationInForce {
  readonly fromId: string;
  readonly fromName: string;
  /** The giver's roles as they are now. */
  readonly roles: readonly string[];
  readonly toOn: PlainDate;
  readonly permissions: readonly string[];
}

/** The same, with what the giver's own roles let them do now. */
export interface BackedDelegation extends DelegationInForce {
  readonly held: ReadonlySet<string>;
}

/**
 * What delegations add to an account's own permissions, and for whom. Nobody gives what they no longer hold; what was delegated is
 * never held by roles, so there are no chains. Were incompatible sets to meet because roles changed since, nothing is added at all.
 */
export function addedBy(delegations: readonly BackedDelegation[], own: ReadonlySet<string>, reach: Reach): Map<string, StandsInFor> {
  const added = new Map<string, StandsInFor>();
  for (const { fromId, fromName, permissions, held } of delegations)
    for (const permission of withinReach(permissions, reach))
      if (!own.has(permission) && !added.has(permission) && held.has(permission) && isDelegable(permission)) added.set(permission, { id: fromId, fullName: fromName });
  return conflictsOf([...own, ...added.keys()]).length ? new Map() : added;
}

/** For whom an actor acts today, and in what. */
export function standingIn({ delegated }: Pick<Actor, 'delegated'>, delegations: readonly DelegationInForce[]): StandingIn[] {
  return delegations
    .map(({ fromId, fromName, toOn, permissions }) => ({ id: fromId, fullName: fromName, toOn, permissions: permissions.filter((name) => delegated?.get(name)?.id === fromId) }))
    .filter(({ permissions }) => permissions.length > 0);
}
