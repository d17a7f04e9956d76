import { DESK, EVERYBODY, OUTSIDE, PRINTERS, READERS, SETTERS, SETTINGS_READERS, STAFF } from '../columns.js';
import type { RowTable } from '../row.js';

export const officeRows: RowTable = {
  domain: 'agency',
  heading: 'Cơ quan, lịch làm việc, mẫu văn bản',
  rows: {
    'GET /api/agencies': ['Xem danh sách cơ quan', STAFF],
    'GET /api/office/settings': ['Xem những gì cơ quan tự đặt', STAFF],
    'PUT /api/office/settings': ['Đặt lại những gì cơ quan tự đặt', SETTERS],
    'GET /api/office/settings/history': ['Xem lịch sử những gì cơ quan tự đặt', SETTERS],
    'GET /api/calendar/{year}': ['Xem lịch làm việc của một năm', SETTINGS_READERS],
    'POST /api/calendar/days': ['Thêm ngày nghỉ, ngày làm bù', SETTERS],
    'POST /api/calendar/days/preview': ['Xem trước thời hạn nào đổi theo lịch', SETTERS],
    'PUT /api/calendar/days/{id}': ['Sửa ngày nghỉ, ngày làm bù', SETTERS, 'calendar-day'],
    'POST /api/calendar/days/{id}/cancellation': ['Hủy ngày nghỉ, ngày làm bù', SETTERS, 'calendar-day'],
    'POST /api/calendar/days/{id}/restoration': ['Khôi phục ngày nghỉ, ngày làm bù', SETTERS, 'calendar-day'],
    'GET /api/calendar/days/{id}/history': ['Xem lịch sử của một ngày trong lịch', SETTINGS_READERS, 'calendar-day'],
    'POST /api/calendar/import': ['Nhập lịch nghỉ của cả năm', SETTERS],
    'GET /api/limit-rules': ['Xem quy định về thời hạn', SETTINGS_READERS],
    'POST /api/limits/preview': ['Tính thử một thời hạn', SETTINGS_READERS],
    'GET /api/papers': ['Xem các mẫu văn bản', `${PRINTERS}M`],
    'GET /api/papers/{code}': ['Xem một mẫu văn bản', `${PRINTERS}M`],
    'POST /api/papers/{code}/checks': ['Kiểm tra mẫu văn bản mới', SETTERS, undefined, { own: 'PAPER.UNKNOWN_FILE' }],
    'POST /api/papers/{code}/trials': ['In thử mẫu văn bản mới', SETTERS, undefined, { own: 'PAPER.UNKNOWN_FILE' }],
    'POST /api/papers/{code}/templates': ['Thay mẫu văn bản', SETTERS, undefined, { own: 'PAPER.UNKNOWN_FILE' }],
    'PUT /api/papers/{code}/in-force': ['Chọn mẫu văn bản đang dùng', SETTERS, undefined, { own: 'PAPER.CHANGED_MEANWHILE' }],
    'GET /api/papers/{code}/templates/{template}/file': ['Tải một mẫu văn bản', `${PRINTERS}M`, 'template', { other: 'PAPER.UNKNOWN_TEMPLATE' }],
    'GET /api/papers/{code}/templates/{template}/sample': ['Tải bản điền thử của một mẫu', `${PRINTERS}M`, 'template', { other: 'PAPER.UNKNOWN_TEMPLATE' }],
  },
};

/** Who may send a file; the inspectorate only reads. */
const SENDERS = `RPHDLSCM${OUTSIDE}`;

/** Who is reminded of work: whoever has some. */
const REMINDED = 'RPHDCLS';

