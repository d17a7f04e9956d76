import { lockRoles } from '@tiepdan/access/api';
import { changedMeanwhile } from '@tiepdan/audit/api';
import { accountErrors } from '@tiepdan/identity/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** An account that is locked for a change. */
export interface HeldAccount {
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  readonly roles: readonly string[];
  readonly agencyId: string | null;
  readonly active: boolean;
}

/**
 * Locks an account of the actor's office for a change that started from `version`.
 * @param state what it must be: most acts are on open accounts
 * @throws Refusal RECORD.NOT_FOUND, RECORD.CHANGED_MEANWHILE, ACCOUNT.CLOSED, ACCOUNT.NOT_CLOSED
 */
export async function holdAccount(tx: EntityManager, actor: Actor, id: string, version: number, state: 'open' | 'closed' = 'open'): Promise<HeldAccount> {
  // Whoever takes away rights waits for whoever else does: the last keeper of accounts must not leave by two doors at once.
  await lockRoles(tx, actor.officeId);
  const [row] = await tx.query<(HeldAccount & { version: number })[]>(
    `SELECT id, username, full_name AS "fullName", roles, agency_id AS "agencyId", active, version FROM account WHERE office_id = $1 AND id = $2 FOR UPDATE`,
    [actor.officeId, id],
  );
  if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  if (row.version !== version) throw await changedMeanwhile(tx, 'account', actor.officeId, id, row.version);
  if (row.active !== (state === 'open')) throw new Refusal(accountErrors, row.active ? 'ACCOUNT.NOT_CLOSED' : 'ACCOUNT.CLOSED');
  return row;
}

/** What nobody does to their own account. @throws Refusal of the given code */
export function refuseOwn(actor: Actor, id: string, code: 'ACCOUNT.OWN_ROLES' | 'ACCOUNT.OWN_CLOSING' | 'ACCOUNT.OWN_RESET'): void {
  if (actor.accountId === id) throw new Refusal(accountErrors, code);
}
