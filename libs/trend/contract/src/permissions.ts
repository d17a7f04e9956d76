import type { PermissionTable } from '@tiepdan/platform/contract';
import { CASE_READERS } from '@tiepdan/platform/contract';

export const trendPermissions = {
  'trend.read': { label: 'Xem diễn biến số liệu', roles: CASE_READERS },
} as const satisfies PermissionTable;
