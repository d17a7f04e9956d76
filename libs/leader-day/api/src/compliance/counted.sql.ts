import type { ComplianceCount, LeaderDayListFilter } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { Conditions } from '@tiepdan/platform/api';

/** Where a day `d` stood before it was first postponed; null when it never was. */
export const FIRST_ON_SQL = `(SELECT c.from_on FROM leader_day_change c
  WHERE c.office_id = d.office_id AND c.leader_day_id = d.id AND c.kind = 'postponed' ORDER BY c.id LIMIT 1)`;

/** Days that compliance looks at: published reception days of the office's own leaders; `d` the day, `l` its host. */
export const COMPLIANCE_DAYS_SQL = `d.status = 'active' AND d.purpose = 'reception' AND d.outcome <> 'planned' AND l.body_id IS NULL`;

/**
 * What each number counts of those days: the one place. The report counts by it, and the list behind the number selects by it.
 * `:today` stands for the day it is, `:first_on` for where a day stood before it was first postponed.
 */
const COUNTED: Readonly<Record<ComplianceCount, string>> = {
  published: `d.session = 'periodic'`,
  direct: `d.session = 'periodic' AND d.outcome IN ('held', 'held-nobody') AND NOT d.by_deputy`,
  delegated: `d.session = 'periodic' AND d.outcome IN ('held', 'held-nobody') AND d.by_deputy`,
  nobody: `d.session = 'periodic' AND d.outcome = 'held-nobody'`,
  'not-held': `d.session = 'periodic' AND d.outcome = 'not-held'`,
  'to-come': `d.session = 'periodic' AND d.outcome = 'announced' AND d.held_on >= :today::date`,
  unrecorded: `d.session = 'periodic' AND d.outcome = 'announced' AND d.held_on < :today::date`,
  'postponed-out': `d.session = 'periodic' AND date_trunc('month', :first_on) <> date_trunc('month', d.held_on)`,
  'ad-hoc': `d.session = 'ad-hoc' AND d.outcome IN ('held', 'held-nobody')`,
};

/** The predicate of a number; `today` and `firstOn` are pieces of SQL. */
export function countedSql(count: ComplianceCount, today: string, firstOn: string): string {
  return COUNTED[count].replaceAll(':today', today).replaceAll(':first_on', firstOn);
}

/** The day by whose month a number counts: `postponed-out` by the month the day was first announced for. */
export function countedOn(count: ComplianceCount, firstOn: string): string {
  return count === 'postponed-out' ? firstOn : 'd.held_on';
}

/** Narrows a list of days, `d` with its host `l`, to those behind a number of the report; by the day that the number goes by. */
export function whereCounted(where: Conditions, count: ComplianceCount, { from, to }: LeaderDayListFilter, today: PlainDate): void {
  const on = countedOn(count, FIRST_ON_SQL);
  const predicate = countedSql(count, '?', FIRST_ON_SQL);
  where.and(COMPLIANCE_DAYS_SQL).and(predicate, ...(predicate.includes('?') ? [today] : []));
  where.and(`${on} >= ?::date`, from).and(`${on} <= ?::date`, to);
}
