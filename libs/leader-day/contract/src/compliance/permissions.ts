import { REPORTERS, type PermissionTable } from '@tiepdan/platform/contract';

/** Spread into `leaderDayPermissions`. */
export const compliancePermissions = {
  'leader-day.compliance': { label: 'Xem việc bảo đảm số ngày tiếp công dân của lãnh đạo', roles: [...REPORTERS, 'leader', 'secretary', 'inspectorate'] },
} as const satisfies PermissionTable;
