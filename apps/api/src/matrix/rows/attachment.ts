import { DESK, type Letters, OFFICERS, READERS } from '../columns.js';
import type { Kind } from '../kinds.js';
import type { Exceptions, RowEntry, RowTable } from '../row.js';

/** A sealed file is given to nobody who has not opened it, with a reason, a short while ago. */
const CLOSED: Exceptions = { sealed: 'ATTACHMENT.NOT_OPENED' };

/** Files on one kind of record: who reads the record reads its files, who writes it attaches them; a sealed one is opened apart. */
function filesOf(records: string, words: string, kind: Kind, writers: Letters): Record<string, RowEntry> {
  const address = `/api/${records}/{id}/attachments`;
  return {
    [`GET ${address}`]: [`Xem các tệp của ${words}`, READERS, kind],
    [`POST ${address}`]: [`Đính kèm tệp vào ${words}`, writers, kind],
    [`GET ${address}/archive`]: [`Tải mọi tệp của ${words}`, READERS, kind, CLOSED],
    [`GET ${address}/{fileId}/content`]: [`Tải một tệp của ${words}`, READERS, kind, CLOSED],
    [`PUT ${address}/{fileId}`]: [`Sửa loại, ghi chú của tệp của ${words}`, writers, kind],
    [`POST ${address}/{fileId}/removal`]: [`Gỡ tệp khỏi ${words}`, writers, kind],
    [`POST ${address}/{fileId}/restoration`]: [`Đưa lại tệp đã gỡ của ${words}`, writers, kind, { own: 'ATTACHMENT.NOT_REMOVED', cancelled: 'RECORD.CANCELLED' }],
    [`POST ${address}/opening`]: [`Mở tệp được giữ bí mật của ${words}, có nêu lý do`, OFFICERS, kind, { own: 'ATTACHMENT.NOT_SEALED', sealed: 'opened', cancelled: 'ATTACHMENT.NOT_SEALED' }],
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
