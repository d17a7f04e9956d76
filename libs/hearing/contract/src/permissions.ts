import { CASE_READERS, type PermissionTable } from '@tiepdan/platform/contract';

export const hearingPermissions = {
  'hearing.read': { label: 'Xem đăng ký gặp lãnh đạo, lịch tiếp từng buổi', roles: CASE_READERS },
  'hearing.register': { label: 'Đăng ký gặp lãnh đạo cho công dân', roles: ['reception-officer', 'petition-officer', 'head'] },
  'hearing.prepare': { label: 'Chuẩn bị buổi tiếp, mời, báo công dân', roles: ['reception-officer', 'petition-officer', 'head'] },
  'hearing.decide': { label: 'Đề xuất thứ tự, nhận, không nhận đăng ký', roles: ['head'] },
  'hearing.sit': { label: 'Ghi buổi tiếp của lãnh đạo', roles: ['reception-officer', 'petition-officer', 'head', 'leader'] },
  'hearing.see-terms': { label: 'Xem thời hạn mời, báo trước buổi tiếp', roles: [...CASE_READERS, 'administrator'] },
  'hearing.configure': { label: 'Đặt thời hạn mời, báo trước buổi tiếp', roles: ['head', 'administrator'] },
} as const satisfies PermissionTable;
