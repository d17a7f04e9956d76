import { DESK, HEADS, OFFICERS, READERS, STAFF } from '../columns.js';
import type { RowTable } from '../row.js';

export const citizenRows: RowTable = {
  domain: 'citizen',
  heading: 'Công dân và danh tính được giữ bí mật',
  rows: {
    'GET /api/citizens': ['Tìm công dân', READERS],
    'GET /api/citizens/{id}': ['Xem một công dân', READERS, 'citizen'],
    'PUT /api/citizens/{id}': ['Sửa thông tin công dân', DESK, 'citizen'],
    'GET /api/citizens/{id}/history': ['Xem lịch sử của hồ sơ công dân', READERS, 'citizen'],
    'POST /api/citizens/{id}/personal-data': ['Giao cho công dân bản dữ liệu về chính họ', HEADS, 'citizen'],
    'GET /api/citizens/{id}/likenesses': ['Xem người có thể là cùng một người', READERS, 'citizen'],
    'POST /api/citizens/{id}/merges': ['Gộp hai hồ sơ công dân', OFFICERS, 'citizen'],
    'POST /api/citizen-merges/{id}/undoing': ['Tách lại hồ sơ công dân đã gộp', OFFICERS, 'citizen-merge', { other: 'CITIZEN.MERGE_UNKNOWN' }],
    'GET /api/citizen-matches': ['Tìm người đã từng đến khi đang nhập', READERS],
    'GET /api/candidates': ['Tìm hồ sơ có thể trùng khi đang nhập', READERS],
    'GET /api/areas': ['Xem danh mục xã, phường', STAFF],
    'GET /api/sealed-identities/openings': ['Xem nhật ký mở danh tính được giữ bí mật', `${HEADS}A`],
    'POST /api/sealed-identities/openings/{audit}/review': ['Xét việc mở danh tính của người khác', `${HEADS}A`, undefined, { own: 'RECORD.NOT_FOUND', why: 'Chưa có lần mở nào để xét.' }],
    'POST /api/sealed-identities/{id}/opening': ['Mở một danh tính được giữ bí mật, có nêu lý do', OFFICERS, 'sealed-identity', { sealed: 'opened' }],
  },
};
