import { rolesHolding, separationRule } from '@tiepdan/access/api';
import { SEPARATIONS, type SeparationKey, accessErrors } from '@tiepdan/access/contract';
import type { Actor, PermissionTable } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/**
 * That who did the first part does not do the second (`SEPARATIONS` of access). Where an office asks for two people only while it has
 * them, who did both stands in the record's history for everybody to see.
 * @param first accounts that did the first part
 * @param table the permission table of the domain, which has the permission of the second part
 * @throws Refusal SEPARATION.SAME_PERSON
 */
export async function checkTwoPeople(tx: EntityManager, actor: Actor, key: SeparationKey, first: readonly (string | null | undefined)[], table: PermissionTable): Promise<void> {
  // What is done for a colleague is done in their name: it is the second part of neither of the two.
  if (!first.some((id) => id && (id === actor.accountId || id === actor.onBehalfOf))) return;
  const rule = await separationRule(tx, actor.officeId, key);
  if (rule === 'off' || (rule === 'where-others' && !(await othersMay(tx, actor, SEPARATIONS[key].permission, table)))) return;
  throw new Refusal(accessErrors, 'SEPARATION.SAME_PERSON', { refusal: SEPARATIONS[key].refusal });
}

/** Whether another active account of the office may do it. */
async function othersMay(tx: EntityManager, { officeId, accountId }: Actor, permission: string, table: PermissionTable): Promise<boolean> {
  const roles = await rolesHolding(tx, officeId, permission, table);
  const found = await tx.query<unknown[]>(`SELECT 1 FROM account WHERE office_id = $1 AND active AND id <> $2 AND roles && $3 LIMIT 1`, [officeId, accountId, roles]);
  return found.length > 0;
}
