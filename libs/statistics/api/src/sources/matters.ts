import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { formatCount } from '@tiepdan/platform/contract';
import type { Source } from './source.js';
import { MATTER_NUMBER, detailOf, labelOf, textOf } from './source.js';

/**
 * Vụ việc: one row per matter received in the span, grouped before counting so that nothing is ever counted twice and no
 * DISTINCT is needed. `board_only` and `by_deputy_only` carry the rule that a matter received both regularly and by a
 * leader is entered once, under the leader (TT 06/2025, hướng dẫn biểu 01/TCD cột 7), and the Chairman before a deputy.
 *
 * Kind and first reception ever are looked up once per matter of the span, through the primary key and
 * IDX_reception_of_matter, so a quarter costs the same after ten years as after one. `first_ever`: that reception lies in the span (it cannot lie after it).
 */
export const matters: Source = {
  name: 'matters',
  kind: 'matter',
  cte: ({ office, from }) => `matters AS (
    SELECT gathered.matter_id AS id, gathered.on_day, gathered.regular,
      (SELECT matter.kind FROM matter WHERE matter.office_id = ${office} AND matter.id = gathered.matter_id) AS kind,
      gathered.by_chair OR gathered.by_deputy AS by_leader,
      gathered.regular AND NOT (gathered.by_chair OR gathered.by_deputy) AS board_only,
      gathered.by_chair, gathered.by_deputy AND NOT gathered.by_chair AS by_deputy_only,
      gathered.regular_delegation, gathered.leader_delegation,
      earliest.id AS first_reception_id, earliest.received_on >= ${from} AS first_ever
    FROM (
      SELECT matter_id, min(received_on) AS on_day, bool_or(regular) AS regular, bool_or(by_chair) AS by_chair,
        bool_or(by_deputy) AS by_deputy, bool_or(regular AND delegation) AS regular_delegation,
        bool_or(NOT regular AND delegation) AS leader_delegation
      FROM received GROUP BY matter_id) AS gathered
    CROSS JOIN LATERAL (
      SELECT reception.id, reception.received_on FROM reception
      WHERE reception.office_id = ${office} AND reception.matter_id = gathered.matter_id
        AND reception.status = 'active' AND reception.attendance = 'received'
      ORDER BY reception.received_on, reception.id LIMIT 1) AS earliest)`,
  display: {
    columns: `${MATTER_NUMBER} AS number, matter.summary AS title, matter.kind, sittings.receptions, sittings.people`,
    joins: ({ office, from, to }) => `JOIN matter ON matter.office_id = ${office} AND matter.id = p.id
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS receptions, sum(reception.head_count)::float8 AS people FROM reception
        WHERE reception.office_id = ${office} AND reception.matter_id = p.id
          AND reception.status = 'active' AND reception.attendance = 'received'
          AND reception.received_on BETWEEN ${from} AND ${to}) AS sittings`,
  },
  describe: (row) => ({
    number: textOf(row, 'number'),
    title: textOf(row, 'title'),
    detail: detailOf(
      labelOf(MATTER_KINDS, textOf(row, 'kind')),
      `${formatCount(Number(row['receptions']))} lượt tiếp trong kỳ`,
      `${formatCount(Number(row['people']))} người`,
    ),
  }),
};
