import { OUTCOMES } from '@tiepdan/petition/contract';
import { MATTER_NUMBER, detailOf, labelOf, textOf } from '@tiepdan/statistics/api';
import type { DisplayRow, FormSource } from '../../engine/source.js';
import { paperNumber } from './paper.js';

/** Whose paper a row is: the decision itself, its petition's number and its matter. The matter's summary names nobody; the petition's own might. */
export const DECISION_DISPLAY = `${paperNumber('d.paper')} AS paper, d.petition_id, d.kind, d.outcome, petition.book_number || '/' || petition.book_year AS petition_number,
      ${MATTER_NUMBER} AS matter_number, matter.summary AS title`;
export const DECISION_JOINS = `JOIN petition ON petition.office_id = d.office_id AND petition.id = d.petition_id
      JOIN matter ON matter.office_id = petition.office_id AND matter.id = petition.matter_id`;

/** The words every row about a decision shares, with what a source adds. */
export function describeDecision(row: DisplayRow, ...more: readonly string[]): ReturnType<FormSource['describe']> {
  return {
    number: textOf(row, 'paper'),
    title: textOf(row, 'title'),
    detail: detailOf(`Đơn số ${textOf(row, 'petition_number')}`, textOf(row, 'matter_number'), labelOf(OUTCOMES, textOf(row, 'outcome')), ...more),
    petitionId: textOf(row, 'petition_id'),
  };
}

/**
 * Decisions on complaints and conclusions about denunciations issued in the span, with what they recommend (03/GQKN, columns 7–20; 04/GQTC,
 * columns 7–22); what a body decided that was urged is in its own report. Read by IDX_resolution_decision_issued.
 */
export const decisions: FormSource = {
  name: 'decisions',
  kind: 'decision',
  words: 'Quyết định giải quyết khiếu nại, kết luận nội dung tố cáo thuộc thẩm quyền ban hành trong kỳ, không bị hủy khỏi sổ',
  cte: ({ offices, from, to }) => `decisions AS (
    SELECT d.office_id, d.id, d.issued_on AS on_day, d.kind, d.instance, d.outcome, d.recover_money, d.recover_land, d.restore_money, d.restore_land,
      d.restore_organisations, d.restore_people, d.discipline_organisations, d.discipline_people, d.discipline_officials
    FROM resolution_decision AS d
    WHERE d.office_id = ANY (${offices}) AND d.status = 'active' AND d.own AND d.issued_on BETWEEN ${from} AND ${to})`,
  display: { columns: DECISION_DISPLAY, joins: () => `JOIN resolution_decision AS d ON d.office_id = p.office_id AND d.id = p.id ${DECISION_JOINS}` },
  describe: (row) => describeDecision(row),
};
