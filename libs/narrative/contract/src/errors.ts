import type { ErrorTable } from '@tiepdan/platform/contract';

export const narrativeErrors = {
  'NARRATIVE.NOT_OFFICIAL': { status: 422, message: 'Báo cáo chỉ lập cho kỳ báo cáo chính thức.' },
  'NARRATIVE.UNKNOWN_BLOCK': { status: 422, message: 'Báo cáo không có đoạn "{key}".' },
  'NARRATIVE.BLOCK_TWICE': { status: 422, message: 'Đoạn "{key}" ghi hai lần.' },
  'NARRATIVE.MALFORMED_NUMBER': { status: 422, message: 'Số liệu "{token}" không đọc được. Xin bỏ ra và chèn lại từ danh sách số liệu.' },
  'NARRATIVE.FINISHED': { status: 409, message: 'Báo cáo đã hoàn thành. Xin mở lại trước khi sửa.' },
  'NARRATIVE.NOT_FINISHED': { status: 409, message: 'Báo cáo chưa hoàn thành.' },
  'NARRATIVE.CHECK_FAILS': {
    status: 409,
    message: 'Chưa hoàn thành được báo cáo: {count} phép kiểm tra chưa khớp. Phép đầu tiên: {first}',
  },
  'DECLARED.UNKNOWN_TABLE': { status: 404, message: 'Không có bảng số liệu "{table}".' },
  'DECLARED.UNKNOWN_ROW': { status: 422, message: 'Bảng này không có dòng "{row}".' },
  'DECLARED.ROW_TWICE': { status: 422, message: 'Dòng "{row}" ghi hai lần.' },
  'DECLARED.CUT_OFF_OUTSIDE': { status: 422, message: 'Ngày chốt số liệu phải trong kỳ, từ {from} đến {to}.' },
  'DECLARED.REPORT_FINISHED': { status: 409, message: 'Báo cáo của kỳ này đã hoàn thành. Xin mở lại báo cáo trước khi sửa số liệu.' },
} as const satisfies ErrorTable;
