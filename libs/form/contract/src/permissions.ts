import { CASE_READERS, REPORT_KEEPERS, type PermissionTable } from '@tiepdan/platform/contract';

export const formPermissions = {
  'form.read': { label: 'Xem biểu thống kê và danh sách sau mỗi ô', roles: CASE_READERS },
  'form.export': { label: 'Tải biểu thống kê .xlsx, PDF', roles: REPORT_KEEPERS },
  'form.configure': { label: 'Đặt cách tính mà pháp luật để ngỏ', roles: ['head', 'compiler'] },
} as const satisfies PermissionTable;
