import { MOVED_LIMITS_NAMED, type MovedLimit, type MovedLimits, changeWords } from '@tiepdan/calendar/contract';
import { type PlainDate, yearOf } from '@tiepdan/platform/contract';
import { newKey } from '@tiepdan/platform/api';
import type { HeldLimit, LimitBook, LimitMove } from './held-limit.js';
import { HELD_SQL, type Querying } from './limit.repository.js';
import { reckoner } from './reckon.js';

/** An open limit with the record it runs on. */
export interface OpenLimit extends HeldLimit {
  readonly name: string;
  readonly recordKind: MovedLimit['record']['kind'];
  readonly recordId: string;
  readonly number: string;
}

/** An open limit as the calendar now has it. */
interface Reckoned extends OpenLimit {
  readonly before: PlainDate | null;
}

/** So many rows go in one statement: a why is a few kilobytes. */
const CHUNK = 2000;

/**
 * The open limits of an office that a change of `days` can touch: their span meets the years of those days, because a
 * holiday that is missing is named by every limit that runs over the time it can fall in. All of them where `days` is null.
 */
export function openLimits(on: Querying, officeId: string, days: readonly PlainDate[] | null): Promise<OpenLimit[]> {
  const years = days?.map(yearOf) ?? [];
  const span = days ? [`${Math.min(...years)}-01-01`, `${Math.max(...years)}-12-31`] : ['-infinity', 'infinity'];
  return on.query<OpenLimit[]>(
    `SELECT ${HELD_SQL}, r.name, CASE WHEN l.petition_id IS NULL THEN 'reception' ELSE 'petition' END AS "recordKind",
       coalesce(l.petition_id, l.reception_id) AS "recordId", coalesce(p.book_number || '/' || p.book_year, c.book_number || '/' || c.book_year) AS number
     FROM running_limit l
     JOIN limit_rule r ON r.code = l.code AND r.variant = l.variant AND l.started_on BETWEEN r.valid_from AND coalesce(r.valid_to, 'infinity')
     LEFT JOIN petition p ON p.office_id = l.office_id AND p.id = l.petition_id
     LEFT JOIN reception c ON c.office_id = l.office_id AND c.id = l.reception_id
     WHERE l.office_id = $1 AND l.state IN ('running', 'paused') AND least(l.started_on, l.due_on) <= $3::date
       AND (l.due_on IS NULL OR greatest(l.started_on, l.due_on) >= $2::date)`,
    [officeId, ...span],
  );
}

/** Those whose day or reason is another by `book`. */
export function reckonAnew(limits: readonly OpenLimit[], book: LimitBook): Reckoned[] {
  const reckon = reckoner(book);
  return limits.flatMap((limit): Reckoned[] => {
    const { due, why } = reckon(limit);
    if (due === limit.dueOn && sameReason(why, limit.why)) return [];
    return [{ ...limit, dueOn: due, why, state: due === null ? 'paused' : 'running', before: limit.dueOn }];
  });
}

/**
 * Writes what a change of the calendar did to the open limits: one statement for every two thousand. `actorId` is null
 * when the product itself changed the calendar.
 */
export async function writeReckoned(
  tx: Querying,
  officeId: string,
  actorId: string | null,
  reckoned: readonly Reckoned[],
  because: string,
): Promise<MovedLimits> {
  for (let start = 0; start < reckoned.length; start += CHUNK) {
    const chunk = reckoned.slice(start, start + CHUNK);
    await tx.query(
      `WITH given AS (SELECT * FROM unnest($3::uuid[], $4::date[], $5::text[], $6::jsonb[]) AS g(id, due, state, why)), limits AS (
         UPDATE running_limit l SET due_on = g.due, state = g.state, why = g.why, computed_at = now()
         FROM given g WHERE l.office_id = $1 AND l.id = g.id
       )
       INSERT INTO limit_change (office_id, id, limit_id, due_before, due_after, cause, sentence, actor_id)
       SELECT $1, m.id, m."limitId", m.before, m.after, m.cause, m.sentence, $2::uuid
       FROM jsonb_to_recordset($7::jsonb) AS m(id uuid, "limitId" uuid, before date, after date, cause text, sentence text)`,
      [
        officeId,
        actorId,
        chunk.map(({ id }) => id),
        chunk.map(({ dueOn }) => dueOn),
        chunk.map(({ state }) => state),
        chunk.map(({ why }) => JSON.stringify(why)),
        JSON.stringify(movesOf(chunk, because)),
      ],
    );
  }
  return movedLimits(reckoned);
}

/** Those whose day moves, the earliest new day first; the first of them by name. */
export function movedLimits(reckoned: readonly Reckoned[]): MovedLimits {
  const moved = reckoned
    .filter(({ before, dueOn }) => before !== dueOn)
    .sort((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''));
  const limits = moved.slice(0, MOVED_LIMITS_NAMED).map(({ id, code, name, recordKind, recordId, number, before, dueOn }) => ({
    limitId: id,
    code,
    name,
    record: { kind: recordKind, id: recordId, number },
    before,
    after: dueOn,
  }));
  return { count: moved.length, limits };
}

function movesOf(chunk: readonly Reckoned[], because: string): LimitMove[] {
  return chunk
    .filter(({ before, dueOn }) => before !== dueOn)
    .map(({ id, before, dueOn }) => ({
      id: newKey(),
      limitId: id,
      before,
      after: dueOn,
      cause: 'calendar',
      sentence: changeWords(before, dueOn, because),
    }));
}

/** By their sentences: what the database gives back has its keys in another order. */
function sameReason(one: HeldLimit['why'], other: HeldLimit['why']): boolean {
  return one.length === other.length && one.every((step, index) => step.sentence === other[index]?.sentence);
}
