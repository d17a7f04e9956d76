/** The roles every office comes with (docs/GLOSSARY.md). Which may do what stands in each domain's `permissions.ts`; an office may change that. */
export const ROLES = {
  'reception-officer': 'Cán bộ tiếp công dân',
  'petition-officer': 'Cán bộ xử lý đơn',
  head: 'Trưởng Ban Tiếp công dân',
  deputy: 'Phó Trưởng Ban Tiếp công dân',
  leader: 'Lãnh đạo Ủy ban nhân dân',
  secretary: 'Thư ký của lãnh đạo',
  compiler: 'Cán bộ tổng hợp báo cáo',
  inspectorate: 'Thanh tra',
  auditor: 'Người kiểm tra nhật ký',
  administrator: 'Quản trị hệ thống',
  agency: 'Cơ quan nhận văn bản',
  'unit-reporter': 'Người gửi số liệu của đơn vị',
} as const;
export type Role = keyof typeof ROLES;
/** Accounts of bodies the office works with: they see what was sent to their own body, or asked of it, and nothing else of the office. */
export const AGENCY_ROLES = ['agency', 'unit-reporter'] as const satisfies readonly Role[];

/** Whether one of the roles makes the account one of a body, outside the office. */
export const isOfBody = (roles: readonly string[]): boolean => AGENCY_ROLES.some((role) => roles.includes(role));

/** What a permission lets one do, in words, and the roles that hold it. */
export interface PermissionEntry {
  readonly label: string;
  readonly roles: readonly Role[];
}

/** A domain's permissions, in one screen. A route without one is refused (denied by default). */
export type PermissionTable = Readonly<Record<`${Lowercase<string>}.${Lowercase<string>}`, PermissionEntry>>;

/** Who leads the board: the head, and the deputy in everything but what the office sets for itself. */
export const HEADS: readonly Role[] = ['head', 'deputy'];
/** Who handles petitions and papers. */
export const HANDLERS: readonly Role[] = ['petition-officer', ...HEADS];
/** Who receives citizens or handles petitions. */
export const OFFICERS: readonly Role[] = ['reception-officer', ...HANDLERS];
/** Who compiles reports. */
export const REPORTERS: readonly Role[] = ['compiler', ...HEADS];
/** Everyone who works on records. An administrator keeps accounts and does not read matters. */
export const CASE_WORKERS: readonly Role[] = [...OFFICERS, 'compiler'];
/** Everyone who may read records. */
export const CASE_READERS: readonly Role[] = [...CASE_WORKERS, 'leader', 'secretary', 'inspectorate'];
/** Who takes reports out of the house as files. */
export const REPORT_KEEPERS: readonly Role[] = [...CASE_WORKERS, 'inspectorate'];

/** The permissions that `roles` hold together, over the given tables. */
export function permissionsOf(roles: readonly string[], tables: readonly PermissionTable[]): Set<string> {
  const held = new Set<string>();
  for (const table of tables)
    for (const [name, entry] of Object.entries(table)) if (entry.roles.some((role) => roles.includes(role))) held.add(name);
  return held;
}
