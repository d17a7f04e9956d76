import type { PermissionTable } from '@tiepdan/platform/contract';
import { CASE_READERS } from '@tiepdan/platform/contract';

export const citizenPermissions = {
  'citizen.read': { label: 'Xem thông tin công dân', roles: CASE_READERS },
  'citizen.read-denouncer': { label: 'Xem danh tính người tố cáo', roles: ['head', 'petition-officer'] },
} as const satisfies PermissionTable;
