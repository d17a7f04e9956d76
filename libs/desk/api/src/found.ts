import { COUNTED_UP_TO } from '@tiepdan/desk/contract';
import type { Way } from './finding/ways.js';

/** How many hits a group shows. */
const SHOWN = 8;
/** A record may stand under several names: so many rows are read for a count of records. */
const READ = 2 * COUNTED_UP_TO;

/**
 * SQL of two CTEs over the ways to find a record: `best` (id, rank), the eight to show, in the order of the ways and then
 * newest first; `counted` (total), which stops at 1000. A record found in several ways is one hit.
 */
export function foundSql(ways: readonly Way[]): string {
  const newest = ways.map(
    ({ newest: sql }, rank) => `(SELECT id, "on", ${rank} AS rank FROM (${sql()}) way ORDER BY "on" DESC, id DESC LIMIT ${2 * SHOWN})`,
  );
  const some = ways.map(({ any: sql }) => `(SELECT id FROM (${sql()}) way LIMIT ${READ})`);
  return `best AS MATERIALIZED (
      SELECT id, min(rank) AS rank FROM (${newest.join(' UNION ALL ')}) found GROUP BY id
      ORDER BY min(rank), max("on") DESC, id DESC LIMIT ${SHOWN}),
    counted AS (SELECT least(count(*), ${COUNTED_UP_TO})::int AS total FROM (${some.join(' UNION ')}) found)`;
}
