import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { formatCount } from '@tiepdan/platform/contract';
import { DELEGATION_FROM, RECEPTION_MODES } from '@tiepdan/reception/contract';
import { MATTER_NUMBER, detailOf, labelOf, textOf } from '@tiepdan/statistics/api';
import type { CommonTable, Counting, FormSource } from '../engine/source.js';

/** The three blocks of 01/TCD in every regime: thường xuyên; Thủ trưởng tiếp; ủy quyền tiếp. */
export const BLOCKS = { regular: 'Tiếp thường xuyên', chair: 'Thủ trưởng tiếp', delegate: 'Ủy quyền tiếp' } as const;
export type Block = keyof typeof BLOCKS;

/** Blocks as the CTEs write them: numbers, because a million comparisons of words cost as much as the counting. */
const CODES: Readonly<Record<Block, number>> = { chair: 1, delegate: 2, regular: 3 };
/** Predicate: a row of `receptions`, `groups` or the cases stands in this block. */
export const inBlock = (block: Block): string => `block = ${CODES[block]}`;

/**
 * Receptions that took place; no-shows, refusals and cancelled records are kept on file and counted nowhere. Covered by
 * IDX_reception_counted; a leader's reception is of his day's date by its key, so only the span's days are asked.
 */
const received: CommonTable = {
  name: 'received',
  cte: ({ offices, from, to }) => `received AS (
    SELECT reception.office_id, reception.id, reception.received_on, reception.matter_id, reception.head_count,
      CASE WHEN reception.mode = 'regular' THEN ${CODES.regular} WHEN leader_day.by_deputy THEN ${CODES.delegate} ELSE ${CODES.chair} END AS block,
      reception.head_count >= ${DELEGATION_FROM} AS delegation
    FROM reception
    LEFT JOIN leader_day ON leader_day.office_id = reception.office_id AND leader_day.id = reception.leader_day_id AND leader_day.held_on BETWEEN ${from} AND ${to}
    WHERE reception.office_id = ANY (${offices}) AND reception.status = 'active' AND reception.attendance = 'received'
      AND reception.received_on BETWEEN ${from} AND ${to})`,
};

/** The block that takes a matter received in several, over rows with a `block`: leaders before regular ones, the head before a delegate or after. */
function takes({ settings }: Counting): string {
  const turned = (code: string): string => `(ARRAY[2, 1, 3])[${code}]`;
  return settings.priority === 'chair-first' ? 'min(block)' : turned(`min(${turned('block')})`);
}

/** Each matter of the span with the block it is entered in: once, under the head rather than among the regular ones (TT 06/2025, 01/TCD). */
const gathered: CommonTable = {
  name: 'gathered',
  on: [received],
  cte: (counting) => `gathered AS (
    SELECT office_id, matter_id, min(received_on) AS on_day, ${takes(counting)} AS block
    FROM received GROUP BY office_id, matter_id)`,
};

/** The first counted reception ever of a matter, by IDX_reception_of_matter. Asked only by forms that divide by it. */
const FIRST_RECEPTION = `(SELECT first.id FROM reception AS first
      WHERE first.office_id = visit.office_id AND first.matter_id = visit.matter_id AND first.status = 'active' AND first.attendance = 'received'
      ORDER BY first.received_on, first.id LIMIT 1)`;
const firstVisit = ({ set }: Counting): string => (set === 'tt06' ? '' : `, visit.id = ${FIRST_RECEPTION} AS first_ever`);

/** Whether a matter was never received before the span. */
const firstMatter = ({ set, from }: Counting): string =>
  set === 'tt06'
    ? ''
    : `, NOT EXISTS (SELECT FROM reception AS earlier
      WHERE earlier.office_id = gathered.office_id AND earlier.matter_id = gathered.matter_id AND earlier.status = 'active'
        AND earlier.attendance = 'received' AND earlier.received_on < ${from}) AS first_ever`;

