import { DAY_OUTCOMES, SESSION_KINDS } from '@tiepdan/leader-day/contract';
import type { Source } from './source.js';
import { detailOf, labelOf, textOf } from './source.js';

/**
 * Announced reception days of leaders. A day counts once announced, even when nobody came or it was not held
 * (TT 06/2025, biểu 01/TCD cột 10, 16: ngày tiếp đã công bố công khai); only a cancelled record leaves the count. A day that is
 * merely planned, a dialogue, and a day of another body's leader in the same house are no such days of the office.
 */
export const leaderDays: Source = {
  name: 'leader_days',
  kind: 'leader-day',
  cte: ({ office, from, to }) => `leader_days AS (
    SELECT leader_day.id, leader_day.held_on AS on_day, leader_day.by_deputy
    FROM leader_day JOIN leader ON leader.office_id = leader_day.office_id AND leader.id = leader_day.host_id AND leader.body_id IS NULL
    WHERE leader_day.office_id = ${office} AND leader_day.status = 'active' AND leader_day.outcome <> 'planned' AND leader_day.purpose = 'reception'
      AND leader_day.held_on BETWEEN ${from} AND ${to})`,
  display: {
    columns: `leader.full_name || ', ' || leader.position AS title, leader_day.session, leader_day.by_deputy, leader_day.outcome`,
    joins: ({ office }) => `JOIN leader_day ON leader_day.office_id = ${office} AND leader_day.id = p.id
      JOIN leader ON leader.office_id = ${office} AND leader.id = leader_day.host_id`,
  },
  describe: (row) => ({
    number: labelOf(SESSION_KINDS, textOf(row, 'session')),
    title: textOf(row, 'title'),
    detail: detailOf(row['by_deputy'] === true ? 'Ủy quyền tiếp' : 'Trực tiếp tiếp', labelOf(DAY_OUTCOMES, textOf(row, 'outcome'))),
  }),
};
