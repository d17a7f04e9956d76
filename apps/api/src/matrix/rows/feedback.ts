import { DESK, HEAD, HEADS, READERS } from '../columns.js';
import type { RowTable } from '../row.js';

export const feedbackRows: RowTable = {
  domain: 'feedback',
  heading: 'Phản ánh, kiến nghị về thủ tục hành chính',
  rows: {
    'GET /api/feedback': ['Xem danh sách phản ánh, kiến nghị', READERS],
    'POST /api/feedback': ['Vào sổ phản ánh, kiến nghị', DESK],
    'GET /api/feedback-source': ['Lấy sẵn nội dung từ lượt tiếp, đơn', DESK],
    'GET /api/feedback/{id}': ['Xem một phản ánh, kiến nghị', READERS, 'feedback'],
    'PUT /api/feedback/{id}': ['Sửa phản ánh, kiến nghị', DESK, 'feedback'],
    'POST /api/feedback/{id}/cancellation': ['Hủy phản ánh, kiến nghị', DESK, 'feedback'],
    'POST /api/feedback/{id}/restoration': ['Khôi phục phản ánh, kiến nghị', DESK, 'feedback'],
    'GET /api/feedback/{id}/history': ['Xem lịch sử của phản ánh, kiến nghị', READERS, 'feedback'],
    'POST /api/feedback/{id}/steps/forward': ['Chuyển phản ánh, kiến nghị', DESK, 'feedback'],
    'POST /api/feedback/{id}/steps/answer': ['Ghi trả lời', DESK, 'feedback'],
    'POST /api/feedback/{id}/steps/publish': ['Công khai kết quả trả lời', HEADS, 'feedback', { own: 'FEEDBACK.WRONG_STATE' }],
    'POST /api/feedback/{id}/steps/withdraw': ['Ghi việc rút phản ánh, kiến nghị', DESK, 'feedback'],
    'POST /api/feedback/{id}/steps/undo': ['Bỏ bước vừa ghi', DESK, 'feedback', { own: 'FEEDBACK.WRONG_STATE' }],
    'GET /api/feedback-figures': ['Xem số liệu phản ánh, kiến nghị', READERS],
    'GET /api/feedback-figures/file': ['Tải số liệu phản ánh, kiến nghị', READERS],
    'GET /api/feedback-terms': ['Xem thời hạn xử lý phản ánh, kiến nghị', READERS],
    'PUT /api/feedback-terms': ['Đặt thời hạn xử lý phản ánh, kiến nghị', HEAD],
  },
};
