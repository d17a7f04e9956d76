import type { Measure } from '../indicator.js';
import type { Counting, FormSource } from '../source.js';
import { withList } from './common-tables.js';

/** A statement that gives one row an office: `office_id` and a column for every measure, in `alias`. */
export interface ValuesStatement {
  readonly sql: string;
  /** The column of the i-th measure. */
  readonly alias: readonly string[];
}

/** What a measure comes to over the rows of its source. Numbers leave the database as float8: sums are exact until then. */
export function measured({ where, amount }: Measure): string {
  const filter = where === 'true' ? '' : ` FILTER (WHERE ${where})`;
  return amount ? `coalesce(sum(${amount})${filter}, 0)::float8` : `count(*)${filter}::float8`;
}

const keyOf = ({ source, where, amount }: Measure): string => `${source.name}\n${where}\n${amount ?? ''}`;

/**
 * All measures at once: every source is read in one pass, whatever number of columns and offices ask for it, and two columns that count
 * the same are counted once. Parameters: offices, first and last day.
 */
export function valuesStatement(measures: readonly Measure[], counting: Counting): ValuesStatement {
  const aliases = new Map<string, string>();
  const passes = new Map<FormSource, string[]>();
  for (const measure of measures) {
    const key = keyOf(measure);
    if (aliases.has(key)) continue;
    const alias = `m${aliases.size}`;
    aliases.set(key, alias);
    passes.set(measure.source, [...(passes.get(measure.source) ?? []), `${measured(measure)} AS ${alias}`]);
  }
  const joins = [...passes].map(
    ([source, columns]) => `LEFT JOIN (SELECT office_id, ${columns.join(',\n    ')}\n    FROM ${source.name} GROUP BY office_id) AS of_${source.name} USING (office_id)`,
  );
  const sql = `${withList([...passes.keys()], counting)}
SELECT office_id, ${[...aliases.values()].join(', ')}
FROM unnest(${counting.offices}) AS asked (office_id)
  ${joins.join('\n  ')}`;
  return { sql, alias: measures.map((measure) => aliases.get(keyOf(measure)) ?? '') };
}
