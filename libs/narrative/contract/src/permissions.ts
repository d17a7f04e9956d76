import { CASE_READERS, REPORTERS, REPORT_KEEPERS, type PermissionTable } from '@tiepdan/platform/contract';

export const narrativePermissions = {
  'narrative.read': { label: 'Xem báo cáo bằng lời và số liệu các đơn vị khác cung cấp', roles: CASE_READERS },
  'narrative.write': { label: 'Lập, soạn, hoàn thành, mở lại báo cáo bằng lời', roles: REPORTERS },
  'narrative.declare': { label: 'Nhập số liệu các đơn vị khác cung cấp', roles: REPORTERS },
  'narrative.export': { label: 'Tải báo cáo bằng lời .docx, PDF', roles: REPORT_KEEPERS },
} as const satisfies PermissionTable;
