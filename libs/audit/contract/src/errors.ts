import type { ErrorTable } from '@tiepdan/platform/contract';

export const auditErrors = {
  'AUDIT.TOO_MANY_TO_EXPORT': { status: 422, message: 'Có nhiều hơn {most} dòng, là mức nhiều nhất của một tệp. Hãy thu hẹp khoảng ngày hoặc điều kiện lọc rồi xuất lại.' },
  'AUDIT.SEALED_SHORTER': { status: 422, message: 'Nhật ký về danh tính giữ kín không được giữ ngắn hơn nhật ký khác.' },
  'AUDIT.ARCHIVE_ELSEWHERE': { status: 409, message: 'Tệp {name} không còn trong thư mục lưu trữ của máy chủ. Xin tìm ở bản sao lưu; mã băm ghi ở trang này cho biết tệp có đúng không.' },
} as const satisfies ErrorTable;
