import type { ErrorTable } from '@tiepdan/platform/contract';

export const accountErrors = {
  'ACCOUNT.USERNAME_TAKEN': { status: 409, message: 'Tên đăng nhập “{username}” đã có người dùng. Xin chọn tên khác, ví dụ “{proposal}”.' },
  'ACCOUNT.OWN_ROLES': { status: 422, message: 'Không ai tự đổi vai trò của mình. Xin nhờ người quản trị khác.' },
  'ACCOUNT.OWN_CLOSING': { status: 422, message: 'Không tự đóng tài khoản đang dùng. Xin nhờ người quản trị khác.' },
  'ACCOUNT.OWN_RESET': { status: 422, message: 'Mật khẩu của chính mình đổi ở trang “Mật khẩu”, cần mật khẩu đang dùng.' },
  'ACCOUNT.AGENCY_MISSING': { status: 422, message: 'Chọn cơ quan mà tài khoản này thay mặt.' },
  'ACCOUNT.AGENCY_UNWANTED': { status: 422, message: 'Chỉ tài khoản của cơ quan nhận văn bản hoặc đơn vị gửi số liệu mới gắn với một cơ quan.' },
  'ACCOUNT.UNKNOWN_AGENCY': { status: 422, message: 'Không có cơ quan này trong danh mục.' },
  'ACCOUNT.CLOSED': { status: 409, message: 'Tài khoản này đã đóng. Mở lại trước khi làm việc khác với nó.' },
  'ACCOUNT.NOT_CLOSED': { status: 409, message: 'Tài khoản này đang mở.' },
} as const satisfies ErrorTable;

export const passwordErrors = {
  'PASSWORD.REFUSED': { status: 422, message: 'Mật khẩu mới chưa dùng được. {problem}' },
  'PASSWORD.WRONG_CURRENT': { status: 422, message: 'Mật khẩu đang dùng chưa đúng.' },
  'PASSWORD.SLOW_DOWN': { status: 429, message: 'Đã thử nhiều lần. Xin thử lại sau {seconds} giây.' },
} as const satisfies ErrorTable;

export const staffImportErrors = {
  'STAFF.WRONG_LINES': { status: 422, message: 'Danh sách có {count} dòng sai nên chưa lập tài khoản nào. Xin sửa các dòng được nêu; nội dung đã dán vẫn còn.' },
  'STAFF.EMPTY': { status: 422, message: 'Danh sách chưa có dòng nào.' },
  'STAFF.TOO_MANY': { status: 422, message: 'Danh sách có {lines} dòng; mỗi lần lập nhiều nhất {most} tài khoản.' },
  'STAFF.UNREADABLE_FILE': { status: 422, message: 'Không đọc được tệp. Xin lưu lại dưới dạng .xlsx, hoặc dán nội dung vào ô.' },
} as const satisfies ErrorTable;
