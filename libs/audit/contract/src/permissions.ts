import type { PermissionTable } from '@tiepdan/platform/contract';

export const auditPermissions = {
  'audit.read': { label: 'Xem nhật ký hệ thống', roles: ['auditor', 'head'] },
  'audit.export': { label: 'Xuất nhật ký hệ thống', roles: ['auditor'] },
  'audit.keep': { label: 'Đặt thời hạn giữ nhật ký', roles: ['auditor'] },
} as const satisfies PermissionTable;
