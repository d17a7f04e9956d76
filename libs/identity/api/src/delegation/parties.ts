import type { RoleBook } from '@tiepdan/access/api';
import { type Actor, isOfBody } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { refuseDelegation } from './delegation.rules.js';

/** Somebody of a delegation, with what their own roles let them do; what is delegated to them does not count. */
export interface Party {
  readonly id: string;
  readonly fullName: string;
  readonly held: ReadonlySet<string>;
}

/**
 * The giver, the receiver and who makes the delegation.
 * @throws Refusal DELEGATION.TO_ONESELF, UNKNOWN_ACCOUNT, OF_BODY
 */
export async function parties(manager: EntityManager, book: RoleBook, actor: Actor, fromId: string, toId: string): Promise<{ giver: Party; receiver: Party; maker: Party }> {
  if (fromId === toId) throw refuseDelegation('toId', 'DELEGATION.TO_ONESELF');
  const rights = await book.rights(manager, actor.officeId);
  const rows = await manager.query<{ id: string; fullName: string; roles: string[] }[]>(
    `SELECT id, full_name AS "fullName", roles FROM account WHERE office_id = $1 AND active AND id = ANY ($2)`,
    [actor.officeId, [fromId, toId, actor.accountId]],
  );
  const party = (id: string, field: string): Party => {
    const row = rows.find((account) => account.id === id);
    if (!row) throw refuseDelegation(field, 'DELEGATION.UNKNOWN_ACCOUNT');
    if (isOfBody(row.roles)) throw refuseDelegation(field, 'DELEGATION.OF_BODY');
    return { id, fullName: row.fullName, held: rights(row.roles).permissions };
  };
  return { giver: party(fromId, 'fromId'), receiver: party(toId, 'toId'), maker: party(actor.accountId, 'fromId') };
}
