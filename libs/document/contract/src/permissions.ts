import { CASE_READERS, CASE_WORKERS, HANDLERS, HEADS, OFFICERS, type PermissionTable } from '@tiepdan/platform/contract';

export const documentPermissions = {
  'document.read': { label: 'Xem văn bản', roles: CASE_READERS },
  'document.issue': { label: 'Phát hành, ghi văn bản đi', roles: HANDLERS },
  'document.correct': { label: 'Sửa văn bản đi', roles: HANDLERS },
  'document.cancel': { label: 'Hủy, khôi phục văn bản đi', roles: HANDLERS },
  'document.draft': { label: 'Soạn, trình văn bản', roles: OFFICERS },
  'document.draft-any': { label: 'Soạn, trình văn bản ngoài việc tiếp công dân', roles: HANDLERS },
  'document.approve': { label: 'Duyệt, trả lại văn bản trình', roles: HEADS },
  'document.sign': { label: 'Đứng tên ký văn bản của Ban', roles: ['head'] },
  'document.number': { label: 'Cấp số văn bản đã duyệt', roles: OFFICERS },
  'document.print': { label: 'In nhiều văn bản, sổ văn bản, sổ tiếp công dân', roles: CASE_WORKERS },
  'document.see-books': { label: 'Xem các sổ văn bản, ký hiệu', roles: [...CASE_READERS, 'administrator'] },
  'document.set-books': { label: 'Đặt sổ văn bản, ký hiệu', roles: ['head', 'administrator'] },
} as const satisfies PermissionTable;
