import type { ErrorTable } from '@tiepdan/platform/contract';

export const scrutinyErrors = {
  'SCRUTINY.FILE_UNKNOWN': { status: 422, message: 'Không đọc được tệp này. Hãy chọn tệp .docx, .xlsx hoặc .txt, hoặc dán nội dung báo cáo.' },
  'SCRUTINY.FILE_TOO_LARGE': { status: 413, message: 'Tệp lớn hơn {megabytes} MB. Hãy dán phần có số liệu của báo cáo.' },
  'SCRUTINY.NO_TEXT': { status: 422, message: 'Tệp không có chữ nào đọc được (có thể là bản quét). Hãy dán nội dung báo cáo.' },
} as const satisfies ErrorTable;
