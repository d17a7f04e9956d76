import type { CountingRule, DayRule, LimitRule } from '@tiepdan/calendar/contract';
import { makeCalendar } from '@tiepdan/calendar/contract';
import { beginCalendarChange } from './calendar-change.js';
import type { LimitBook } from './held-limit.js';
import type { Querying } from './limit.repository.js';
import { COUNTING_SQL, NATIONAL_SQL, OWN_SQL } from '../calendar.queries.js';
import { LIMIT_RULES_SQL } from '../limit.queries.js';
import { openLimits, reckonAnew, writeReckoned } from './recompute.js';

/** What of the reference data due days depend on, as one short text. */
const FINGERPRINT_SQL = `SELECT md5(concat(
    (SELECT string_agg(n::text, ';' ORDER BY n.day) FROM national_day n),
    (SELECT string_agg(c::text, ';' ORDER BY c.valid_from) FROM counting_rule c),
    (SELECT string_agg(r::text, ';' ORDER BY r.code, r.variant, r.valid_from) FROM limit_rule r))) AS reference`;

/**
 * Moves the open limits of every office whose limits were last reckoned by other reference data: a release brings
 * announced days off, or mends a rule. Run at every start; where nothing changed it reads two rows.
 */
export async function recomputeForReference(on: Querying): Promise<number> {
  const [{ reference } = { reference: '' }] = await on.query<{ reference: string }[]>(FINGERPRINT_SQL);
  const offices = await on.query<{ id: string }[]>(
    `SELECT o.id FROM office o LEFT JOIN calendar_state s ON s.office_id = o.id WHERE s.reference IS DISTINCT FROM $1 ORDER BY o.id`,
    [reference],
  );
  let moved = 0;
  for (const { id } of offices) moved += await recomputeOffice(on, id, reference);
  return moved;
}

async function recomputeOffice(on: Querying, officeId: string, reference: string): Promise<number> {
  await on.query('BEGIN');
  try {
    await beginCalendarChange(on, officeId, reference);
    const reckoned = reckonAnew(await openLimits(on, officeId, null), await limitBookOf(on, officeId));
    const { count } = await writeReckoned(on, officeId, null, reckoned, 'lịch chung cả nước hoặc quy định về thời hạn được cập nhật');
    await on.query('COMMIT');
    return count;
  } catch (error) {
    await on.query('ROLLBACK');
    throw error;
  }
}

/** What an office reckons by, read over a bare connection. */
export async function limitBookOf(on: Querying, officeId: string): Promise<LimitBook> {
  const counting = await on.query<CountingRule[]>(COUNTING_SQL);
  const days = [...(await on.query<DayRule[]>(NATIONAL_SQL)), ...(await on.query<DayRule[]>(OWN_SQL, [officeId]))];
  return { calendar: makeCalendar(counting, days), rules: await on.query<LimitRule[]>(LIMIT_RULES_SQL) };
}
