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

/**
 * Condition on a row of `running_limit`, alias `due`, joined to a petition: it is the first of the petition's limits within a
 * span, of the same days as in `dueBetweenSql`. Three placeholders `?`: first day, last day, first day again. A list that is
 * ordered by `due.due_on, due.petition_id` reads `IDX_running_limit_due` in its order and stops when the page is full.
 */
export function firstDueSql(alias: string): string {
  const open = (limit: string) => OPEN(alias).replace(/\bl\./g, `${limit}.`);
  return `${open('due')} AND due.due_on BETWEEN ?::date AND ?::date AND NOT EXISTS (
    SELECT 1 FROM running_limit earlier WHERE ${open('earlier')} AND earlier.due_on >= ?::date AND (earlier.due_on, earlier.id) < (due.due_on, due.id))`;
}
