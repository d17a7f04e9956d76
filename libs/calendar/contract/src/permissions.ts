import { CASE_READERS, type PermissionTable } from '@tiepdan/platform/contract';

/** Everyone may see which days are off and why a limit ends when it does. */
export const calendarPermissions = {
  'calendar.read': { label: 'Xem lịch làm việc và tính thử thời hạn', roles: [...CASE_READERS, 'administrator'] },
  'calendar.manage': { label: 'Nhập, sửa, hủy ngày nghỉ và ngày làm bù', roles: ['administrator', 'head'] },
  'period.read': { label: 'Xem kỳ báo cáo đã khóa và hồ sơ nhập muộn', roles: CASE_READERS },
  'period.lock': { label: 'Khóa, mở khóa kỳ báo cáo', roles: ['head'] },
} as const satisfies PermissionTable;
