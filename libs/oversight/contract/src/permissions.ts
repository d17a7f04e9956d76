import { CASE_READERS, REPORTERS, type PermissionTable } from '@tiepdan/platform/contract';

export const oversightPermissions = {
  'oversight.read': { label: 'Xem văn bản quản lý, tập huấn, thanh tra trách nhiệm', roles: CASE_READERS },
  'oversight.record': { label: 'Ghi, sửa văn bản quản lý, tập huấn, thanh tra trách nhiệm', roles: REPORTERS },
  'oversight.cancel': { label: 'Hủy, khôi phục văn bản quản lý, tập huấn, thanh tra trách nhiệm', roles: REPORTERS },
} as const satisfies PermissionTable;