export const deskRows: RowTable = {
  domain: 'desk',
  heading: 'Bàn làm việc, tệp gửi lên, nhắc việc',
  rows: {
    'GET /api/desk': ['Xem bàn làm việc', READERS],
    'GET /api/search': ['Tìm kiếm', READERS],
    'POST /api/files': ['Gửi một tệp', SENDERS],
    'GET /api/files/{id}': ['Xem lại tệp mình vừa gửi', SENDERS, 'upload', { other: 'FILE.NOT_FOUND' }],
    'GET /api/file-limits': ['Xem giới hạn của tệp gửi lên', SENDERS],
    'GET /api/reminders': ['Xem nhắc việc của mình', REMINDED],
    'GET /api/reminders/unread': ['Xem số nhắc việc chưa đọc', REMINDED],
    'GET /api/reminders/preferences': ['Xem cách mình được nhắc', REMINDED],
    'PUT /api/reminders/preferences': ['Đặt cách mình được nhắc', REMINDED],
    'POST /api/reminders/{id}/reading': ['Ghi đã đọc nhắc việc', REMINDED, 'reminder'],
    'GET /api/admin/jobs': ['Xem tác vụ định kỳ của hệ thống', 'M'],
  },
};

export const portalRows: RowTable = {
  domain: 'portal',
  heading: 'Mã tra cứu và trang công khai',
  rows: {
    'GET /api/petitions/{id}/lookup-code': ['Xem mã tra cứu của đơn', DESK, 'petition'],
    'POST /api/petitions/{id}/lookup-code': ['Cấp mã tra cứu cho đơn', DESK, 'petition', { cancelled: 'LOOKUP.RECORD_CANCELLED' }],
    'POST /api/petitions/{id}/lookup-code/revocation': ['Thu hồi mã tra cứu của đơn', DESK, 'petition', { own: 'LOOKUP.NO_CODE', other: 'LOOKUP.NO_CODE', cancelled: 'LOOKUP.NO_CODE', why: 'Chưa cấp mã; bản ghi không có cũng được trả lời như chưa cấp.' }],
    'GET /api/receptions/{id}/lookup-code': ['Xem mã tra cứu của lượt tiếp', DESK, 'reception'],
    'POST /api/receptions/{id}/lookup-code': ['Cấp mã tra cứu cho lượt tiếp', DESK, 'reception', { cancelled: 'LOOKUP.RECORD_CANCELLED' }],
    'POST /api/receptions/{id}/lookup-code/revocation': ['Thu hồi mã tra cứu của lượt tiếp', DESK, 'reception', { own: 'LOOKUP.NO_CODE', other: 'LOOKUP.NO_CODE', cancelled: 'LOOKUP.NO_CODE', why: 'Chưa cấp mã; bản ghi không có cũng được trả lời như chưa cấp.' }],
    'GET /api/portal/satisfaction': ['Xem ý kiến của công dân sau khi được tiếp', READERS],
    'GET /api/portal/use': ['Xem việc dùng trang công khai', READERS],
    'GET /api/portal/addresses': ['Xem các địa chỉ công khai', READERS],
  },
};

/** Who sees whom the office lets in. */
const ACCOUNT_READERS = 'HAM';

