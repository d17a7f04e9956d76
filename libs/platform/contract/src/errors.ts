/** One refusal: the HTTP status it answers with and the sentence the officer reads. `{x}` takes `details.x`. */
export interface ErrorEntry {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly message: string;
}

/** A domain's closed list of refusals. Codes read `DOMAIN.WHAT_IS_WRONG` and never change once released. */
export type ErrorTable = Readonly<Record<`${Uppercase<string>}.${Uppercase<string>}`, ErrorEntry>>;

/** One wrong field of a request: where it is (`people.0.fullName`), which rule, and what to mend. */
export interface FieldProblem {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
}

/** The body of every answer that is not 2xx. */
export interface ErrorBody {
  readonly code: string;
  readonly message: string;
  readonly fields?: readonly FieldProblem[];
  readonly details?: Readonly<Record<string, unknown>>;
  readonly requestId: string;
}

/** Refusals that belong to no domain. */
export const platformErrors = {
  'REQUEST.INVALID': { status: 400, message: 'Một số ô chưa đúng. Xin xem từng ô và sửa lại.' },
  'REQUEST.NOT_JSON': { status: 400, message: 'Dữ liệu gửi lên không phải JSON hợp lệ.' },
  'REQUEST.TOO_LARGE': { status: 413, message: 'Dữ liệu gửi lên quá lớn (tối đa {limit}).' },
  'REQUEST.UNSUPPORTED_TYPE': { status: 415, message: 'Chỉ nhận dữ liệu dạng application/json, mã hóa UTF-8.' },
  'REQUEST.UNKNOWN_ADDRESS': { status: 404, message: 'Không có địa chỉ này.' },
  'REQUEST.FOREIGN_ORIGIN': { status: 403, message: 'Yêu cầu đến từ trang khác nên bị từ chối. Xin tải lại trang rồi thử lại.' },
  'RECORD.NOT_FOUND': { status: 404, message: 'Không tìm thấy bản ghi này hoặc đồng chí không được xem.' },
  'RECORD.CHANGED_MEANWHILE': {
    status: 409,
    message: '{changedBy} đã sửa bản ghi này lúc {changedAt}. Xin xem bản mới rồi sửa lại; nội dung đang gõ vẫn được giữ.',
  },
  'RECORD.CANCELLED': { status: 409, message: 'Bản ghi này đã hủy nên không sửa được.' },
  'RECORD.NOT_CANCELLED': { status: 409, message: 'Bản ghi này chưa hủy nên không có gì để khôi phục.' },
  'RECORD.CONFLICT': { status: 409, message: 'Dữ liệu trùng với một bản ghi đã có.' },
  'RECORD.BUSY': { status: 409, message: 'Có người đang ghi cùng bản ghi này nên lần ghi này chưa được thực hiện. Xin bấm lưu lại.' },
  'SERVER.FAILED': { status: 500, message: 'Hệ thống gặp lỗi và chưa ghi gì. Xin thử lại; nếu vẫn lỗi, báo quản trị kèm mã {requestId}.' },
  'SERVER.DATABASE_AWAY': { status: 503, message: 'Chưa kết nối được cơ sở dữ liệu. Nội dung đang gõ vẫn được giữ; xin thử lại sau ít phút.' },
} as const satisfies ErrorTable;

/** A sentence with its `{placeholders}` filled from `details`. */
export function fillMessage(message: string, details: Readonly<Record<string, unknown>> = {}): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => (name in details ? String(details[name]) : whole));
}
