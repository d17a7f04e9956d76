import { CASE_READERS, HANDLERS, HEADS, OFFICERS, type PermissionTable } from '@tiepdan/platform/contract';

export const conclusionPermissions = {
  'conclusion.read': { label: 'Xem kết luận tiếp công dân và nhiệm vụ được giao', roles: CASE_READERS },
  'conclusion.record': { label: 'Ghi, sửa kết luận; giao thêm nhiệm vụ', roles: [...OFFICERS, 'leader', 'secretary'] },
  'conclusion.notify': { label: 'Soạn thông báo kết luận', roles: HANDLERS },
  'conclusion.follow': { label: 'Ghi kết quả, đổi hạn, kết thúc, rút nhiệm vụ', roles: [...OFFICERS, 'secretary'] },
  'conclusion.cancel': { label: 'Hủy, khôi phục kết luận', roles: ['reception-officer', ...HEADS] },
  'conclusion.see-terms': { label: 'Xem thời hạn thực hiện kết luận', roles: [...CASE_READERS, 'administrator'] },
  'conclusion.configure': { label: 'Đặt thời hạn thực hiện kết luận', roles: ['head', 'administrator'] },
} as const satisfies PermissionTable;
