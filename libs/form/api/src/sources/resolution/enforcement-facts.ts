import { FACT_KINDS } from '@tiepdan/resolution/contract';
import { labelOf, textOf } from '@tiepdan/statistics/api';
import type { FormSource } from '../../engine/source.js';
import { DECISION_DISPLAY, DECISION_JOINS, describeDecision } from './decisions.js';
import { enforcement } from './enforcement.js';

/**
 * What was done in the span to carry out the decisions and conclusions that were to be carried out in it (05/KQTH, "đã thu", "đã trả", "đã xử
 * lý", "đã khởi tố"). Read by IDX_enforcement_fact_day.
 */
export const enforcementFacts: FormSource = {
  name: 'enforcement_facts',
  kind: 'enforcement',
  words: 'Kết quả thi hành có ngày trong kỳ của các quyết định, kết luận phải thi hành trong kỳ, không bị hủy',
  on: [enforcement],
  cte: ({ offices, from, to }) => `enforcement_facts AS (
    SELECT f.office_id, f.id, f.on_day, f.kind, f.what, f.money, f.land, f.organisations, f.people, f.officials, f.cases
    FROM enforcement_fact AS f JOIN enforcement ON enforcement.office_id = f.office_id AND enforcement.id = f.decision_id
    WHERE f.office_id = ANY (${offices}) AND f.status = 'active' AND f.on_day BETWEEN ${from} AND ${to})`,
  display: {
    columns: `f.what, ${DECISION_DISPLAY}`,
    joins: () => `JOIN enforcement_fact AS f ON f.office_id = p.office_id AND f.id = p.id
      JOIN resolution_decision AS d ON d.office_id = f.office_id AND d.id = f.decision_id ${DECISION_JOINS}`,
  },
  describe: (row) => describeDecision(row, labelOf(FACT_KINDS, textOf(row, 'what'))),
};
