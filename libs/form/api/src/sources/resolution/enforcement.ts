import { formatDay } from '@tiepdan/platform/contract';
import { textOf } from '@tiepdan/statistics/api';
import type { FormSource } from '../../engine/source.js';
import { DECISION_DISPLAY, DECISION_JOINS, describeDecision } from './decisions.js';

/**
 * Decisions and conclusions that were to be carried out in the span (05/KQTH, columns 1 and 16): issued by its last day and not completed
 * before its first. `recover_…`, `restore_…` are what was still due when the span began, or when it was issued in the span; what facts did
 * in the span is not taken off, so due = due of the span before − done in it + newly issued. `carried`: from before; `completed`: in the
 * span; `open`: handed on to the next. Its rows are found by IDX_resolution_decision_due; only what was carried over and demands something is asked for its earlier facts.
 */
export const enforcement: FormSource = {
  name: 'enforcement',
  kind: 'decision',
  words: 'Quyết định, kết luận thuộc thẩm quyền ban hành đến hết kỳ và chưa thi hành xong trước kỳ, không bị hủy khỏi sổ',
  cte: ({ offices, from, to }) => `enforcement AS (
    SELECT d.office_id, d.id, d.issued_on AS on_day, d.kind, d.issued_on < ${from} AS carried,
      coalesce(d.completed_on <= ${to}, false) AS completed, d.completed_on IS NULL OR d.completed_on > ${to} AS open,
      greatest(d.recover_money - coalesce(done.recover_money, 0), 0) AS recover_money, greatest(d.recover_land - coalesce(done.recover_land, 0), 0) AS recover_land,
      greatest(d.restore_money - coalesce(done.restore_money, 0), 0) AS restore_money, greatest(d.restore_land - coalesce(done.restore_land, 0), 0) AS restore_land
    FROM resolution_decision AS d
    LEFT JOIN LATERAL (
      SELECT sum(f.money) FILTER (WHERE f.what = 'collected') AS recover_money, sum(f.land) FILTER (WHERE f.what = 'collected') AS recover_land,
        sum(f.money) FILTER (WHERE f.what = 'returned') AS restore_money, sum(f.land) FILTER (WHERE f.what = 'returned') AS restore_land
      FROM enforcement_fact AS f
      WHERE f.office_id = d.office_id AND f.decision_id = d.id AND f.status = 'active' AND f.on_day < ${from}) AS done
      ON d.issued_on < ${from} AND (d.recover_money > 0 OR d.recover_land > 0 OR d.restore_money > 0 OR d.restore_land > 0)
    WHERE d.office_id = ANY (${offices}) AND d.status = 'active' AND d.own
      AND daterange(d.issued_on, d.completed_on, '[]') && daterange(${from}, ${to}, '[]'))`,
  display: {
    columns: `${DECISION_DISPLAY}, to_char(d.completed_on, 'YYYY-MM-DD') AS completed_on`,
    joins: () => `JOIN resolution_decision AS d ON d.office_id = p.office_id AND d.id = p.id ${DECISION_JOINS}`,
  },
  describe: (row) => describeDecision(row, row['completed_on'] === null ? 'chưa thi hành xong' : `thi hành xong ngày ${formatDay(textOf(row, 'completed_on'))}`),
};
