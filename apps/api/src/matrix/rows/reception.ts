import { DESK, READERS } from '../columns.js';
import type { RowTable } from '../row.js';

/** Who corrects or cancels what stands in the reception book. */
const KEEPERS = 'RHD';

export const receptionRows: RowTable = {
  domain: 'reception',
  heading: 'Lượt tiếp công dân',
  rows: {
    'GET /api/receptions': ['Xem danh sách lượt tiếp', READERS],
    'POST /api/receptions': ['Ghi một lượt tiếp', DESK],
    'GET /api/receptions/{id}': ['Xem một lượt tiếp', READERS, 'reception'],
    'PUT /api/receptions/{id}': ['Sửa lượt tiếp', KEEPERS, 'reception'],
    'POST /api/receptions/{id}/cancellation': ['Hủy lượt tiếp', KEEPERS, 'reception'],
    'POST /api/receptions/{id}/restoration': ['Khôi phục lượt tiếp đã hủy', KEEPERS, 'reception'],
    'GET /api/receptions/{id}/history': ['Xem lịch sử của lượt tiếp', READERS, 'reception'],
    'GET /api/receptions/{id}/limits': ['Xem thời hạn của lượt tiếp', READERS, 'reception'],
    'POST /api/receptions/{id}/limits/{limitId}/done': ['Ghi đã làm xong việc có hạn của lượt tiếp', KEEPERS, 'reception-limit', { own: 'LIMIT.NOT_RUNNING' }],
    'POST /api/receptions/{id}/limits/{limitId}/undone': ['Bỏ ghi đã làm xong việc có hạn của lượt tiếp', KEEPERS, 'reception-limit'],
  },
};
