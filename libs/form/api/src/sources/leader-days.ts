import { DAY_OUTCOMES, SESSION_KINDS } from '@tiepdan/leader-day/contract';
import { detailOf, labelOf, textOf } from '@tiepdan/statistics/api';
import type { FormSource } from '../engine/source.js';

/**
 * Announced reception days of the office's own leaders: a day counts once announced, even when nobody came or it was not held
 * (TT 06/2025, 01/TCD columns 10 and 16). Not counted: what is only planned, dialogues, days of another body's leader in the house.
 */
export const leaderDays: FormSource = {
  name: 'leader_days',
  kind: 'leader-day',
  words: 'Ngày tiếp công dân định kỳ, đột xuất của lãnh đạo cơ quan trong kỳ đã công bố, chưa hủy',
  cte: ({ offices, from, to }) => `leader_days AS (
    SELECT leader_day.office_id, leader_day.id, leader_day.held_on AS on_day, leader_day.by_deputy
    FROM leader_day JOIN leader ON leader.office_id = leader_day.office_id AND leader.id = leader_day.host_id AND leader.body_id IS NULL
    WHERE leader_day.office_id = ANY (${offices}) AND leader_day.status = 'active' AND leader_day.outcome <> 'planned' AND leader_day.purpose = 'reception'
      AND leader_day.held_on BETWEEN ${from} AND ${to})`,
  display: {
    columns: `leader.full_name || ', ' || leader.position AS title, leader_day.session, leader_day.by_deputy, leader_day.outcome`,
    joins: () => `JOIN leader_day ON leader_day.office_id = p.office_id AND leader_day.id = p.id
      JOIN leader ON leader.office_id = p.office_id AND leader.id = leader_day.host_id`,
  },
  describe: (row) => ({
    number: labelOf(SESSION_KINDS, textOf(row, 'session')),
    title: textOf(row, 'title'),
    detail: detailOf(row['by_deputy'] === true ? 'Ủy quyền tiếp' : 'Trực tiếp tiếp', labelOf(DAY_OUTCOMES, textOf(row, 'outcome'))),
  }),
};
