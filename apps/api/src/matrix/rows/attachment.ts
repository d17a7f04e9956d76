import { DESK, type Letters, OFFICERS, READERS } from '../columns.js';
import type { Kind } from '../kinds.js';
import type { RowEntry, RowTable } from '../row.js';

/** Files on one kind of record: who reads the record reads its files, who writes it attaches them; a sealed one is opened apart. */
function filesOf(records: string, words: string, kind: Kind, writers: Letters): Record<string, RowEntry> {
  const address = `/api/${records}/{id}/attachments`;
  return {
    [`GET ${address}`]: [`Xem các tệp của ${words}`, READERS, kind],
    [`POST ${address}`]: [`Đính kèm tệp vào ${words}`, writers, kind],
    [`GET ${address}/archive`]: [`Tải mọi tệp của ${words}`, READERS, kind],
    [`GET ${address}/{fileId}/content`]: [`Tải một tệp của ${words}`, READERS, kind],
    [`PUT ${address}/{fileId}`]: [`Sửa loại, ghi chú của tệp của ${words}`, writers, kind],
    [`POST ${address}/{fileId}/removal`]: [`Gỡ tệp khỏi ${words}`, writers, kind],
    [`POST ${address}/{fileId}/restoration`]: [`Đưa lại tệp đã gỡ của ${words}`, writers, kind],
    [`POST ${address}/opening`]: [`Mở tệp được giữ bí mật của ${words}, có nêu lý do`, OFFICERS, kind],
  };
}

export const attachmentRows: RowTable = {
  domain: 'attachment',
  heading: 'Tệp đính kèm',
  rows: {
    ...filesOf('petitions', 'đơn', 'petition-file', DESK),
    ...filesOf('receptions', 'lượt tiếp', 'reception-file', DESK),
    ...filesOf('matters', 'vụ việc', 'matter-file', DESK),
    ...filesOf('documents', 'văn bản', 'document-file', DESK),
    ...filesOf('leader-days', 'buổi tiếp của lãnh đạo', 'leader-day-file', 'RHDS'),
  },
};
