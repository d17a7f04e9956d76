import { CASE_READERS, HANDLERS, OFFICERS, type PermissionTable } from '@tiepdan/platform/contract';

export const matterPermissions = {
  'matter.read': { label: 'Xem vụ việc', roles: CASE_READERS },
  'matter.correct': { label: 'Sửa vụ việc', roles: OFFICERS },
  'matter.seal': { label: 'Giữ bí mật danh tính người nêu vụ việc', roles: HANDLERS },
  'matter.flag': { label: 'Đánh dấu vụ việc', roles: OFFICERS },
  'matter.gather': { label: 'Gộp, tách vụ việc', roles: HANDLERS },
} as const satisfies PermissionTable;
