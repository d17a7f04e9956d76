import { formatCount, formatDay } from '@tiepdan/platform/contract';
import { detailOf, textOf } from '@tiepdan/statistics/api';
import type { FormSource } from '../../engine/source.js';

/**
 * Responsibility inspections that are of the span (06/QLKNTC): begun by its last day, and still with something to do on its first. What
 * the guidance counts is a flag of its own, for an inspection may be several:
 * `in_progress` begun earlier without a conclusion, or begun in the span (column 6);
 * `concluded` its conclusion is of the span (8);
 * `enforced` its conclusion was open from earlier or is of the span, and not completed before it (13);
 * `running_before`, `running_after`, `enforced_before`, `enforced_after` what the span took over and what it hands on.
 */
export const inspections: FormSource = {
  name: 'inspections',
  kind: 'inspection',
  words: 'Cuộc thanh tra trách nhiệm bắt đầu đến hết kỳ và chưa thi hành xong kết luận trước kỳ, không bị hủy khỏi sổ',
  cte: ({ offices, from, to }) => `inspections AS (
    SELECT i.office_id, i.id, i.started_on AS on_day, i.units, i.organisations, i.people, i.referred_organisations, i.referred_people,
      i.concluded_on IS NULL OR i.concluded_on >= ${from} AS in_progress,
      coalesce(i.concluded_on BETWEEN ${from} AND ${to}, false) AS concluded,
      coalesce(i.concluded_on <= ${to}, false) AS enforced,
      i.started_on < ${from} AND (i.concluded_on IS NULL OR i.concluded_on >= ${from}) AS running_before,
      i.concluded_on IS NULL OR i.concluded_on > ${to} AS running_after,
      coalesce(i.concluded_on < ${from}, false) AS enforced_before,
      coalesce(i.concluded_on <= ${to} AND (i.completed_on IS NULL OR i.completed_on > ${to}), false) AS enforced_after
    FROM inspection AS i
    WHERE i.office_id = ANY (${offices}) AND i.status = 'active' AND i.started_on <= ${to}
      AND (i.completed_on IS NULL OR i.completed_on >= ${from}))`,
  display: {
    columns: `i.decision_number, i.title, i.units, i.conclusion_number, to_char(i.concluded_on, 'YYYY-MM-DD') AS concluded_on`,
    joins: () => `JOIN inspection AS i ON i.office_id = p.office_id AND i.id = p.id`,
  },
  describe: (row) => ({
    number: textOf(row, 'decision_number'),
    title: textOf(row, 'title'),
    detail: detailOf(
      `${formatCount(Number(row['units']))} đơn vị được thanh tra`,
      row['concluded_on'] === null ? 'chưa ban hành kết luận' : `kết luận ${textOf(row, 'conclusion_number')} ngày ${formatDay(textOf(row, 'concluded_on'))}`,
    ),
  }),
};
