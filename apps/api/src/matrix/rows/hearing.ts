import { HEADS, OFFICERS, READERS, SECRETARIES, SETTERS, SETTINGS_READERS } from '../columns.js';
import type { RowTable } from '../row.js';

/** Who writes what is said on a leader's day. */
const SITTERS = `${SECRETARIES}L`;

export const hearingRows: RowTable = {
  domain: 'hearing',
  heading: 'Đăng ký gặp lãnh đạo và buổi tiếp',
  rows: {
    'GET /api/hearings': ['Xem danh sách đăng ký gặp lãnh đạo', READERS],
    'POST /api/hearings': ['Đăng ký gặp lãnh đạo cho công dân', SECRETARIES],
    'GET /api/hearings/counts': ['Xem số đăng ký theo tình trạng', READERS],
    'GET /api/hearings/open-days': ['Xem buổi tiếp còn nhận đăng ký', READERS],
    'GET /api/hearings/today': ['Xem buổi tiếp hôm nay', SITTERS],
    'GET /api/hearings/readiness': ['Xem việc chuẩn bị các buổi tiếp', READERS],
    'GET /api/hearings/terms': ['Xem thời hạn mời, báo trước', SETTINGS_READERS],
    'PUT /api/hearings/terms': ['Đặt thời hạn mời, báo trước', SETTERS],
    'GET /api/hearings/days/{id}': ['Xem lịch của một buổi tiếp', READERS, 'hearing-day'],
    'PUT /api/hearings/days/{id}/agenda': ['Xếp thứ tự tiếp', HEADS, 'hearing-day'],
    'GET /api/hearings/days/{id}/suggestion': ['Xem thứ tự được gợi ý', READERS, 'hearing-day'],
    'PUT /api/hearings/days/{id}/note-taker': ['Cử người ghi biên bản', SECRETARIES, 'hearing-day'],
    'POST /api/hearings/days/{id}/invitations': ['Ghi việc mời công dân, cơ quan', SECRETARIES, 'hearing-day'],
    'GET /api/hearings/days/{id}/briefs/{form}': ['Tải hồ sơ tóm tắt cả buổi tiếp', READERS, 'hearing-day', { once: true }],
    'POST /api/hearings/days/{id}/briefs-printed': ['Ghi việc đã in tóm tắt hồ sơ cả buổi tiếp', SECRETARIES, 'hearing-day'],
    'POST /api/hearings/days/{id}/close': ['Kết thúc buổi tiếp', SITTERS, 'hearing-day', { own: 'HEARING.NOT_TODAY' }],
    'PUT /api/hearings/days/{id}/online': ['Đặt buổi tiếp trực tuyến', SECRETARIES, 'hearing-day', { own: 'ONLINE.NOT_ONLINE' }],
    'GET /api/hearings/{id}': ['Xem một đăng ký', READERS, 'hearing'],
    'GET /api/hearings/{id}/history': ['Xem lịch sử của đăng ký', READERS, 'hearing'],
    'GET /api/hearings/{id}/brief': ['Xem hồ sơ tóm tắt của đăng ký', READERS, 'hearing'],
    'GET /api/hearings/{id}/brief/{form}': ['Tải hồ sơ tóm tắt của đăng ký', READERS, 'hearing', { once: true }],
    'POST /api/hearings/{id}/beginning': ['Bắt đầu tiếp', SITTERS, 'hearing', { own: 'HEARING.WRONG_STATE' }],
    'GET /api/hearings/{id}/notes': ['Xem ghi chép của buổi tiếp', SITTERS, 'hearing', { but: { R: { own: 'HEARING.NOTES_PRIVATE', sealed: 'HEARING.NOTES_PRIVATE' }, P: { own: 'HEARING.NOTES_PRIVATE', sealed: 'HEARING.NOTES_PRIVATE' }, S: { own: 'HEARING.NOTES_PRIVATE', sealed: 'HEARING.NOTES_PRIVATE' } }, why: 'Ghi chép chỉ người được cử ghi, người chủ trì và lãnh đạo Ban xem.' }],
    'PUT /api/hearings/{id}/notes': ['Ghi chép trong buổi tiếp', SITTERS, 'hearing', { own: 'HEARING.WRONG_STATE' }],
    'POST /api/hearings/{id}/conclusion': ['Kết thúc một lượt tiếp của lãnh đạo', SITTERS, 'hearing', { own: 'HEARING.WRONG_STATE' }],
    'POST /api/hearings/{id}/absence': ['Ghi công dân vắng mặt', SITTERS, 'hearing', { own: 'HEARING.WRONG_STATE' }],
    'GET /api/hearings/{id}/minutes': ['Xem biên bản', READERS, 'hearing', { own: 'RECORD.NOT_FOUND', why: 'Buổi tiếp chưa có biên bản.' }],
    'PUT /api/hearings/{id}/minutes': ['Sửa biên bản', SITTERS, 'hearing', { own: 'HEARING.WRONG_STATE' }],
    'POST /api/hearings/{id}/tie': ['Gắn đăng ký với vụ việc, công dân', SECRETARIES, 'hearing', { own: 'HEARING.TIED_ALREADY' }],
    'POST /api/hearings/{id}/opening': ['Mở danh tính người đăng ký, có nêu lý do', OFFICERS, 'hearing', { own: 'HEARING.NOT_SEALED', why: 'Chỉ đăng ký gửi qua trang công khai mới tự giữ danh tính.' }],
    'POST /api/hearings/{id}/acceptance': ['Nhận đăng ký', HEADS, 'hearing'],
    'POST /api/hearings/{id}/refusal': ['Không nhận đăng ký', HEADS, 'hearing'],
    'POST /api/hearings/{id}/withdrawal': ['Ghi công dân thôi đăng ký', SECRETARIES, 'hearing'],
    'POST /api/hearings/{id}/taking-back': ['Lấy lại đăng ký đã thôi, đã từ chối', SECRETARIES, 'hearing', { own: 'HEARING.WRONG_STATE' }],
    'POST /api/hearings/{id}/day': ['Chuyển đăng ký sang buổi khác', SECRETARIES, 'hearing'],
    'PUT /api/hearings/{id}/agencies': ['Chọn cơ quan cùng dự', SECRETARIES, 'hearing'],
  },
};
