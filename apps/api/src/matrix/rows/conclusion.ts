import { OFFICERS, READERS, SECRETARIES, SETTERS, SETTINGS_READERS } from '../columns.js';
import type { RowTable } from '../row.js';

/** A leader's own word is recorded by the leader too. */
const RECORDERS = `${SECRETARIES}L`;

export const conclusionRows: RowTable = {
  domain: 'conclusion',
  heading: 'Kết luận tiếp công dân và nhiệm vụ',
  rows: {
    'GET /api/conclusions': ['Xem danh sách kết luận', READERS],
    'POST /api/conclusions': ['Ghi kết luận', RECORDERS],
    'GET /api/conclusions/{id}': ['Xem một kết luận', READERS, 'conclusion'],
    'PUT /api/conclusions/{id}': ['Sửa kết luận', RECORDERS, 'conclusion', { cancelled: 'CONCLUSION.CANCELLED' }],
    'GET /api/conclusions/{id}/history': ['Xem lịch sử của kết luận', READERS, 'conclusion'],
    'POST /api/conclusions/{id}/cancellation': ['Hủy kết luận', 'RHD', 'conclusion', { cancelled: 'CONCLUSION.CANCELLED' }],
    'POST /api/conclusions/{id}/restoration': ['Khôi phục kết luận', 'RHD', 'conclusion'],
    'POST /api/conclusions/{id}/tasks': ['Giao thêm nhiệm vụ', RECORDERS, 'conclusion', { cancelled: 'CONCLUSION.CANCELLED' }],
    'POST /api/conclusions/{id}/notice': ['Soạn thông báo kết luận', OFFICERS, 'conclusion', { cancelled: 'CONCLUSION.CANCELLED' }],
    'GET /api/conclusion-tasks': ['Xem danh sách nhiệm vụ', READERS],
    'GET /api/conclusion-tasks/export': ['Tải danh sách nhiệm vụ', READERS],
    'GET /api/conclusion-tasks/counts': ['Xem số nhiệm vụ theo tình trạng', READERS],
    'GET /api/conclusion-tasks/open-by-agency': ['Xem nhiệm vụ chưa xong của từng cơ quan', READERS],
    'GET /api/conclusion-figures': ['Xem việc thực hiện của từng cơ quan', READERS],
    'GET /api/conclusion-figures/export': ['Tải việc thực hiện của từng cơ quan', READERS],
    'POST /api/conclusion-tasks/{id}/progress': ['Ghi tiến độ nhiệm vụ', SECRETARIES, 'task'],
    'POST /api/conclusion-tasks/{id}/report': ['Ghi báo cáo của cơ quan được giao', SECRETARIES, 'task'],
    'POST /api/conclusion-tasks/{id}/closing': ['Kết thúc nhiệm vụ', SECRETARIES, 'task'],
    'POST /api/conclusion-tasks/{id}/due': ['Đổi hạn nhiệm vụ', SECRETARIES, 'task'],
    'POST /api/conclusion-tasks/{id}/withdrawal': ['Rút nhiệm vụ', SECRETARIES, 'task'],
    'POST /api/conclusion-tasks/{id}/reopening': ['Mở lại nhiệm vụ', SECRETARIES, 'task', { own: 'TASK.WRONG_STATE' }],
    'GET /api/conclusion-terms': ['Xem thời hạn thực hiện kết luận', SETTINGS_READERS],
    'PUT /api/conclusion-terms': ['Đặt thời hạn thực hiện kết luận', SETTERS],
  },
};
