import { rolesHolding, separationRule } from '@tiepdan/access/api';
import { SEPARATIONS, type SeparationKey, accessErrors } from '@tiepdan/access/contract';
import type { Actor, PermissionTable } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** Accounts that did the first part of what two people must do. */
type FirstPart = readonly (string | null | undefined)[];

/**
 * That who did the first part does not do the second (`SEPARATIONS` of access). Where an office asks for two people only while it has
 * them, who did both stands in the record's history for everybody to see.
 * @param table the permission table of the domain, which has the permission of the second part
 * @throws Refusal SEPARATION.SAME_PERSON
 */
export async function checkTwoPeople(tx: EntityManager, actor: Actor, key: SeparationKey, first: FirstPart, table: PermissionTable): Promise<void> {
  const refusal = await samePerson(tx, actor, key, first, table);
  if (refusal) throw new Refusal(accessErrors, 'SEPARATION.SAME_PERSON', { refusal });
}

/** What `checkTwoPeople` would refuse with, for a page that says so before anybody tries; null where it would not. */
export async function samePerson(manager: EntityManager, actor: Actor, key: SeparationKey, first: FirstPart, table: PermissionTable): Promise<string | null> {
  const [refusal] = await samePersonAmong(manager, actor, key, [first], table);
  return refusal ?? null;
}

/**
 * The same for the rows of a list, each with its own first part: what the office has set, and whether others may, is asked once for all of them,
 * and only when the reader did any.
 */
export async function samePersonAmong(manager: EntityManager, actor: Actor, key: SeparationKey, firsts: readonly FirstPart[], table: PermissionTable): Promise<(string | null)[]> {
  if (!firsts.some((first) => didFirst(actor, first))) return firsts.map(() => null);
  const rule = await separationRule(manager, actor.officeId, key);
  const free = rule === 'off' || (rule === 'where-others' && !(await othersMay(manager, actor, SEPARATIONS[key].permission, table)));
  return firsts.map((first) => (!free && didFirst(actor, first) ? SEPARATIONS[key].refusal : null));
}

/** What is done for a colleague is done in their name: it is the second part of neither of the two. */
function didFirst(actor: Actor, first: FirstPart): boolean {
  return first.some((id) => id && (id === actor.accountId || id === actor.onBehalfOf));
}

/** Whether another active account of the office may do it. */
async function othersMay(tx: EntityManager, { officeId, accountId }: Actor, permission: string, table: PermissionTable): Promise<boolean> {
  const roles = await rolesHolding(tx, officeId, permission, table);
  const found = await tx.query<unknown[]>(`SELECT 1 FROM account WHERE office_id = $1 AND active AND id <> $2 AND roles && $3 LIMIT 1`, [officeId, accountId, roles]);
  return found.length > 0;
}
