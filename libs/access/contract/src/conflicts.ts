/**
 * Sets of permissions that one account never holds together, over all of its roles. Checked where roles are edited, accounts
 * given roles, and delegations made.
 */
export interface Conflict {
  readonly key: string;
  readonly one: PermissionSet;
  readonly other: PermissionSet;
  /** Said to who tries. */
  readonly why: string;
}

/** Some permissions, told by their names. */
export interface PermissionSet {
  readonly label: string;
  readonly has: (permission: string) => boolean;
}

/** Two permissions of incompatible sets, the first found of each. */
export interface FoundConflict {
  readonly key: string;
  readonly one: string;
  readonly other: string;
  readonly why: string;
}

/** Domains whose permissions show or change matters and the people in them; a report shows the records behind its numbers. */
const CASE_DOMAINS = new Set([
  'citizen',
  'matter',
  'petition',
  'reception',
  'document',
  'forwarding',
  'resolution',
  'feedback',
  'conclusion',
  'hearing',
  'portal',
  'privacy',
  'period',
  'report',
  'form',
  'filing',
  'narrative',
  'trend',
  'desk',
]);

/** What an office sets for itself shows no record, in whatever domain: terms, books, ways of counting. */
const SETTING = /\.(configure|see-terms|set-terms|see-books|set-books)$/;
/** What accounts of bodies may: their own papers and returns, and to send files with them. */
const OF_BODY = /\.agency-/;
const FOR_BOTH = new Set(['file.upload']);

const CASES: PermissionSet = {
  label: 'Xem, xử lý vụ việc',
  has: (name) => CASE_DOMAINS.has(name.split('.')[0] ?? '') && !SETTING.test(name),
};
const KEEPING: PermissionSet = { label: 'Quản lý tài khoản, vai trò', has: (name) => name === 'account.manage' || name === 'role.manage' };
const CHECKING: PermissionSet = { label: 'Kiểm tra nhật ký', has: (name) => name.startsWith('audit.') };
const OF_BODIES: PermissionSet = { label: 'Người của cơ quan, đơn vị bên ngoài', has: (name) => OF_BODY.test(name) };
const OF_OFFICE: PermissionSet = { label: 'Người của Ban', has: (name) => !OF_BODY.test(name) && !FOR_BOTH.has(name) };

export const CONFLICTS: readonly Conflict[] = [
  {
    key: 'keeping-and-cases',
    one: KEEPING,
    other: CASES,
    // Whoever gives out rights could give themselves the identity of a person who denounced (Luật Tố cáo Đ.8, Đ.56).
    why: 'người giao quyền không được tự xem, xử lý vụ việc.',
  },
  { key: 'keeping-and-checking', one: KEEPING, other: CHECKING, why: 'người giao quyền không tự kiểm tra nhật ký về việc mình làm.' },
  { key: 'body-and-office', one: OF_BODIES, other: OF_OFFICE, why: 'người của cơ quan, đơn vị bên ngoài chỉ xem việc của cơ quan mình.' },
];

/** Whether a permission is about matters and the people in them. */
export const isCasePermission = (name: string): boolean => CASES.has(name);

/** Whether a permission is for accounts of bodies outside the office. */
export const isBodyPermission = (name: string): boolean => OF_BODIES.has(name);
/** Whether a permission is for the office's own people alone. */
export const isOfficePermission = (name: string): boolean => OF_OFFICE.has(name);

/** Which incompatible sets meet in `permissions`: one entry for each, with a permission of either side to name. */
export function conflictsOf(permissions: Iterable<string>): FoundConflict[] {
  const held = [...permissions].toSorted();
  return CONFLICTS.flatMap(({ key, one, other, why }) => {
    const first = held.find(one.has);
    const second = held.find((name) => name !== first && other.has(name));
    return first && second ? [{ key, one: first, other: second, why }] : [];
  });
}
