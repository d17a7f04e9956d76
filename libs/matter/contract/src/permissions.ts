import { CASE_READERS, type PermissionTable } from '@tiepdan/platform/contract';

export const matterPermissions = {
  'matter.read': { label: 'Xem vụ việc', roles: CASE_READERS },
  'matter.correct': { label: 'Sửa vụ việc', roles: ['reception-officer', 'petition-officer', 'head'] },
  'matter.seal': { label: 'Giữ bí mật danh tính người nêu vụ việc', roles: ['petition-officer', 'head'] },
  'matter.flag': { label: 'Đánh dấu vụ việc', roles: ['reception-officer', 'petition-officer', 'head'] },
  'matter.gather': { label: 'Gộp, tách vụ việc', roles: ['petition-officer', 'head'] },
} as const satisfies PermissionTable;
