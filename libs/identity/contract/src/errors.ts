import type { ErrorTable } from '@tiepdan/platform/contract';

export const identityErrors = {
  'SESSION.REQUIRED': { status: 401, message: 'Phiên làm việc đã hết. Xin đăng nhập lại; nội dung đang gõ vẫn được giữ trên máy này.' },
  'SESSION.WRONG_CREDENTIALS': { status: 401, message: 'Tên đăng nhập hoặc mật khẩu chưa đúng.' },
  'SESSION.SLOW_DOWN': { status: 429, message: 'Đăng nhập sai nhiều lần. Xin thử lại sau {seconds} giây.' },
  'SESSION.BAD_CSRF_TOKEN': { status: 403, message: 'Yêu cầu thiếu mã chống giả mạo. Xin tải lại trang rồi thử lại.' },
  'PERMISSION.MISSING': { status: 403, message: 'Đồng chí chưa được giao quyền "{permission}".' },
} as const satisfies ErrorTable;
