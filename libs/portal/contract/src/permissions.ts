import { CASE_READERS, OFFICERS, type PermissionTable } from '@tiepdan/platform/contract';

export const portalPermissions = {
  'portal.see-codes': { label: 'Xem, in mã tra cứu của đơn, lượt tiếp', roles: OFFICERS },
  'portal.issue-codes': { label: 'Cấp, thu hồi mã tra cứu', roles: OFFICERS },
  'portal.read': { label: 'Xem ý kiến của công dân sau khi được tiếp và việc dùng trang công khai', roles: CASE_READERS },
} as const satisfies PermissionTable;
