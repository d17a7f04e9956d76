import type { PermissionTable } from '@tiepdan/platform/contract';
import { CASE_READERS } from '@tiepdan/platform/contract';

export const petitionPermissions = {
  'petition.read': { label: 'Xem đơn', roles: CASE_READERS },
  'petition.register': { label: 'Vào sổ đơn', roles: ['reception-officer', 'petition-officer', 'head'] },
  'petition.correct': { label: 'Sửa đơn đã vào sổ', roles: ['petition-officer', 'head'] },
  'petition.cancel': { label: 'Hủy, khôi phục đơn', roles: ['petition-officer', 'head'] },
} as const satisfies PermissionTable;
