import { COMPILERS, READERS } from '../columns.js';
import type { Kind } from '../kinds.js';
import type { RowEntry, RowTable } from '../row.js';

/** What is recorded, read, corrected, cancelled and restored in the same way. */
function recordsAt(path: string, words: string, kind: Kind): Record<string, RowEntry> {
  return {
    [`GET /api/${path}`]: [`Xem danh sách ${words}`, READERS],
    [`POST /api/${path}`]: [`Ghi ${words}`, COMPILERS],
    [`GET /api/${path}/{id}`]: [`Xem ${words}`, READERS, kind],
    [`PUT /api/${path}/{id}`]: [`Sửa ${words}`, COMPILERS, kind],
    [`GET /api/${path}/{id}/history`]: [`Xem lịch sử của ${words}`, READERS, kind],
    [`POST /api/${path}/{id}/cancellation`]: [`Hủy ${words}`, COMPILERS, kind],
    [`POST /api/${path}/{id}/restoration`]: [`Khôi phục ${words}`, COMPILERS, kind],
  };
}

export const oversightRows: RowTable = {
  domain: 'oversight',
  heading: 'Quản lý nhà nước về tiếp công dân, khiếu nại, tố cáo',
  rows: {
    ...recordsAt('legal-instruments', 'văn bản quản lý', 'instrument'),
    ...recordsAt('training-events', 'lớp tập huấn, tuyên truyền', 'training'),
    ...recordsAt('inspections', 'cuộc thanh tra trách nhiệm', 'inspection'),
    'POST /api/inspections/{id}/conclusion': ['Ghi kết luận thanh tra', COMPILERS, 'inspection'],
    'POST /api/inspections/{id}/reopening': ['Bỏ kết luận thanh tra ghi nhầm', COMPILERS, 'inspection', { own: 'INSPECTION.WRONG_STATE' }],
    'POST /api/inspections/{id}/facts': ['Ghi kết quả thực hiện kết luận thanh tra', COMPILERS, 'inspection', { own: 'INSPECTION.WRONG_STATE' }],
    'POST /api/inspections/{id}/fact-cancellation': ['Hủy kết quả thực hiện ghi nhầm', COMPILERS, 'inspection', { own: 'INSPECTION.WRONG_STATE' }],
    'POST /api/inspections/{id}/completion': ['Ghi đã thực hiện xong kết luận thanh tra', COMPILERS, 'inspection', { own: 'INSPECTION.WRONG_STATE' }],
    'POST /api/inspections/{id}/completion-undone': ['Bỏ ghi đã thực hiện xong', COMPILERS, 'inspection', { own: 'INSPECTION.WRONG_STATE' }],
    'GET /api/oversight-figures': ['Xem số liệu quản lý nhà nước của một kỳ', READERS],
  },
};
