import { CASE_READERS, type PermissionTable } from '@tiepdan/platform/contract';

export const unitPermissions = {
  'unit.read': { label: 'Xem danh sách đơn vị báo cáo', roles: [...CASE_READERS, 'administrator'] },
  'unit.manage': { label: 'Thêm, sửa, sáp nhập đơn vị báo cáo', roles: ['head', 'compiler', 'administrator'] },
} as const satisfies PermissionTable;
