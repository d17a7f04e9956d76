import { CASE_READERS, HEADS, type PermissionTable } from '@tiepdan/platform/contract';
import { compliancePermissions } from './compliance/permissions.js';

export const leaderDayPermissions = {
  'leader-day.read': { label: 'Xem lịch tiếp của lãnh đạo', roles: CASE_READERS },
  'leader-day.manage': { label: 'Lập, sửa, hoãn, hủy lịch tiếp của lãnh đạo', roles: ['reception-officer', ...HEADS, 'secretary'] },
  'leader-day.publish': { label: 'Công bố lịch tiếp của lãnh đạo', roles: HEADS },
  ...compliancePermissions,
  'leader.receive': { label: 'Tiếp công dân theo lịch của chính mình', roles: ['leader'] },
  'leader.manage': { label: 'Lập danh sách lãnh đạo tiếp công dân', roles: ['head', 'administrator'] },
} as const satisfies PermissionTable;
