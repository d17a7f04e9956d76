import { COUNTED_UP_TO } from '@tiepdan/desk/contract';
import type { Way } from './finding/ways.js';

/** How many hits a group shows. */
const SHOWN = 8;
/** A record may stand under several names: so many rows are read for the records of a list or a count. */
const READ = 2;

/** How a way is read: SQL of its CTE where it is read whole, of its newest records, and of some for a count. */
export interface ReadWay {
  readonly cte: string | null;
  readonly newest: (rows: number | string) => string;
  readonly any: (rows: number) => string;
}

export function readWay(way: Way, name: string): ReadWay {
  const whole = 'whole' in way;
  return {
    cte: whole ? `${name} AS MATERIALIZED (${way.whole()})` : null,
    newest: (rows) => `SELECT id, "on" FROM ${whole ? name : `(${way.newest(rows)}) ${name}`} ORDER BY "on" DESC, id DESC LIMIT ${rows}`,
    any: (rows) => `SELECT id FROM ${whole ? name : `(${way.any()}) ${name}`} LIMIT ${rows}`,
  };
}

/**
 * SQL of CTEs over the ways to find a record: `best` (id, rank), the eight to show, in the order of the ways and then newest
 * first; `counted` (total), which stops at COUNTED_UP_TO. A record found in several ways is one hit.
 */
export function foundSql(ways: readonly Way[]): string {
  const read = ways.map((way, rank) => readWay(way, `way_${rank}`));
  const newest = read.map(({ cte, newest: sql }, rank) => `SELECT id, "on", ${rank} AS rank FROM (${sql(cte ? READ * SHOWN : SHOWN)}) found`);
  return [
    ...read.flatMap(({ cte }) => cte ?? []),
    `best AS MATERIALIZED (
      SELECT id, min(rank) AS rank FROM (${newest.join(' UNION ALL ')}) found GROUP BY id
      ORDER BY min(rank), max("on") DESC, id DESC LIMIT ${SHOWN})`,
    `counted AS (SELECT least(count(*), ${COUNTED_UP_TO})::int AS total FROM (${read.map(({ any }) => `(${any(READ * COUNTED_UP_TO)})`).join(' UNION ')}) found)`,
  ].join(', ');
}
