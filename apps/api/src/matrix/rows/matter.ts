import { DESK, OFFICERS, READERS, STAFF } from '../columns.js';
import type { RowTable } from '../row.js';

export const matterRows: RowTable = {
  domain: 'matter',
  heading: 'Vụ việc',
  rows: {
    'GET /api/fields': ['Xem danh mục lĩnh vực', STAFF],
    'GET /api/field-catalogue': ['Xem danh mục lĩnh vực kèm cách xếp vào biểu', READERS],
    'GET /api/matters': ['Xem danh sách vụ việc', READERS],
    'GET /api/matters/{id}': ['Xem một vụ việc', READERS, 'matter'],
    'PUT /api/matters/{id}': ['Sửa vụ việc', DESK, 'matter'],
    'GET /api/matters/{id}/history': ['Xem lịch sử của vụ việc', READERS, 'matter'],
    'GET /api/matters/{id}/timeline': ['Xem diễn biến của vụ việc', READERS, 'matter'],
    'GET /api/matters/{id}/limits': ['Xem thời hạn của vụ việc', READERS, 'matter'],
    'POST /api/matters/{id}/flags': ['Đánh dấu vụ việc', DESK, 'matter'],
    'PUT /api/matter-flags/{id}': ['Sửa dấu của vụ việc', DESK, 'matter-flag', { other: 'MATTER.FLAG_UNKNOWN' }],
    'POST /api/matter-flags/{id}/end': ['Kết thúc dấu của vụ việc', DESK, 'matter-flag', { other: 'MATTER.FLAG_UNKNOWN' }],
    'POST /api/matter-flags/{id}/cancellation': ['Hủy dấu của vụ việc', DESK, 'matter-flag', { other: 'MATTER.FLAG_UNKNOWN' }],
    'GET /api/matters/{id}/belongings': ['Xem những gì thuộc vụ việc để gộp, tách', OFFICERS, 'matter'],
    'POST /api/matters/{id}/merger': ['Gộp vụ việc vào vụ việc khác', OFFICERS, 'matter', { sealed: 'MATTER.KINDS_DIFFER', why: 'Tố cáo không gộp vào khiếu nại.' }],
    'POST /api/matters/{id}/merger/undoing': ['Bỏ việc gộp vụ việc', OFFICERS, 'matter', { own: 'MATTER.NOT_MERGED' }],
    'POST /api/matters/{id}/split': ['Tách vụ việc', OFFICERS, 'matter', { own: 'MATTER.NOTHING_LEFT' }],
  },
};
