import { type PermissionTable, ROLES, type Reach, type Role } from '@tiepdan/platform/contract';
import { BUILT_IN_REACH } from './built-in.js';

/**
 * What an office changed about a role. Of a built-in one only the difference to how it comes, so that a permission of a later
 * version comes by itself; null means as it comes. A role of the office's own has everything itself and withdraws nothing.
 */
export interface RoleDifference {
  readonly key: string;
  readonly builtIn: boolean;
  readonly name: string | null;
  readonly granted: readonly string[];
  readonly withdrawn: readonly string[];
  readonly records: Reach['records'] | null;
  readonly sealed: Reach['sealed'] | null;
  readonly subtree: boolean | null;
  /** No longer given to anybody. */
  readonly retired: boolean;
  /** 0 while nothing was ever changed. */
  readonly version: number;
}

/** What a role is once the office's changes are put on how it comes. */
export interface EffectiveRole extends RoleDifference {
  readonly name: string;
  readonly permissions: ReadonlySet<string>;
  readonly reach: Reach;
}

export const isBuiltIn = (key: string): key is Role => Object.hasOwn(ROLES, key);

/** A built-in role that the office never changed. */
export function asItComes(key: Role): RoleDifference {
  return { key, builtIn: true, name: null, granted: [], withdrawn: [], records: null, sealed: null, subtree: null, retired: false, version: 0 };
}

/** The permissions a built-in role comes with; none of a role of the office's own. */
export function defaultsOf(tables: readonly PermissionTable[], key: string): Set<string> {
  const entries = tables.flatMap((table) => Object.entries(table));
  return new Set(entries.filter(([, { roles }]) => (roles as readonly string[]).includes(key)).map(([name]) => name));
}

/** What a role lets one do: how it comes, less what was withdrawn, with what was granted. A permission there is no longer is left out. */
export function permissionsOfRole(tables: readonly PermissionTable[], { key, granted, withdrawn }: Pick<RoleDifference, 'key' | 'granted' | 'withdrawn'>): Set<string> {
  const held = defaultsOf(tables, key);
  for (const name of withdrawn) held.delete(name);
  const known = new Set(tables.flatMap((table) => Object.keys(table)));
  for (const name of granted) if (known.has(name)) held.add(name);
  return held;
}

/** The role whole. A retired one lets nobody do anything. */
export function effectiveRole(tables: readonly PermissionTable[], difference: RoleDifference): EffectiveRole {
  const usual: Reach = isBuiltIn(difference.key) ? BUILT_IN_REACH[difference.key] : { records: 'assigned', sealed: 'hidden', subtree: false };
  return {
    ...difference,
    name: difference.name ?? (isBuiltIn(difference.key) ? ROLES[difference.key] : difference.key),
    permissions: difference.retired ? new Set() : permissionsOfRole(tables, difference),
    reach: { records: difference.records ?? usual.records, sealed: difference.sealed ?? usual.sealed, subtree: difference.subtree ?? usual.subtree },
  };
}

/** Every role of an office, in the order to show them: those it comes with, then its own by name. */
export function rolesOfOffice(tables: readonly PermissionTable[], changed: readonly RoleDifference[]): EffectiveRole[] {
  const rows = new Map(changed.map((row) => [row.key, row]));
  const builtIn = (Object.keys(ROLES) as Role[]).map((key) => rows.get(key) ?? asItComes(key));
  const own = changed.filter((row) => !row.builtIn).toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'vi'));
  return [...builtIn, ...own].map((row) => effectiveRole(tables, row));
}

/** Whether the office has the role otherwise than it comes. */
export function differsFromDefault({ builtIn, ...role }: RoleDifference): boolean {
  return builtIn && (role.granted.length > 0 || role.withdrawn.length > 0 || [role.records, role.sealed, role.subtree].some((side) => side !== null));
}
