import type { PermissionTable } from '@tiepdan/platform/contract';
import { CASE_READERS } from '@tiepdan/platform/contract';

export const scrutinyPermissions = {
  'scrutiny.read': { label: 'Kiểm tra số liệu của một báo cáo', roles: CASE_READERS },
} as const satisfies PermissionTable;
