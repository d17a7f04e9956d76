import { type EffectiveRole, rolesOfOffice, withinReach } from '@tiepdan/access/contract';
import { type PermissionTable, type Reach, widestReach } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { readRoles } from './role-rows.js';

/** What somebody may do, and how far they see. */
export interface Rights {
  readonly permissions: ReadonlySet<string>;
  readonly reach: Reach;
}

/** The roles of an office by key, as they are now, over the given tables. */
export async function readOfficeRoles(manager: EntityManager, officeId: string, tables: readonly PermissionTable[]): Promise<Map<string, EffectiveRole>> {
  const roles = rolesOfOffice(tables, await readRoles(manager, officeId));
  return new Map(roles.map((role) => [role.key, role]));
}

/** What roles come to together. A role that the office does not have, or has retired, gives nothing. */
export function rightsOf(roles: ReadonlyMap<string, EffectiveRole>, keys: readonly string[]): Rights {
  const held = keys.flatMap((key) => roles.get(key) ?? []).filter(({ retired }) => !retired);
  const reach = widestReach(held.map((role) => role.reach));
  return { permissions: withinReach(held.flatMap(({ permissions }) => [...permissions]), reach), reach };
}

/**
 * Keys of the roles of an office that hold a permission, for `account.roles && $n`: so that its own roles count where an action asks
 * who can do a thing. Read by the caller's connection; the permission's own table is enough.
 */
export async function rolesHolding(manager: EntityManager, officeId: string, permission: string, table: PermissionTable): Promise<string[]> {
  const roles = await readOfficeRoles(manager, officeId, [table]);
  return [...roles.values()].filter(({ permissions }) => permissions.has(permission)).map(({ key }) => key);
}
