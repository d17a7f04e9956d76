import { formatCount } from '@tiepdan/platform/contract';
import { DELEGATION_FROM, RECEPTION_MODES } from '@tiepdan/reception/contract';
import type { Source, SpanPlaces } from './source.js';
import { MATTER_NUMBER, detailOf, labelOf, textOf } from './source.js';

/**
 * The counted receptions of a span before it is known which of them are first: active and received; no-shows, refusals
 * and cancelled records are kept on file and counted nowhere. Exactly one of `regular`, `by_chair`, `by_deputy` holds
 * (TT 06/2025, biểu 01/TCD: thường xuyên; Thủ trưởng tiếp; ủy quyền tiếp). Covered by IDX_reception_counted.
 */
export function receivedCte({ office, from, to }: SpanPlaces): string {
  return `received AS (
    SELECT reception.id, reception.received_on, reception.matter_id, reception.head_count,
      reception.mode = 'regular' AS regular,
      reception.mode <> 'regular' AND NOT leader_day.by_deputy AS by_chair,
      reception.mode <> 'regular' AND leader_day.by_deputy AS by_deputy,
      reception.head_count >= ${DELEGATION_FROM} AS delegation
    FROM reception
    LEFT JOIN leader_day ON leader_day.office_id = reception.office_id AND leader_day.id = reception.leader_day_id
    WHERE reception.office_id = ${office} AND reception.status = 'active' AND reception.attendance = 'received'
      AND reception.received_on BETWEEN ${from} AND ${to})`;
}

/** Lượt tiếp: one row per counted reception; `first_ever` when it is the first counted reception ever of its matter. */
export const receptions: Source = {
  name: 'receptions',
  kind: 'reception',
  cte: () => `receptions AS (
    SELECT received.id, received.received_on AS on_day, received.matter_id, received.head_count, received.regular,
      received.by_chair, received.by_deputy, received.delegation, received.id = matters.first_reception_id AS first_ever
    FROM received JOIN matters ON matters.id = received.matter_id)`,
  display: {
    columns: `reception.book_number || '/' || reception.book_year AS number, ${MATTER_NUMBER} AS matter_number,
      matter.summary AS title, reception.mode, leader_day.by_deputy, reception.head_count,
      (SELECT count(*) FROM reception AS earlier
        WHERE earlier.office_id = reception.office_id AND earlier.matter_id = reception.matter_id
          AND earlier.status = 'active' AND earlier.attendance = 'received'
          AND (earlier.received_on, earlier.id) <= (reception.received_on, reception.id))::int AS ordinal`,
    joins: ({ office }) => `JOIN reception ON reception.office_id = ${office} AND reception.id = p.id
      JOIN matter ON matter.office_id = ${office} AND matter.id = reception.matter_id
      LEFT JOIN leader_day ON leader_day.office_id = ${office} AND leader_day.id = reception.leader_day_id`,
  },
  describe: (row) => ({
    number: textOf(row, 'number'),
    title: textOf(row, 'title'),
    detail: detailOf(
      textOf(row, 'matter_number'),
      labelOf(RECEPTION_MODES, textOf(row, 'mode')) + (row['by_deputy'] === true ? ' (ủy quyền)' : ''),
      row['ordinal'] === 1 ? 'lần đầu' : `lần thứ ${textOf(row, 'ordinal')}`,
      `${formatCount(Number(row['head_count']))} người`,
    ),
  }),
};