const RECEPTION_DISPLAY: FormSource['display'] = {
  columns: `reception.book_number || '/' || reception.book_year AS number, ${MATTER_NUMBER} AS matter_number,
      matter.summary AS title, reception.mode, leader_day.by_deputy, reception.head_count`,
  joins: () => `JOIN reception ON reception.office_id = p.office_id AND reception.id = p.id
      JOIN matter ON matter.office_id = p.office_id AND matter.id = reception.matter_id
      LEFT JOIN leader_day ON leader_day.office_id = p.office_id AND leader_day.id = reception.leader_day_id`,
};
const describeReception: FormSource['describe'] = (row) => ({
  number: textOf(row, 'number'),
  title: textOf(row, 'title'),
  detail: detailOf(
    textOf(row, 'matter_number'),
    labelOf(RECEPTION_MODES, textOf(row, 'mode')) + (row['by_deputy'] === true ? ' (ủy quyền)' : ''),
    `${formatCount(Number(row['head_count']))} người`,
  ),
});

/**
 * Lượt tiếp. Where the office enters all figures of a matter under the head ("all-figures"), regular receptions of a matter that a
 * leader received too are not in the form at all.
 */
export const receptions: FormSource = {
  name: 'receptions',
  kind: 'reception',
  words: 'Lượt tiếp đã tiếp công dân trong kỳ, chưa hủy',
  on: [received, gathered],
  cte: (counting) => `receptions AS NOT MATERIALIZED (
    SELECT visit.office_id, visit.id, visit.received_on AS on_day, visit.matter_id, visit.head_count, visit.block, visit.delegation${firstVisit(counting)}
    FROM received AS visit${
      counting.settings.doubleReception === 'all-figures'
        ? `
    JOIN gathered ON gathered.office_id = visit.office_id AND gathered.matter_id = visit.matter_id
    WHERE NOT (visit.block = ${CODES.regular} AND gathered.block <> ${CODES.regular})`
        : ''
    })`,
  display: RECEPTION_DISPLAY,
  describe: describeReception,
};

/**
 * Đoàn đông người, one row a group: each reception of five people or more, or the largest of a matter's within one block. Receptions that are
 * one group are its first ("tiếp lần đầu") when the first ever of the matter is among them, whichever is the largest.
 */
export const groups: FormSource = {
  name: 'groups',
  kind: 'reception',
  words: 'Lượt tiếp trong kỳ có từ 05 người trở lên',
  on: [receptions],
  cte: ({ settings, set }) => {
    const columns = 'office_id, id, on_day, head_count, block';
    const first = (of: string): string => (set === 'tt06' ? '' : `, ${of} AS first_ever`);
    return settings.groups === 'per-reception'
      ? `groups AS (SELECT ${columns}${first('first_ever')} FROM receptions WHERE delegation)`
      : `groups AS (
    SELECT DISTINCT ON (office_id, matter_id, block) ${columns}${first('bool_or(first_ever) OVER (PARTITION BY office_id, matter_id, block)')} FROM receptions WHERE delegation
    ORDER BY office_id, matter_id, block, head_count DESC, on_day, id)`;
  },
  display: RECEPTION_DISPLAY,
  describe: describeReception,
};

/** Vụ việc: each matter of the span once. */
const matters: FormSource = {
  name: 'matters',
  kind: 'matter',
  words: 'Vụ việc được tiếp trong kỳ, mỗi vụ việc một lần',
  on: [gathered],
  cte: (counting) => `matters AS (
    SELECT office_id, matter_id AS id, on_day, block${firstMatter(counting)} FROM gathered)`,
  display: {
    columns: `${MATTER_NUMBER} AS number, matter.summary AS title, matter.kind, sittings.receptions, sittings.people`,
    joins: ({ from, to }) => `JOIN matter ON matter.office_id = p.office_id AND matter.id = p.id
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS receptions, sum(reception.head_count)::float8 AS people FROM reception
        WHERE reception.office_id = p.office_id AND reception.matter_id = p.id AND reception.status = 'active' AND reception.attendance = 'received'
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

/** What a "vụ việc" of the form is: a matter, or each reception where the office counts so. */
export const casesOf = ({ cases }: Counting['settings']): FormSource => (cases === 'distinct' ? matters : receptions);
