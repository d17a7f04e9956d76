import { AGENCY_ROLES, CASE_READERS, REPORTERS, REPORT_KEEPERS, type PermissionTable } from '@tiepdan/platform/contract';

export const filingPermissions = {
  'filing.read': { label: 'Xem báo cáo đã chốt, số liệu đơn vị gửi', roles: CASE_READERS },
  'filing.export': { label: 'Tải báo cáo đã chốt .xlsx, PDF', roles: REPORT_KEEPERS },
  'filing.submit': { label: 'Chốt báo cáo, lập báo cáo bổ sung', roles: REPORTERS },
  'filing.submit-alone': { label: 'Chốt báo cáo khi cơ quan đặt chỉ Trưởng Ban được chốt', roles: ['head'] },
  'filing.enter-returns': { label: 'Nhập, trả lại số liệu của đơn vị; nhắc đơn vị', roles: REPORTERS },
  'filing.see-terms': { label: 'Xem hạn nộp báo cáo', roles: [...CASE_READERS, 'administrator'] },
  'filing.configure': { label: 'Đặt hạn nộp báo cáo, người chốt báo cáo', roles: ['head', 'administrator'] },
  'filing.agency-read': { label: 'Xem kỳ báo cáo của đơn vị mình', roles: AGENCY_ROLES },
  'filing.agency-enter': { label: 'Gửi số liệu của đơn vị mình', roles: AGENCY_ROLES },
} as const satisfies PermissionTable;
