import { CASE_READERS, HEADS, OFFICERS, type PermissionTable } from '@tiepdan/platform/contract';

export const feedbackPermissions = {
  'feedback.read': { label: 'Xem phản ánh, kiến nghị về thủ tục hành chính', roles: CASE_READERS },
  'feedback.register': { label: 'Vào sổ phản ánh, kiến nghị về thủ tục hành chính', roles: OFFICERS },
  'feedback.correct': { label: 'Sửa phản ánh, kiến nghị đã vào sổ', roles: OFFICERS },
  'feedback.cancel': { label: 'Hủy, khôi phục phản ánh, kiến nghị', roles: OFFICERS },
  'feedback.handle': { label: 'Chuyển, ghi trả lời, ghi rút phản ánh, kiến nghị', roles: OFFICERS },
  'feedback.publish': { label: 'Công khai kết quả trả lời phản ánh, kiến nghị', roles: HEADS },
  'feedback.set-terms': { label: 'Đặt thời hạn xử lý phản ánh, kiến nghị', roles: ['head'] },
} as const satisfies PermissionTable;
