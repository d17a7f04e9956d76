import { CASE_READERS, type PermissionTable } from '@tiepdan/platform/contract';

export const oversightPermissions = {
  'oversight.read': { label: 'Xem văn bản quản lý, tập huấn, thanh tra trách nhiệm', roles: CASE_READERS },
  'oversight.record': { label: 'Ghi, sửa văn bản quản lý, tập huấn, thanh tra trách nhiệm', roles: ['compiler', 'head'] },
  'oversight.cancel': { label: 'Hủy, khôi phục văn bản quản lý, tập huấn, thanh tra trách nhiệm', roles: ['compiler', 'head'] },
} as const satisfies PermissionTable;
