import { MATTER_NUMBER, detailOf, textOf } from '@tiepdan/statistics/api';
import type { FormSource } from '../../engine/source.js';
import { paperNumber } from './paper.js';

/** Cases handed to the investigators in the span (03/GQKN, columns 21–23; 04/GQTC, columns 23–25). Read by IDX_investigation_transfer_day. */
export const transfers: FormSource = {
  name: 'transfers',
  kind: 'transfer',
  words: 'Lần chuyển hồ sơ sang cơ quan điều tra có ngày trong kỳ, không bị hủy khỏi sổ',
  cte: ({ offices, from, to }) => `transfers AS (
    SELECT t.office_id, t.id, t.on_day, t.kind, t.cases, t.people, t.officials
    FROM investigation_transfer AS t
    WHERE t.office_id = ANY (${offices}) AND t.status = 'active' AND t.on_day BETWEEN ${from} AND ${to})`,
  display: {
    columns: `${paperNumber('t.paper')} AS paper, t.petition_id, CASE WHEN petition.sealed THEN '' ELSE t.body END AS body, petition.book_number || '/' || petition.book_year AS petition_number, ${MATTER_NUMBER} AS matter_number, matter.summary AS title`,
    joins: () => `JOIN investigation_transfer AS t ON t.office_id = p.office_id AND t.id = p.id
      JOIN petition ON petition.office_id = t.office_id AND petition.id = t.petition_id
      JOIN matter ON matter.office_id = petition.office_id AND matter.id = petition.matter_id`,
  },
  describe: (row) => ({
    number: textOf(row, 'paper'),
    title: textOf(row, 'title'),
    detail: detailOf(`Đơn số ${textOf(row, 'petition_number')}`, textOf(row, 'matter_number'), textOf(row, 'body')),
    petitionId: textOf(row, 'petition_id'),
  }),
};
