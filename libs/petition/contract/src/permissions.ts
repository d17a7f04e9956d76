import { CASE_READERS, HANDLERS, HEADS, OFFICERS, type PermissionTable } from '@tiepdan/platform/contract';

export const petitionPermissions = {
  'petition.read': { label: 'Xem đơn', roles: CASE_READERS },
  'petition.register': { label: 'Vào sổ đơn', roles: OFFICERS },
  'petition.correct': { label: 'Sửa đơn đã vào sổ', roles: HANDLERS },
  'petition.cancel': { label: 'Hủy, khôi phục đơn', roles: HANDLERS },
  'petition.compare': { label: 'Ghi nhận định đơn trùng, đơn liên quan', roles: OFFICERS },
  'petition.propose': { label: 'Đề xuất xử lý đơn, rút đề xuất', roles: OFFICERS },
  'petition.approve': { label: 'Duyệt đề xuất xử lý đơn', roles: HEADS },
  'petition.return': { label: 'Trả lại đề xuất', roles: [...HEADS, 'leader'] },
  'petition.sign': { label: 'Ký quyết định xử lý đơn', roles: ['leader'] },
  'petition.transfer': { label: 'Chuyển hồ sơ đang thụ lý cho cán bộ khác', roles: OFFICERS },
  'petition.assign': { label: 'Phân công người thụ lý hồ sơ', roles: HEADS },
  'petition.handle': { label: 'Ghi các bước giải quyết đơn', roles: HANDLERS },
  'petition.reopen': { label: 'Mở lại đơn đã kết thúc', roles: HEADS },
  'petition.expire': { label: 'Quyết định việc lưu đơn khi hết thời hạn', roles: HEADS },
} as const satisfies PermissionTable;
