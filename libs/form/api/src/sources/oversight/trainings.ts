import { TRAINING_KINDS } from '@tiepdan/oversight/contract';
import { formatCount } from '@tiepdan/platform/contract';
import { detailOf, labelOf, textOf } from '@tiepdan/statistics/api';
import type { FormSource } from '../../engine/source.js';

/** Classes of training and propaganda held in the span (06/QLKNTC, columns 4 and 5); one row may be several classes. Read by IDX_training_event_held. */
export const trainings: FormSource = {
  name: 'trainings',
  kind: 'training',
  words: 'Lớp tập huấn, buổi tuyên truyền, giáo dục pháp luật tổ chức trong kỳ, không bị hủy khỏi sổ',
  cte: ({ offices, from, to }) => `trainings AS (
    SELECT t.office_id, t.id, t.held_on AS on_day, t.classes, t.people
    FROM training_event AS t
    WHERE t.office_id = ANY (${offices}) AND t.status = 'active' AND t.held_on BETWEEN ${from} AND ${to})`,
  display: {
    columns: `t.kind, t.topic, t.classes, t.people`,
    joins: () => `JOIN training_event AS t ON t.office_id = p.office_id AND t.id = p.id`,
  },
  describe: (row) => ({
    number: '',
    title: textOf(row, 'topic'),
    detail: detailOf(
      labelOf(TRAINING_KINDS, textOf(row, 'kind')),
      `${formatCount(Number(row['classes']))} lớp`,
      `${formatCount(Number(row['people']))} người`,
    ),
  }),
};
