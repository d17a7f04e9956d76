import type { PermissionTable } from '@tiepdan/platform/contract';
import { CASE_READERS } from '@tiepdan/platform/contract';

export const statisticsPermissions = {
  'report.read': { label: 'Xem báo cáo và danh sách sau mỗi con số', roles: CASE_READERS },
  'report.export': { label: 'Tải báo cáo .docx, .xlsx', roles: ['compiler', 'head', 'reception-officer', 'petition-officer'] },
} as const satisfies PermissionTable;
