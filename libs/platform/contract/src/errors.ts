/** One refusal: the HTTP status it answers with and the sentence the officer reads. `{x}` takes `details.x`. */
export interface ErrorEntry {
  readonly status: 400 | 401 | 403 | 404 | 408 | 409 | 413 | 414 | 415 | 421 | 422 | 429 | 500 | 503 | 507;
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
  'REQUEST.EMBEDDED': { status: 403, message: 'Dữ liệu này chỉ mở được trong trang của hệ thống. Xin mở hệ thống rồi xem tại đó.' },
  'REQUEST.WRONG_HOST': { status: 421, message: 'Máy chủ này không phục vụ tên miền vừa gọi. Xin dùng đúng địa chỉ của hệ thống do quản trị cung cấp.' },
  'REQUEST.UNREADABLE_ADDRESS': { status: 400, message: 'Địa chỉ vừa gọi viết sai dạng. Xin mở lại từ trang chủ.' },
  'REQUEST.ADDRESS_TOO_LONG': { status: 414, message: 'Địa chỉ vừa gọi dài quá mức (tối đa {limit} ký tự). Xin bớt điều kiện lọc rồi thử lại.' },
  'REQUEST.TOO_MANY_PARTS': { status: 400, message: 'Dữ liệu gửi lên có quá nhiều phần hoặc lồng quá sâu (tối đa {depth} tầng, {members} phần).' },
  'REQUEST.NAMED_TWICE': { status: 400, message: 'Dữ liệu gửi lên có một ô ghi hai lần hoặc mang tên không được dùng. Xin tải lại trang rồi thử lại.' },
  'REQUEST.TOO_MANY': { status: 429, message: 'Đã gửi quá nhiều yêu cầu trong thời gian ngắn. Nội dung đang gõ vẫn được giữ; xin thử lại sau {seconds} giây.' },
  'REQUEST.TOO_SLOW': { status: 408, message: 'Dữ liệu gửi lên quá chậm nên bị dừng và chưa ghi gì. Xin kiểm tra đường mạng rồi thử lại.' },
  'REQUEST.STILL_RUNNING': { status: 429, message: 'Các việc nặng gửi trước đó còn đang chạy. Xin chờ xong rồi thử lại sau {seconds} giây.' },
  'REQUEST.KEY_REUSED': { status: 422, message: 'Lần gửi trước đã được ghi, với nội dung khác nội dung đang gõ. Xin mở bản ghi đó để xem; nếu đây là việc khác, xin bấm lưu lại.' },
  'REQUEST.ALREADY_DONE': { status: 409, message: 'Việc này đã được ghi ở lần gửi trước nên không ghi lại. Xin mở bản ghi để xem kết quả.' },
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
  'SERVER.ENDING': { status: 503, message: 'Hệ thống đang khởi động lại. Nội dung đang gõ vẫn được giữ; xin thử lại sau {seconds} giây.' },
  'SERVER.DISK_FULL': { status: 507, message: 'Máy chủ hết chỗ ghi nên chưa ghi gì. Nội dung đang gõ vẫn được giữ; xin báo quản trị dọn chỗ rồi bấm lưu lại.' },
  'SERVER.TOO_SLOW': { status: 503, message: 'Cơ sở dữ liệu đang quá chậm nên yêu cầu này bị dừng và chưa ghi gì. Nội dung đang gõ vẫn được giữ; xin thử lại sau ít phút.' },
  'SERVER.CROWDED': { status: 503, message: 'Hệ thống đang có quá nhiều yêu cầu cùng lúc. Nội dung đang gõ vẫn được giữ; xin thử lại sau ít giây.' },
  'SERVER.READ_ONLY': { status: 503, message: 'Cơ sở dữ liệu đang chỉ cho đọc (máy dự phòng hoặc đang bảo trì) nên chưa ghi gì. Nội dung đang gõ vẫn được giữ; xin thử lại sau.' },
} as const satisfies ErrorTable;

/** A sentence with its `{placeholders}` filled from `details`. */
export function fillMessage(message: string, details: Readonly<Record<string, unknown>> = {}): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => (name in details ? String(details[name]) : whole));
}

/** The header by which a client says that a request is one it may have sent before. */
export const ONCE = {
  header: 'Idempotency-Key',
  /** Set to `true` on an answer that was given before. */
  replayed: 'Idempotent-Replay',
  /** Made anew for every attempt of a user; the same when one request is sent again. */
  key: /^[A-Za-z0-9_-]{16,64}$/,
} as const;
