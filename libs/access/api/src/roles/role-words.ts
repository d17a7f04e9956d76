import type { FieldChange } from '@tiepdan/audit/contract';
import type { EffectiveRole } from '@tiepdan/access/contract';

const RECORDS = { office: 'Mọi hồ sơ của cơ quan', assigned: 'Chỉ hồ sơ được giao' } as const;
const SEALED = { masked: 'Thấy hồ sơ, không thấy người', hidden: 'Không thấy hồ sơ' } as const;
const YES = 'Có';
const NO = 'Không';

/** What changed about a role, in words: its name and reach, then every permission by itself. */
export function roleChanges(before: EffectiveRole | null, after: EffectiveRole, label: (permission: string) => string): FieldChange[] {
  const sides: readonly (readonly [field: string, label: string, words: (role: EffectiveRole) => string])[] = [
    ['name', 'Tên vai trò', ({ name }) => name],
    ['records', 'Phạm vi hồ sơ', ({ reach }) => RECORDS[reach.records]],
    ['sealed', 'Hồ sơ giữ bí mật danh tính', ({ reach }) => SEALED[reach.sealed]],
    ['subtree', 'Xem cơ quan cấp dưới', ({ reach }) => (reach.subtree ? YES : NO)],
    ['retired', 'Thôi dùng', ({ retired }) => (retired ? YES : NO)],
  ];
  const told = sides.map(([field, name, words]) => ({ field, label: name, before: before && words(before), after: words(after) }));
  const had = before?.permissions ?? new Set<string>();
  const names = [...had, ...after.permissions].filter((name) => had.has(name) !== after.permissions.has(name)).toSorted();
  const permissions = names.map((name) => ({ field: name, label: label(name), before: had.has(name) ? YES : NO, after: had.has(name) ? NO : YES }));
  return [...told.filter((change) => change.before !== change.after && !(before === null && change.field === 'retired')), ...permissions];
}
