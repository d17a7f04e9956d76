/** The office's roles (docs/GLOSSARY.md). Which may do what stands in each domain's `permissions.ts`. */
export const ROLES = {
  'reception-officer': 'Cán bộ tiếp công dân',
  'petition-officer': 'Cán bộ xử lý đơn',
  head: 'Trưởng Ban Tiếp công dân',
  leader: 'Lãnh đạo Ủy ban nhân dân',
  compiler: 'Cán bộ tổng hợp báo cáo',
  administrator: 'Quản trị hệ thống',
  agency: 'Cơ quan nhận văn bản',
} as const;
export type Role = keyof typeof ROLES;
/** Accounts of bodies the office writes to: they see what was sent to their own body, and nothing else of the office. */
export const AGENCY_ROLE = 'agency' satisfies Role;

/** What a permission lets one do, in words, and the roles that hold it. */
export interface PermissionEntry {
  readonly label: string;
  readonly roles: readonly Role[];
}

/** A domain's permissions, in one screen. A route without one is refused (denied by default). */
export type PermissionTable = Readonly<Record<`${Lowercase<string>}.${Lowercase<string>}`, PermissionEntry>>;

/** Everyone who works on records. An administrator keeps accounts and does not read matters. */
export const CASE_WORKERS: readonly Role[] = ['reception-officer', 'petition-officer', 'head', 'compiler'];
/** Everyone who may read records. */
export const CASE_READERS: readonly Role[] = [...CASE_WORKERS, 'leader'];

/** The permissions that `roles` hold together, over the given tables. */
export function permissionsOf(roles: readonly string[], tables: readonly PermissionTable[]): Set<string> {
  const held = new Set<string>();
  for (const table of tables)
    for (const [name, entry] of Object.entries(table)) if (entry.roles.some((role) => roles.includes(role))) held.add(name);
  return held;
}
