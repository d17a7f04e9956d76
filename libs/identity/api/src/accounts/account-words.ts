import type { Wording } from '@tiepdan/audit/api';
import type { FieldChange } from '@tiepdan/audit/contract';
import type { KeptAccount } from './account.queries.js';

/** How each field of an account reads in its history. */
export const WORDING: Wording<KeptAccount> = {
  username: { label: 'Tên đăng nhập', words: ({ username }) => username },
  fullName: { label: 'Họ và tên', words: ({ fullName }) => fullName },
  position: { label: 'Chức vụ', words: ({ position }) => position },
  unit: { label: 'Phòng, đơn vị', words: ({ unit }) => unit },
  email: { label: 'Thư điện tử', words: ({ email }) => email },
  phone: { label: 'Điện thoại', words: ({ phone }) => phone },
};

/** The roles and the body of an account before and after, by their names; only what differs. */
export function roleChanges(names: ReadonlyMap<string, string>, before: KeptAccount | null, after: KeptAccount): FieldChange[] {
  const roles = (account: KeptAccount | null) => account?.roles.map((key) => names.get(key) ?? key).join(', ') ?? null;
  const changes = [
    { field: 'roles', label: 'Vai trò', before: roles(before), after: roles(after) },
    { field: 'agency', label: 'Cơ quan', before: before?.agency?.name ?? null, after: after.agency?.name ?? null },
  ];
  return changes.filter((change) => change.before !== change.after);
}
