import type { Step } from '@tiepdan/trend/contract';
import type { PictureSource } from '../pictures/index.js';

/** Reports are drawn from the 15th to the 14th (TT 06/2025 Đ.4), so a day from the 15th on belongs to the next month's report. */
const reported = (day: string): string => `date_trunc('month', ${day}) + CASE WHEN date_part('day', ${day}) >= 15 THEN interval '1 month' ELSE interval '0' END`;

/** How the stretch that holds a day is called as a row, as SQL; months and quarters of reports, so that they add up to periods. */
export const STRETCH: Readonly<Record<Step, (day: string) => string>> = {
  month: (day) => `to_char(${reported(day)}, 'YYYY-MM')`,
  quarter: (day) => `to_char(${reported(day)}, 'YYYY-"Q"Q')`,
};

const rowKey = (step: Step | null): string => (step ? STRETCH[step]('on_day') : 'row_key');

/** Every cell that is not empty. Parameters: office, from, to, today. */
export function cellsStatement({ select }: PictureSource, step: Step | null): string {
  return `WITH today AS (SELECT $4::date), counted AS (${select})
SELECT ${rowKey(step)} AS "rowKey", min(row_label) AS "rowLabel", min(row_order) AS "rowOrder", column_key AS "columnKey", count(*)::float8 AS value
FROM counted GROUP BY 1, column_key`;
}

/** Which records a cell holds: those of its row (or of none of the named rows, where the row is "the others") and of its column. */
const inCell = (step: Step | null): string => `(${rowKey(step)} = ANY($5::text[])) <> $6::boolean AND ($7::text IS NULL OR column_key = $7::text)`;

/** How many records a cell holds. Parameters: office, from, to, today, row keys, whether the row is of all others, column or null. */
export function cellTotalStatement({ select }: PictureSource, step: Step | null): string {
  return `WITH today AS (SELECT $4::date), counted AS (${select}) SELECT count(*)::int AS total FROM counted WHERE ${inCell(step)}`;
}

/** One page of a cell's records in order of day: the same parameters, then limit, and day and mark of the last one shown (null at first). */
export function cellPageStatement({ select }: PictureSource, step: Step | null, display: { readonly columns: string; readonly joins: string }): string {
  return `WITH today AS (SELECT $4::date), counted AS (${select}),
  p AS (SELECT id, mark, on_day FROM counted
    WHERE ${inCell(step)} AND ($9::date IS NULL OR (on_day, mark) > ($9::date, $10::uuid)) ORDER BY on_day, mark LIMIT $8::int)
SELECT p.id, p.mark, to_char(p.on_day, 'YYYY-MM-DD') AS on_day, ${display.columns} FROM p ${display.joins} ORDER BY p.on_day, p.mark`;
}
