import type { RoleDifference } from '@tiepdan/access/contract';
import type { EntityManager } from 'typeorm';

/** What an office keeps about a role, with the key of its history. */
export interface RoleEntry extends RoleDifference {
  readonly id: string;
}

const COLUMNS = `id, key, built_in AS "builtIn", name, granted, withdrawn, records, sealed, subtree, retired, version`;

/** Everything an office changed about its roles, retired ones too. */
export function readRoles(manager: EntityManager, officeId: string): Promise<RoleEntry[]> {
  return manager.query<RoleEntry[]>(`SELECT ${COLUMNS} FROM office_role WHERE office_id = $1 ORDER BY key`, [officeId]);
}

/**
 * Locks the office's roles for a change: whoever edits a role or gives one to an account waits for the other, since what both
 * check (somebody is left to manage accounts) is about all of them.
 * @returns the version of the office's roles
 */
export async function lockRoles(tx: EntityManager, officeId: string): Promise<number> {
  const [office] = await tx.query<{ version: number }[]>(`SELECT roles_version AS version FROM office WHERE id = $1 FOR NO KEY UPDATE`, [officeId]);
  return office?.version ?? 0;
}
