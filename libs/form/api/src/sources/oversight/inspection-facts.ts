import { formatCount } from '@tiepdan/platform/contract';
import { detailOf, textOf } from '@tiepdan/statistics/api';
import type { FormSource } from '../../engine/source.js';
import { inspections } from './inspections.js';

/**
 * What was done in the span by the conclusions that were to be carried out in it (06/QLKNTC, columns 14–17 "của các kết luận ở cột 13"): a
 * fact entered after its conclusion had been completed in an earlier span is nobody's. Read by IDX_inspection_fact_inspection.
 */
export const inspectionFacts: FormSource = {
  name: 'inspection_facts',
  kind: 'inspection-fact',
  words: 'Kết quả thực hiện có ngày trong kỳ của các kết luận thanh tra phải thực hiện trong kỳ, không bị hủy',
  on: [inspections],
  cte: ({ offices, from, to }) => `inspection_facts AS (
    SELECT f.office_id, f.id, f.on_day, f.organisations, f.people, f.cases, f.accused
    FROM inspection_fact AS f JOIN inspections ON inspections.office_id = f.office_id AND inspections.id = f.inspection_id AND inspections.enforced
    WHERE f.office_id = ANY (${offices}) AND f.status = 'active' AND f.on_day BETWEEN ${from} AND ${to})`,
  display: {
    columns: `i.conclusion_number, i.title, f.organisations, f.people, f.cases, f.accused`,
    joins: () => `JOIN inspection_fact AS f ON f.office_id = p.office_id AND f.id = p.id
      JOIN inspection AS i ON i.office_id = f.office_id AND i.id = f.inspection_id`,
  },
  describe: (row) => ({
    number: textOf(row, 'conclusion_number'),
    title: textOf(row, 'title'),
    detail: detailOf(...COUNTS.filter(([column]) => Number(row[column]) > 0).map(([column, unit]) => `${formatCount(Number(row[column]))} ${unit}`)),
  }),
};

const COUNTS = [
  ['organisations', 'tổ chức bị xử lý'],
  ['people', 'cá nhân bị xử lý'],
  ['cases', 'vụ khởi tố'],
  ['accused', 'người bị khởi tố'],
] as const;
