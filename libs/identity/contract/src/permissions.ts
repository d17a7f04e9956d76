import { CASE_WORKERS, type PermissionTable } from '@tiepdan/platform/contract';

/** Who keeps accounts reads no matter, and cannot give itself more (`CONFLICTS` of access). */
export const identityPermissions = {
  'account.read': { label: 'Xem tài khoản của cơ quan', roles: ['administrator', 'head', 'auditor'] },
  'account.manage': { label: 'Lập, sửa, khóa tài khoản; giao vai trò', roles: ['administrator'] },
  'delegation.make': { label: 'Ủy quyền cho người khác khi vắng mặt', roles: [...CASE_WORKERS, 'leader', 'secretary'] },
  'delegation.read': { label: 'Xem mọi ủy quyền của cơ quan', roles: ['head', 'administrator', 'auditor'] },
  'delegation.manage': { label: 'Lập, sửa ủy quyền thay người khác', roles: ['head'] },
  // Who keeps accounts may stop a delegation and never makes one: nobody gives out what they must not hold themselves.
  'delegation.end': { label: 'Kết thúc ủy quyền của người khác', roles: ['head', 'administrator'] },
} as const satisfies PermissionTable;
