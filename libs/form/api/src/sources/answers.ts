import { ANSWER_RESULTS } from '@tiepdan/forwarding/contract';
import { MATTER_NUMBER, detailOf, labelOf, textOf } from '@tiepdan/statistics/api';
import type { FormSource } from '../engine/source.js';

/** Answers received in the span to petitions that were forwarded. Found by IDX_answer_received; what they answer, one at a time by key. */
export const answers: FormSource = {
  name: 'answers',
  kind: 'answer',
  words: 'Văn bản phúc đáp nhận trong kỳ về đơn đã chuyển, chưa thu hồi',
  cte: ({ offices, from, to }) => `answers AS (
    SELECT answer.office_id, answer.id, answer.received_on AS on_day, petition.kind, petition.source = 'reception' AS handed_over
    FROM answer
    CROSS JOIN LATERAL (SELECT document_id FROM delivery WHERE office_id = answer.office_id AND id = answer.delivery_id LIMIT 1) AS delivery
    CROSS JOIN LATERAL (SELECT petition_id FROM document
      WHERE office_id = answer.office_id AND id = delivery.document_id AND status = 'active' AND kind = 'forwarding' LIMIT 1) AS document
    CROSS JOIN LATERAL (SELECT kind, source FROM petition
      WHERE office_id = answer.office_id AND id = document.petition_id AND status = 'active' LIMIT 1) AS petition
    WHERE answer.office_id = ANY (${offices}) AND answer.status = 'active' AND answer.received_on BETWEEN ${from} AND ${to})`,
  display: {
    columns: `answer.symbol AS number, ${MATTER_NUMBER} AS matter_number, matter.summary AS title, answer.result, agency.short_name, document.petition_id`,
    joins: () => `JOIN answer ON answer.office_id = p.office_id AND answer.id = p.id
      JOIN delivery ON delivery.office_id = p.office_id AND delivery.id = answer.delivery_id
      JOIN agency ON agency.office_id = p.office_id AND agency.id = delivery.agency_id
      JOIN document ON document.office_id = p.office_id AND document.id = delivery.document_id
      JOIN matter ON matter.office_id = p.office_id AND matter.id = document.matter_id`,
  },
  describe: (row) => ({
    number: textOf(row, 'number'),
    title: textOf(row, 'title'),
    detail: detailOf(textOf(row, 'matter_number'), textOf(row, 'short_name'), labelOf(ANSWER_RESULTS, textOf(row, 'result'))),
    petitionId: textOf(row, 'petition_id'),
  }),
};
