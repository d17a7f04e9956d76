import { CASE_READERS, HEADS, OFFICERS, type PermissionTable } from '@tiepdan/platform/contract';

export const hearingPermissions = {
  'hearing.read': { label: 'Xem đăng ký gặp lãnh đạo, lịch tiếp từng buổi', roles: CASE_READERS },
  'hearing.register': { label: 'Đăng ký gặp lãnh đạo cho công dân', roles: [...OFFICERS, 'secretary'] },
  'hearing.prepare': { label: 'Chuẩn bị buổi tiếp, mời, báo công dân', roles: [...OFFICERS, 'secretary'] },
  'hearing.decide': { label: 'Đề xuất thứ tự, nhận, không nhận đăng ký', roles: HEADS },
  'hearing.sit': { label: 'Ghi buổi tiếp của lãnh đạo', roles: [...OFFICERS, 'leader', 'secretary'] },
  'hearing.see-terms': { label: 'Xem thời hạn mời, báo trước buổi tiếp', roles: [...CASE_READERS, 'administrator'] },
  'hearing.configure': { label: 'Đặt thời hạn mời, báo trước buổi tiếp', roles: ['head', 'administrator'] },
} as const satisfies PermissionTable;
