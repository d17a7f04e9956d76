import { HEADS, READERS, SETTERS, STAFF } from '../columns.js';
import type { RowTable } from '../row.js';

/** Who keeps the schedule. */
const KEEPERS = 'RHDS';

export const leaderDayRows: RowTable = {
  domain: 'leader-day',
  heading: 'Lịch tiếp của lãnh đạo',
  rows: {
    'GET /api/leaders': ['Xem danh sách lãnh đạo', STAFF],
    'POST /api/leaders': ['Thêm lãnh đạo', SETTERS],
    'GET /api/leaders/choices': ['Xem nơi công tác, tài khoản để chọn cho lãnh đạo', SETTERS],
    'PUT /api/leaders/{id}': ['Sửa lãnh đạo', SETTERS, 'leader'],
    'GET /api/leader-day-rules': ['Xem quy tắc lập lịch', READERS],
    'POST /api/leader-day-rules': ['Thêm quy tắc lập lịch', KEEPERS],
    'POST /api/leader-day-rules/preview': ['Xem thử quy tắc lập lịch', KEEPERS],
    'GET /api/leader-day-rules/proposal': ['Xem lịch năm mà quy tắc đề xuất', READERS],
    'POST /api/leader-day-rules/proposal': ['Đưa lịch đề xuất vào lịch năm', KEEPERS],
    'GET /api/leader-day-rules/{id}': ['Xem một quy tắc lập lịch', READERS, 'schedule-rule'],
    'PUT /api/leader-day-rules/{id}': ['Sửa quy tắc lập lịch', KEEPERS, 'schedule-rule'],
    'POST /api/leader-day-rules/{id}/cancellation': ['Hủy quy tắc lập lịch', KEEPERS, 'schedule-rule'],
    'POST /api/leader-day-rules/{id}/restoration': ['Khôi phục quy tắc lập lịch', KEEPERS, 'schedule-rule'],
    'GET /api/leader-day-rules/{id}/history': ['Xem lịch sử của quy tắc lập lịch', READERS, 'schedule-rule'],
    'GET /api/leader-days/compliance': ['Xem việc bảo đảm số ngày tiếp', 'HDLCSI'],
    'GET /api/leader-days/compliance.xlsx': ['Tải việc bảo đảm số ngày tiếp', 'HDLCSI'],
    'POST /api/leader-days/publication': ['Công bố lịch tiếp', HEADS],
    'POST /api/leader-days/{id}/postponement': ['Hoãn, dời buổi tiếp', KEEPERS, 'leader-day'],
    'POST /api/leader-days/{id}/delegation': ['Đổi người chủ trì buổi tiếp', KEEPERS, 'leader-day'],
    'POST /api/leader-days/{id}/calling-off': ['Thôi tổ chức buổi tiếp', KEEPERS, 'leader-day', { own: 'LEADER_DAY.NOT_OPEN' }],
    'POST /api/leader-days/{id}/reinstatement': ['Tổ chức lại buổi tiếp', KEEPERS, 'leader-day', { own: 'LEADER_DAY.NOT_OPEN' }],
    'POST /api/leader-days/{id}/outcome': ['Ghi kết quả buổi tiếp', KEEPERS, 'leader-day', { own: 'LEADER_DAY.OUTCOME_IN_FUTURE' }],
    'GET /api/leader-days': ['Xem các buổi tiếp', READERS],
    'POST /api/leader-days': ['Thêm buổi tiếp', KEEPERS],
    'GET /api/leader-days/year': ['Xem lịch năm', READERS],
    'GET /api/leader-days/checks': ['Kiểm tra trước một ngày định chọn', KEEPERS],
    'GET /api/leader-days/{id}': ['Xem một buổi tiếp', READERS, 'leader-day'],
    'PUT /api/leader-days/{id}': ['Sửa buổi tiếp', KEEPERS, 'leader-day'],
    'POST /api/leader-days/{id}/cancellation': ['Hủy buổi tiếp ghi nhầm', KEEPERS, 'leader-day'],
    'POST /api/leader-days/{id}/restoration': ['Khôi phục buổi tiếp', KEEPERS, 'leader-day'],
    'GET /api/leader-days/{id}/changes': ['Xem các thay đổi đã báo của buổi tiếp', READERS, 'leader-day'],
    'GET /api/leader-days/{id}/history': ['Xem lịch sử của buổi tiếp', READERS, 'leader-day'],
  },
};
