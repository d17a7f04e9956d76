import type { PermissionTable } from '@tiepdan/platform/contract';

export const accessPermissions = {
  'role.read': { label: 'Xem vai trò và quyền của từng vai trò', roles: ['administrator', 'head', 'auditor'] },
  'role.manage': { label: 'Đặt, sửa vai trò', roles: ['administrator'] },
  'separation.manage': { label: 'Đặt việc phải do hai người làm', roles: ['head'] },
} as const satisfies PermissionTable;
