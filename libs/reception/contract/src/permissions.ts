import type { PermissionTable } from '@tiepdan/platform/contract';
import { CASE_READERS } from '@tiepdan/platform/contract';

export const receptionPermissions = {
  'reception.read': { label: 'Xem lượt tiếp', roles: CASE_READERS },
  'reception.log': { label: 'Ghi nhận lượt tiếp', roles: ['reception-officer', 'petition-officer', 'head'] },
  'reception.correct': { label: 'Sửa lượt tiếp', roles: ['reception-officer', 'head'] },
  'reception.cancel': { label: 'Hủy, khôi phục lượt tiếp', roles: ['reception-officer', 'head'] },
} as const satisfies PermissionTable;
