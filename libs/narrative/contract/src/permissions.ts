import { CASE_READERS, type PermissionTable } from '@tiepdan/platform/contract';

export const narrativePermissions = {
  'narrative.read': { label: 'Xem báo cáo bằng lời và số liệu các đơn vị khác cung cấp', roles: CASE_READERS },
  'narrative.write': { label: 'Lập, soạn, hoàn thành, mở lại báo cáo bằng lời', roles: ['compiler', 'head'] },
  'narrative.declare': { label: 'Nhập số liệu các đơn vị khác cung cấp', roles: ['compiler', 'head'] },
  'narrative.export': { label: 'Tải báo cáo bằng lời .docx, PDF', roles: ['compiler', 'head', 'reception-officer', 'petition-officer'] },
} as const satisfies PermissionTable;
