import type { PermissionTable } from '@tiepdan/platform/contract';
import { CASE_READERS } from '@tiepdan/platform/contract';

export const petitionPermissions = {
  'petition.read': { label: 'Xem đơn', roles: CASE_READERS },
  'petition.register': { label: 'Vào sổ đơn', roles: ['reception-officer', 'petition-officer', 'head'] },
  'petition.correct': { label: 'Sửa đơn đã vào sổ', roles: ['petition-officer', 'head'] },
  'petition.cancel': { label: 'Hủy, khôi phục đơn', roles: ['petition-officer', 'head'] },
  'petition.compare': { label: 'Ghi nhận định đơn trùng, đơn liên quan', roles: ['reception-officer', 'petition-officer', 'head'] },
  'petition.propose': { label: 'Đề xuất xử lý đơn, rút đề xuất', roles: ['petition-officer', 'reception-officer', 'head'] },
  'petition.approve': { label: 'Duyệt đề xuất xử lý đơn', roles: ['head'] },
  'petition.return': { label: 'Trả lại đề xuất', roles: ['head', 'leader'] },
  'petition.sign': { label: 'Ký quyết định xử lý đơn', roles: ['leader'] },
  'petition.transfer': { label: 'Chuyển hồ sơ đang thụ lý cho cán bộ khác', roles: ['petition-officer', 'reception-officer', 'head'] },
  'petition.assign': { label: 'Phân công người thụ lý hồ sơ', roles: ['head'] },
  'petition.handle': { label: 'Ghi các bước giải quyết đơn', roles: ['petition-officer', 'head'] },
  'petition.reopen': { label: 'Mở lại đơn đã kết thúc', roles: ['head'] },
  'petition.expire': { label: 'Quyết định việc lưu đơn khi hết thời hạn', roles: ['head'] },
} as const satisfies PermissionTable;
