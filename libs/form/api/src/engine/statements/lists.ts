import type { Measure } from '../indicator.js';
import type { Counting, FormSource } from '../source.js';
import { withList } from './common-tables.js';
import { measured } from './values.js';

/** Which rows of its source stand behind a measure: those that add something. */
const behind = ({ where, amount }: Measure): string => (amount ? `(${where}) AND ${amount} <> 0` : `(${where})`);

/** The number of one measure and how many records lie behind it. Parameters: offices, first and last day. */
export function totalStatement(measure: Measure, counting: Counting): string {
  return `${withList([measure.source], counting)}
SELECT count(*) FILTER (WHERE ${behind(measure)})::float8 AS total, ${measured(measure)} AS value FROM ${measure.source.name}`;
}

/** One page of the records behind a measure in order of day. Further parameters: limit, and day and id of the last record shown (null at first). */
export function pageStatement(measure: Measure, counting: Counting): string {
  const { source, amount = '1' } = measure;
  return `${withList([source], counting)},
  p AS (
    SELECT office_id, id, on_day, (${amount})::float8 AS contributes FROM ${source.name}
    WHERE ${behind(measure)} AND ($5::date IS NULL OR (on_day, id) > ($5::date, $6::uuid))
    ORDER BY on_day, id LIMIT $4::int)
SELECT p.id, to_char(p.on_day, 'YYYY-MM-DD') AS on_day, p.contributes, ${source.display.columns}
FROM p ${source.display.joins(counting)}
ORDER BY p.on_day, p.id`;
}

/** Every record of a source that adds to one of the measures, with what it adds to each in `a0`, `a1`, … (null: nothing). */
export function contributionsStatement(source: FormSource, measures: readonly Measure[], counting: Counting): string {
  const amounts = measures.map((measure, index) => `CASE WHEN ${behind(measure)} THEN (${measure.amount ?? '1'})::float8 END AS a${index}`);
  return `${withList([source], counting)},
  p AS (
    SELECT office_id, id, on_day, ${amounts.join(',\n      ')}
    FROM ${source.name} WHERE ${measures.map((measure) => `(${behind(measure)})`).join(' OR ')})
SELECT p.id, to_char(p.on_day, 'YYYY-MM-DD') AS on_day, ${measures.map((_, index) => `p.a${index}`).join(', ')}, ${source.display.columns}
FROM p ${source.display.joins(counting)}
ORDER BY p.on_day, p.id`;
}
