import { HEADS, OFFICERS, READERS } from '../columns.js';
import type { RowTable } from '../row.js';

export const resolutionRows: RowTable = {
  domain: 'resolution',
  heading: 'Giải quyết và thi hành',
  rows: {
    'GET /api/petitions/{id}/resolution': ['Xem việc giải quyết của đơn', READERS, 'petition'],
    'POST /api/petitions/{id}/verifications': ['Ghi việc giao xác minh', OFFICERS, 'accepted-petition'],
    'POST /api/verifications/{id}/report': ['Ghi kết quả xác minh', OFFICERS, 'verification'],
    'POST /api/verifications/{id}/cancellation': ['Hủy việc xác minh ghi nhầm', OFFICERS, 'verification'],
    'POST /api/petitions/{id}/decision': ['Ghi quyết định giải quyết, kết luận nội dung tố cáo', OFFICERS, 'accepted-petition'],
    'POST /api/petitions/{id}/investigation-transfers': ['Ghi việc chuyển cơ quan điều tra', OFFICERS, 'accepted-petition'],
    'POST /api/investigation-transfers/{id}/cancellation': ['Hủy việc chuyển cơ quan điều tra ghi nhầm', OFFICERS, 'transfer'],
    'POST /api/petitions/{id}/protections': ['Ghi biện pháp bảo vệ người tố cáo', OFFICERS, 'accepted-petition', { own: 'RESOLUTION.NOT_DENUNCIATION', sealed: 'done', why: 'Chỉ người tố cáo được bảo vệ.' }],
    'POST /api/protections/{id}/end': ['Chấm dứt biện pháp bảo vệ', OFFICERS, 'protection'],
    'POST /api/protections/{id}/cancellation': ['Hủy biện pháp bảo vệ ghi nhầm', OFFICERS, 'protection'],
    'GET /api/resolution-decisions': ['Xem quyết định, kết luận phải thi hành', READERS],
    'GET /api/resolution-decisions/counts': ['Xem số quyết định theo tình trạng thi hành', READERS],
    'GET /api/resolution-decisions/{id}': ['Xem một quyết định, kết luận', READERS, 'decision'],
    'PUT /api/resolution-decisions/{id}': ['Sửa quyết định, kết luận', OFFICERS, 'decision'],
    'POST /api/resolution-decisions/{id}/cancellation': ['Hủy quyết định, kết luận ghi nhầm', HEADS, 'decision', { own: 'RESOLUTION.STILL_RESOLVED' }],
    'POST /api/resolution-decisions/{id}/facts': ['Ghi kết quả thi hành', OFFICERS, 'decision'],
    'POST /api/enforcement-facts/{id}/cancellation': ['Hủy kết quả thi hành ghi nhầm', OFFICERS, 'decision-fact'],
  },
};
