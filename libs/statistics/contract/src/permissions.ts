import { CASE_READERS, REPORT_KEEPERS, type PermissionTable } from '@tiepdan/platform/contract';

export const statisticsPermissions = {
  'report.read': { label: 'Xem báo cáo và danh sách sau mỗi con số', roles: CASE_READERS },
  'report.export': { label: 'Tải báo cáo .docx, .xlsx', roles: REPORT_KEEPERS },
} as const satisfies PermissionTable;
