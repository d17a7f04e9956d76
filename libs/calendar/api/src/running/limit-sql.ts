/**
 * SQL of due days for lists of petitions; `alias` is the petition's. R12 is left out: the year a filed petition is kept
 * ends with a proposal, not with something that must be done by then.
 */
const OPEN = (alias: string) =>
  `l.office_id = ${alias}.office_id AND l.petition_id = ${alias}.id AND l.state = 'running' AND l.code <> 'R12' AND ${alias}.status = 'active'`;

/** The nearest due day of a petition's running limits as a date, NULL when none runs. */
export function nearestDueSql(alias: string): string {
  return `(SELECT min(l.due_on) FROM running_limit l WHERE ${OPEN(alias)})`;
}

/** The code of the limit whose day that is. */
export function nearestLimitSql(alias: string): string {
  return `(SELECT l.code FROM running_limit l WHERE ${OPEN(alias)} ORDER BY l.due_on, l.code LIMIT 1)`;
}

/**
 * Condition of `due=overdue|today|soon` with two placeholders `?` each: the first day and the last day that the nearest
 * limit may be due on, from `dueSpan`. For `Conditions.and`.
 */
export function dueBetweenSql(alias: string): string {
  return `EXISTS (SELECT 1 FROM running_limit l WHERE ${OPEN(alias)} AND l.due_on BETWEEN ?::date AND ?::date)`;
}
