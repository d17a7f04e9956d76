import type { ErrorTable } from '@tiepdan/platform/contract';

export const formErrors = {
  'FORM.UNKNOWN': { status: 404, message: 'Kỳ này không có biểu "{form}".' },
  'FORM.COLUMN_UNKNOWN': { status: 404, message: 'Biểu {form} không có cột ({column}).' },
  'FORM.AS_OF_OUTSIDE': { status: 422, message: 'Ngày tính số liệu phải từ {from} trở đi và không sau hôm nay.' },
  'FORM.CHECK_FAILS': { status: 409, message: 'Chưa xuất được biểu: {count} phép kiểm tra chưa khớp.' },
  'FORM.NO_PDF': { status: 503, message: 'Chưa tạo được PDF của biểu. Xin tải tệp .xlsx, hoặc thử lại sau ít phút.' },
} as const satisfies ErrorTable;
