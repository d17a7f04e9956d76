import { CASE_READERS, HEADS, OFFICERS, type PermissionTable } from '@tiepdan/platform/contract';

export const receptionPermissions = {
  'reception.read': { label: 'Xem lượt tiếp', roles: CASE_READERS },
  'reception.log': { label: 'Ghi nhận lượt tiếp', roles: OFFICERS },
  'reception.correct': { label: 'Sửa lượt tiếp', roles: ['reception-officer', ...HEADS] },
  'reception.cancel': { label: 'Hủy, khôi phục lượt tiếp', roles: ['reception-officer', ...HEADS] },
} as const satisfies PermissionTable;
