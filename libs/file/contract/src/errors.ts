import type { ErrorTable } from '@tiepdan/platform/contract';

/** Sentences name no file: whoever sees one stands beside the file it is about, and a name may name a denouncer. */
export const fileErrors = {
  'FILE.NAME_MISSING': { status: 400, message: 'Tệp chưa có tên.' },
  'FILE.NAME_UNSAFE': { status: 400, message: 'Tên tệp có dấu "/", "\\" hoặc "..", tức là chỉ sang thư mục khác. Xin đổi tên tệp rồi gửi lại.' },
  'FILE.NAME_TOO_LONG': { status: 400, message: 'Tên tệp dài quá {most} ký tự. Xin đổi tên ngắn hơn rồi gửi lại.' },
  'FILE.NOT_BYTES': { status: 415, message: 'Tệp phải được gửi nguyên dạng (application/octet-stream).' },
  'FILE.EMPTY': { status: 422, message: 'Tệp này rỗng, không có nội dung để lưu.' },
  'FILE.TOO_LARGE': { status: 413, message: 'Tệp lớn hơn {limit}, là mức lớn nhất được nhận. Xin quét lại với độ phân giải thấp hơn hoặc chia tệp thành nhiều phần.' },
  'FILE.INCOMPLETE': { status: 400, message: 'Việc gửi tệp bị ngắt giữa chừng nên chưa lưu gì. Xin gửi lại.' },
  'FILE.KIND_NOT_TAKEN': { status: 415, message: 'Không nhận loại tệp này. Các loại được nhận: {kinds}.' },
  'FILE.KIND_DIFFERS': { status: 415, message: 'Nội dung tệp không phải loại mà đuôi tên ".{ending}" cho biết. Xin lưu lại tệp đúng loại rồi gửi.' },
  'FILE.HAS_MACROS': { status: 415, message: 'Tệp có macro (đoạn mã chạy được) nên không được nhận. Xin lưu lại dưới dạng không có macro, ví dụ .docx, .xlsx hoặc PDF.' },
  'FILE.BLOATED': { status: 415, message: 'Tệp nén bất thường: mở ra lớn gấp nhiều lần khi gửi, nên không được nhận. Xin mở tệp và lưu lại bằng phần mềm soạn thảo.' },
  'FILE.BROKEN': { status: 415, message: 'Tệp bị hỏng hoặc đặt mật khẩu nên không đọc được. Xin mở thử, lưu lại rồi gửi.' },
  'FILE.INFECTED': { status: 422, message: 'Tệp có mã độc ({signature}) nên đã bị từ chối và không được lưu. Xin báo quản trị hệ thống.' },
  'FILE.NOT_SCANNED': { status: 503, message: 'Chưa quét được mã độc vì máy quét không trả lời, nên chưa lưu tệp. Xin gửi lại sau ít phút; nếu vẫn vậy, báo quản trị hệ thống.' },
  'FILE.STORE_AWAY': { status: 503, message: 'Kho tệp chưa trả lời nên chưa lưu hoặc chưa mở được tệp. Xin thử lại sau ít phút; nếu vẫn vậy, báo quản trị hệ thống.' },
  'FILE.NO_ROOM': { status: 507, message: 'Kho tệp hết chỗ nên chưa lưu tệp. Xin báo quản trị hệ thống dọn chỗ rồi gửi lại.' },
  'FILE.TOO_MANY_UNCLAIMED': {
    status: 429,
    message: 'Đồng chí đã gửi quá nhiều tệp chưa gắn vào bản ghi nào. Xin lưu các bản ghi đang nhập, hoặc chờ tệp cũ được dọn sau {hours} giờ.',
  },
  'FILE.UNKNOWN': { status: 422, message: 'Có tệp không còn để gắn vào bản ghi: đã gắn nơi khác, quá {hours} giờ chưa gắn, hoặc do người khác gửi. Xin gửi lại tệp.' },
  'FILE.NOT_FOUND': { status: 404, message: 'Không tìm thấy tệp này hoặc đồng chí không được xem.' },
  'FILE.BEING_SEALED': { status: 409, message: 'Tệp đang được mã hóa để giữ bí mật danh tính. Xin mở lại sau một phút.' },
} as const satisfies ErrorTable;
