import type { RowTable } from '../row.js';

/** Who examines what was done: the auditor, and the head in the own office. */
const EXAMINERS = 'HA';
/** Who takes the audit out of the system. */
const AUDITOR = 'A';

export const auditRows: RowTable = {
  domain: 'audit',
  heading: 'Nhật ký hệ thống',
  rows: {
    'GET /api/audit': ['Xem nhật ký hệ thống', EXAMINERS],
    'GET /api/audit/rows/{id}': ['Xem một dòng nhật ký', EXAMINERS, 'audit-row'],
    'GET /api/audit/chain': ['Xem chuỗi nhật ký và các mốc', EXAMINERS],
    'POST /api/audit/chain/verification': ['Kiểm tra chuỗi nhật ký', EXAMINERS],
    'GET /api/audit/export': ['Xuất nhật ký ra tệp CSV', AUDITOR],
    'GET /api/audit/export/xlsx': ['Xuất nhật ký ra tệp Excel', AUDITOR],
    'GET /api/audit/keeping': ['Xem nhật ký được giữ bao lâu, đã lưu trữ đến đâu', EXAMINERS],
    'PUT /api/audit/keeping': ['Đặt thời hạn giữ nhật ký', AUDITOR, undefined, { own: 'AUDIT.SEALED_SHORTER', why: 'Lần thử đặt nhật ký về danh tính giữ kín ngắn hơn.' }],
    'GET /api/audit/archives/{id}/{part}': ['Tải tệp lưu trữ nhật ký', AUDITOR, 'audit-archive', { own: 'AUDIT.ARCHIVE_ELSEWHERE', why: 'Hệ thống thử chưa có tệp lưu trữ trên đĩa.' }],
    'GET /api/audit/anchors/file': ['Tải các mốc nhật ký', AUDITOR],
  },
};