/** Who has something to entrust to a colleague. */
const DELEGATORS = 'RPHDLSC';
export const identityRows: RowTable = {
  domain: 'identity',
  heading: 'Đăng nhập và tài khoản',
  rows: {
    'GET /api/health': ['Xem máy chủ có hoạt động không', EVERYBODY],
    'GET /api/health/alive': ['Xem tiến trình máy chủ còn sống không', EVERYBODY],
    'POST /api/session': ['Đăng nhập', EVERYBODY],
    'GET /api/session': ['Xem mình đang đăng nhập với quyền gì', EVERYBODY],
    'DELETE /api/session': ['Đăng xuất', EVERYBODY],
    'GET /api/session/ways': ['Xem có thể đăng nhập bằng gì', EVERYBODY],
    'GET /api/session/provider': ['Sang dịch vụ đăng nhập', EVERYBODY, undefined, { own: 'PROVIDER.NOT_SET', why: 'Hệ thống thử không đặt dịch vụ đăng nhập.' }],
    'GET /api/session/provider/return': ['Trở về từ dịch vụ đăng nhập', EVERYBODY, undefined, { own: 'PROVIDER.NOT_SET', why: 'Hệ thống thử không đặt dịch vụ đăng nhập.' }],
    'GET /api/session/provider/end': ['Sang dịch vụ đăng nhập để đăng xuất ở đó', EVERYBODY, undefined, { own: 'PROVIDER.NOT_SET', why: 'Hệ thống thử không đặt dịch vụ đăng nhập.' }],
    'PUT /api/account/provider': ['Gắn tài khoản với dịch vụ đăng nhập', EVERYBODY, undefined, { own: 'PROVIDER.NOT_SET', why: 'Hệ thống thử không đặt dịch vụ đăng nhập.' }],
    'DELETE /api/account/provider': ['Bỏ gắn tài khoản với dịch vụ đăng nhập', EVERYBODY, undefined, { own: 'PROVIDER.NOT_SET', why: 'Hệ thống thử không đặt dịch vụ đăng nhập.' }],
    'POST /api/session/second-factor': ['Nhập mã xác thực để hoàn tất đăng nhập', EVERYBODY, undefined, { own: 'SECOND_FACTOR.NOT_SET', why: 'Phiên thử đã đăng nhập xong.' }],
    'POST /api/session/recovery': ['Nhập mã khôi phục để hoàn tất đăng nhập', EVERYBODY, undefined, { own: 'SECOND_FACTOR.NOT_SET', why: 'Phiên thử đã đăng nhập xong.' }],
    'POST /api/session/proof': ['Xác nhận lại danh tính trước khi đổi cách đăng nhập', EVERYBODY, undefined, { own: 'SESSION.WRONG_PASSWORD' }],
    'GET /api/account/second-factor': ['Xem mã xác thực của mình', EVERYBODY],
    'POST /api/account/second-factor': ['Bắt đầu cài đặt mã xác thực', EVERYBODY],
    'POST /api/account/second-factor/confirm': ['Hoàn tất cài đặt mã xác thực', EVERYBODY, undefined, { own: 'SECOND_FACTOR.NOT_BEGUN', why: 'Phiên thử chưa bắt đầu cài đặt.' }],
    'DELETE /api/account/second-factor': ['Tắt mã xác thực của mình', EVERYBODY, undefined, { own: 'SECOND_FACTOR.NOT_SET', why: 'Phiên thử chưa cài đặt.' }],
    'POST /api/account/recovery-codes': ['Tạo lại mã khôi phục của mình', EVERYBODY, undefined, { own: 'SECOND_FACTOR.NOT_SET', why: 'Phiên thử chưa cài đặt.' }],
    'GET /api/account/sessions': ['Xem mình đang đăng nhập ở đâu', EVERYBODY],
    'DELETE /api/account/sessions': ['Kết thúc các phiên khác của mình', EVERYBODY],
    'DELETE /api/account/sessions/{id}': ['Kết thúc một phiên của mình', EVERYBODY, 'own-session', { other: 'SESSION.UNKNOWN', why: 'Phiên của người khác không tìm thấy.' }],
    'POST /api/accounts/{id}/second-factor-removal': ['Gỡ mã xác thực của người mất điện thoại', 'M', 'account', { own: 'SECOND_FACTOR.NOT_SET' }],
    'GET /api/accounts/{id}/sessions': ['Xem một tài khoản đang đăng nhập ở đâu', 'M', 'account'],
    'DELETE /api/accounts/{id}/sessions': ['Kết thúc các phiên của một tài khoản', 'M', 'account'],
    'GET /api/sign-in-terms': ['Xem cách đăng nhập cơ quan đặt', 'M'],
    'PUT /api/sign-in-terms': ['Đặt cách đăng nhập của cơ quan', 'M'],
    'GET /api/session/visit': ['Xem các cơ quan cấp dưới có thể xem', EVERYBODY],
    'PUT /api/session/visit': ['Vào xem một cơ quan cấp dưới', EVERYBODY, undefined, { own: 'SCOPE.NO_SUBTREE', but: { I: { own: 'SCOPE.NOT_BELOW' } }, why: 'Chỉ vai trò được xem cấp dưới mới vào được; không nơi nào ở dưới cơ quan thử.' }],
    'DELETE /api/session/visit': ['Về cơ quan của mình', EVERYBODY],
    'GET /api/colleagues': ['Xem tên đồng nghiệp', STAFF],
    'GET /api/accounts': ['Xem danh sách tài khoản', ACCOUNT_READERS],
    'POST /api/accounts': ['Lập tài khoản', 'M'],
    'GET /api/account-choices': ['Xem vai trò, cơ quan để lập tài khoản', ACCOUNT_READERS],
    'GET /api/account-terms': ['Xem quy định về tài khoản cơ quan đặt', ACCOUNT_READERS],
    'PUT /api/account-terms': ['Đặt quy định về tài khoản', 'M'],
    'GET /api/accounts/{id}': ['Xem một tài khoản', ACCOUNT_READERS, 'account'],
    'PUT /api/accounts/{id}': ['Sửa thông tin tài khoản', 'M', 'account'],
    'PUT /api/accounts/{id}/roles': ['Giao vai trò cho tài khoản', 'M', 'account'],
    'POST /api/accounts/{id}/close': ['Đóng tài khoản', 'M', 'account'],
    'POST /api/accounts/{id}/reopen': ['Mở lại tài khoản đã đóng', 'M', 'account', { own: 'ACCOUNT.NOT_CLOSED' }],
    'POST /api/accounts/{id}/password-reset': ['Đặt lại mật khẩu dùng một lần', 'M', 'account'],
    'POST /api/accounts/{id}/wait-clearing': ['Bỏ thời gian chờ đăng nhập', 'M', 'account'],
    'GET /api/accounts/{id}/history': ['Xem lịch sử của tài khoản', ACCOUNT_READERS, 'account'],
    'POST /api/staff-imports': ['Lập tài khoản từ danh sách cán bộ', 'M'],
    'POST /api/staff-imports/preview': ['Kiểm tra danh sách cán bộ trước khi lập tài khoản', 'M'],
    'POST /api/staff-imports/sheet': ['Đọc danh sách cán bộ từ tệp', 'M', undefined, { own: 'STAFF.UNREADABLE_FILE' }],
    'GET /api/staff-imports/template': ['Tải mẫu danh sách cán bộ', 'M'],
    'GET /api/delegations': ['Xem mọi ủy quyền của cơ quan', 'HMA'],
    'POST /api/delegations': ['Lập ủy quyền khi vắng mặt', DELEGATORS, undefined, { own: 'DELEGATION.UNKNOWN_ACCOUNT', why: 'Người nhận trong lần thử không có trong cơ quan.' }],
    'GET /api/own-delegations': ['Xem ủy quyền của mình', STAFF],
    'GET /api/delegation-offers': ['Xem quyền có thể ủy quyền cho một người', DELEGATORS, undefined, { own: 'DELEGATION.UNKNOWN_ACCOUNT', why: 'Người nhận trong lần thử không có trong cơ quan.' }],
    'PUT /api/delegations/{id}/last-day': ['Đổi ngày cuối của ủy quyền', DELEGATORS, 'delegation'],
    'POST /api/delegations/{id}/end': ['Kết thúc sớm ủy quyền', STAFF, 'delegation'],
    'GET /api/delegations/{id}/paper': ['Tải giấy ủy quyền', STAFF, 'delegation'],
    'GET /api/delegations/{id}/history': ['Xem diễn biến của ủy quyền', STAFF, 'delegation'],
    'GET /api/own-password': ['Xem mật khẩu của mình đặt ngày nào', EVERYBODY],
    'POST /api/own-password': ['Tự đổi mật khẩu', EVERYBODY, undefined, { own: 'PASSWORD.WRONG_CURRENT' }],
    'POST /api/own-password/check': ['Xem mật khẩu định đặt có dùng được không', EVERYBODY],
  },
};
