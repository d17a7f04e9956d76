import type { PermissionTable } from '@tiepdan/platform/contract';

/** Who keeps accounts reads no matter, and cannot give itself more (`CONFLICTS` of access). */
export const identityPermissions = {
  'account.read': { label: 'Xem tài khoản của cơ quan', roles: ['administrator', 'head', 'auditor'] },
  'account.manage': { label: 'Lập, sửa, khóa tài khoản; giao vai trò', roles: ['administrator'] },
} as const satisfies PermissionTable;
