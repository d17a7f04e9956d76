import { CHANGE_FIELDS, CHANGE_FROM } from '../changes/change.queries.js';
import { LEADER_FIELDS, LEADER_FROM, LEADER_ORDER } from '../leaders/leader.queries.js';
import { DAY_COLUMNS, DAY_FROM } from '../leader-day.sql.js';

const rowOf = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([field, sql]) => `${sql} AS "${field}"`)
    .join(', ');

/** Days of the office `$1` from `$2` to `$3`. */
const IN_YEAR = `d.office_id = $1 AND d.held_on BETWEEN $2 AND $3`;

/**
 * The leaders, the days with what came to them, and what happened to them, in one statement; receptions are counted once for all
 * days. Changes: of days of the year, and of days that were postponed out of it.
 */
export const YEAR_SQL = `
  WITH days AS MATERIALIZED (SELECT d.id, d.host_id FROM leader_day d WHERE ${IN_YEAR} AND d.status = 'active'),
  came AS (
    SELECT r.leader_day_id, count(*)::int AS receptions, coalesce(sum(r.head_count), 0)::int AS people FROM reception r
    WHERE r.office_id = $1 AND r.leader_day_id IN (SELECT id FROM days) AND r.status = 'active' AND r.attendance = 'received' GROUP BY 1)
  SELECT
    (SELECT coalesce(json_agg(x), '[]') FROM (
      SELECT ${rowOf(LEADER_FIELDS)} FROM ${LEADER_FROM} WHERE l.office_id = $1 AND (l.active OR l.id IN (SELECT host_id FROM days)) ORDER BY ${LEADER_ORDER}) x) AS leaders,
    (SELECT coalesce(json_agg(x), '[]') FROM (
      SELECT ${DAY_COLUMNS}, coalesce(came.receptions, 0) AS receptions, coalesce(came.people, 0) AS people
      FROM ${DAY_FROM} LEFT JOIN came ON came.leader_day_id = d.id
      WHERE ${IN_YEAR} AND d.status = 'active' ORDER BY d.held_on, d.starts_at NULLS FIRST, d.id) x) AS days,
    (SELECT coalesce(json_agg(x), '[]') FROM (
      SELECT ${rowOf(CHANGE_FIELDS)} FROM ${CHANGE_FROM}
      WHERE c.office_id = $1 AND (c.leader_day_id IN (SELECT id FROM days) OR (c.kind = 'postponed' AND c.from_on BETWEEN $2 AND $3)) ORDER BY c.id) x) AS changes`;

/** What the office `$1` counts by from `$2` to `$3`, in one statement. */
export const CALENDAR_SQL = `
  SELECT
    (SELECT coalesce(json_agg(x), '[]') FROM (
      SELECT valid_from::text AS "validFrom", valid_to::text AS "validTo", weekly_rest AS "weeklyRest", counts_start_day AS "countsStartDay",
        ends_on_working_day AS "endsOnWorkingDay", legal_basis AS "legalBasis" FROM counting_rule ORDER BY valid_from) x) AS counting,
    (SELECT coalesce(json_agg(x), '[]') FROM (
      SELECT day::text AS day, kind, name, legal_basis AS "legalBasis", 'national' AS scope FROM national_day WHERE day BETWEEN $2 AND $3
      UNION ALL SELECT day::text, kind, name, legal_basis, 'office' FROM calendar_day WHERE office_id = $1 AND status = 'active' AND day BETWEEN $2 AND $3
      ORDER BY 1) x) AS rules`;
