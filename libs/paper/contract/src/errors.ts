import type { ErrorTable } from '@tiepdan/platform/contract';

export const paperErrors = {
  'PAPER.UNKNOWN': { status: 404, message: 'Không có loại văn bản này.' },
  'PAPER.UNKNOWN_TEMPLATE': { status: 404, message: 'Không tìm thấy phiên bản mẫu này.' },
  'PAPER.UNKNOWN_FILE': { status: 422, message: 'Không tìm thấy tệp vừa tải lên. Xin tải lại tệp mẫu.' },
  'PAPER.TEMPLATE_FAULTY': { status: 422, message: 'Tệp mẫu chưa dùng được: {first}' },
  'PAPER.TEMPLATE_TOO_LARGE': { status: 413, message: 'Tệp mẫu lớn hơn {limit}.' },
  'PAPER.CHANGED_MEANWHILE': { status: 409, message: 'Mẫu đang dùng vừa được người khác thay. Xin xem lại rồi chọn.' },
  'PAPER.VALUES_WRONG': { status: 500, message: 'Dữ liệu đưa vào mẫu không đúng nên chưa in được văn bản: {problem}.' },
  'PAPER.NOT_RENDERED': { status: 422, message: 'Không điền được mẫu: {problem}' },
  'PAPER.NO_PDF': {
    status: 503,
    message: 'Máy chủ chưa có LibreOffice hoặc Gotenberg nên chưa tạo được PDF. Xin dùng tệp .docx, hoặc đề nghị quản trị cài đặt.',
  },
  'PAPER.PDF_AWAY': { status: 503, message: 'Chưa tạo được PDF: {problem} Xin thử lại sau ít phút; tệp .docx vẫn dùng được.' },
  'PAPER.PDF_FAILED': { status: 422, message: 'Không tạo được PDF của văn bản này: {problem} Tệp .docx vẫn dùng được.' },
} as const satisfies ErrorTable;
