import type { Indicator, Measure } from '../indicators/index.js';
import { INDICATORS } from '../indicators/index.js';
import type { SpanPlaces } from '../sources/index.js';
import { SOURCES, countedRecords, sourceOf } from '../sources/index.js';

/** What one record of a source adds to a number. Counts leave the database as float8: exact, and a number in JavaScript. */
const CONTRIBUTION: Readonly<Record<Measure, string>> = { rows: '1', people: 'head_count', largest: 'head_count' };

/** The number itself, over a source, as SQL. */
function measured({ measure, predicate }: Pick<Indicator, 'measure' | 'predicate'>): string {
  const amount = { rows: 'count(*)', people: 'sum(head_count)', largest: 'max(head_count)' }[measure];
  return `coalesce(${amount} FILTER (WHERE ${predicate}), 0)::float8`;
}

/** All numbers of one span as one row whose columns are the indicators' codes: one pass over each source. */
function spanStatement(span: SpanPlaces): string {
  const passes = SOURCES.map((source) => {
    const columns = INDICATORS.filter((indicator) => indicator.source === source.name).map(
      (indicator) => `${measured(indicator)} AS "${indicator.code}"`,
    );
    return `(SELECT ${columns.join(', ')} FROM ${source.name}) AS of_${source.name}`;
  });
  return `WITH ${countedRecords(span)}\nSELECT * FROM ${passes.join(',\n  ')}`;
}

const NOW: SpanPlaces = { office: '$1::uuid', from: '$2::date', to: '$3::date' };
const BEFORE: SpanPlaces = { office: '$1::uuid', from: '$4::date', to: '$5::date' };

/**
 * The whole report with its comparison: two rows, the period first. One statement is one snapshot, so numbers counted
 * while an officer saves a record still agree with each other. Parameters: office, from, to, from and to of the comparison.
 */
export const REPORT_STATEMENT = `SELECT 0 AS span, now.* FROM (${spanStatement(NOW)}) AS now
UNION ALL
SELECT 1 AS span, before.* FROM (${spanStatement(BEFORE)}) AS before
ORDER BY span`;

/** The number of one indicator and how many records lie behind it. Parameters: office, from, to. */
export function totalStatement(indicator: Indicator): string {
  return `WITH ${countedRecords(NOW)}
SELECT count(*) FILTER (WHERE ${indicator.predicate})::float8 AS total, ${measured(indicator)} AS value FROM ${indicator.source}`;
}

/**
 * One page of the records behind an indicator, in order of day. Parameters: office, from, to, limit, and the day and id
 * of the last record already shown (both null on the first page).
 */
export function pageStatement(indicator: Indicator): string {
  const { display } = sourceOf(indicator.source);
  return `WITH ${countedRecords(NOW)},
  p AS (
    SELECT id, on_day, ${CONTRIBUTION[indicator.measure]}::float8 AS contributes FROM ${indicator.source}
    WHERE (${indicator.predicate}) AND ($5::date IS NULL OR (on_day, id) > ($5::date, $6::uuid))
    ORDER BY on_day, id LIMIT $4::int)
SELECT p.id, to_char(p.on_day, 'YYYY-MM-DD') AS on_day, p.contributes, ${display.columns}
FROM p ${display.joins(NOW)}
ORDER BY p.on_day, p.id`;
}
