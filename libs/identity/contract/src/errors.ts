import type { ErrorTable } from '@tiepdan/platform/contract';

export const identityErrors = {
  'SESSION.REQUIRED': { status: 401, message: 'Phiên làm việc đã hết. Xin đăng nhập lại; nội dung đang gõ vẫn được giữ trên máy này.' },
  'SESSION.WRONG_CREDENTIALS': { status: 401, message: 'Tên đăng nhập hoặc mật khẩu chưa đúng.' },
  'SESSION.SLOW_DOWN': { status: 429, message: 'Đăng nhập sai nhiều lần. Xin thử lại sau {seconds} giây.' },
  'SESSION.SECOND_FACTOR_NEEDED': { status: 403, message: 'Xin nhập mã xác thực để hoàn tất đăng nhập.' },
  'SESSION.PASSWORD_CHANGE_NEEDED': { status: 403, message: 'Mật khẩu đang dùng do người khác đặt. Xin đổi mật khẩu rồi tiếp tục.' },
  'SESSION.ENROL_NEEDED': { status: 403, message: 'Vai trò của đồng chí phải dùng mã xác thực. Xin cài đặt rồi tiếp tục.' },
  'SESSION.PROOF_NEEDED': { status: 403, message: 'Xin xác nhận lại bằng mật khẩu hoặc mã xác thực rồi làm tiếp.' },
  'SESSION.WRONG_PASSWORD': { status: 422, message: 'Mật khẩu chưa đúng. Xin nhập lại.' },
  'SESSION.UNKNOWN': { status: 404, message: 'Phiên đăng nhập này không còn. Xin tải lại danh sách.' },
  'SIGN_IN.UNKNOWN_ROLE': { status: 422, message: 'Có vai trò không còn trong cơ quan. Xin tải lại trang rồi chọn lại.' },
  'SECOND_FACTOR.WRONG_CODE': { status: 422, message: 'Mã chưa đúng hoặc đã dùng rồi. Xin chờ ứng dụng hiện mã mới rồi nhập lại; kiểm tra giờ của điện thoại nếu vẫn chưa được.' },
  'SECOND_FACTOR.WRONG_RECOVERY_CODE': { status: 422, message: 'Mã khôi phục chưa đúng hoặc đã dùng rồi. Xin dùng mã khác trong danh sách, hoặc nhờ người quản lý tài khoản gỡ mã xác thực.' },
  'SECOND_FACTOR.NOT_BEGUN': { status: 409, message: 'Chưa bắt đầu cài đặt mã xác thực. Xin bấm "Cài đặt" để nhận mã QR mới.' },
  'SECOND_FACTOR.NOT_SET': { status: 409, message: 'Tài khoản này chưa cài đặt mã xác thực.' },
  'SECOND_FACTOR.ALREADY_SET': { status: 409, message: 'Tài khoản này đã cài đặt mã xác thực. Xin tắt mã cũ trước khi cài đặt mã mới.' },
  'SECOND_FACTOR.REQUIRED': { status: 409, message: 'Vai trò của đồng chí phải dùng mã xác thực nên không tắt được. Đổi điện thoại thì nhờ người quản lý tài khoản gỡ mã cũ.' },
  'SECOND_FACTOR.OWN': { status: 409, message: 'Không tự gỡ mã xác thực của chính mình tại đây. Xin nhờ người quản lý tài khoản khác.' },
  'SESSION.BAD_CSRF_TOKEN': { status: 403, message: 'Yêu cầu thiếu mã chống giả mạo. Xin tải lại trang rồi thử lại.' },
  'PERMISSION.MISSING': { status: 403, message: 'Đồng chí chưa được giao quyền "{permission}".' },
} as const satisfies ErrorTable;
