import { HEADS, OFFICERS } from '../columns.js';
import type { RowTable } from '../row.js';

export const privacyRows: RowTable = {
  domain: 'privacy',
  heading: 'Thời hạn bảo quản và tiêu hủy dữ liệu cá nhân',
  rows: {
    'GET /api/privacy/retention': ['Xem thời hạn bảo quản hồ sơ', OFFICERS],
    'PUT /api/privacy/retention': ['Đặt thời hạn bảo quản hồ sơ', HEADS],
    'GET /api/privacy/erasures/candidates': ['Xem công dân, vụ việc đã hết thời hạn bảo quản', OFFICERS],
    'GET /api/privacy/erasures': ['Xem các quyết định tiêu hủy', OFFICERS],
    'POST /api/privacy/erasures': ['Lập quyết định tiêu hủy', OFFICERS, undefined, { own: 'PRIVACY.NOT_ERASABLE', why: 'Công dân trong danh sách còn hồ sơ chưa hết thời hạn.' }],
    'GET /api/privacy/erasures/{id}': ['Xem một quyết định tiêu hủy', OFFICERS, 'erasure'],
    'POST /api/privacy/erasures/{id}/submit': ['Trình quyết định tiêu hủy', OFFICERS, 'erasure'],
    'POST /api/privacy/erasures/{id}/withdraw': ['Bỏ quyết định tiêu hủy chưa duyệt', OFFICERS, 'erasure'],
    'POST /api/privacy/erasures/{id}/approve': ['Duyệt quyết định tiêu hủy do người khác lập', HEADS, 'submitted-erasure'],
    'GET /api/privacy/erasures/{id}/minutes': ['Tải biên bản tiêu hủy', OFFICERS, 'done-erasure'],
  },
};
