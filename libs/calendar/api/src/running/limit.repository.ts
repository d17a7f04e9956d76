import type { LimitRecord } from '@tiepdan/calendar/contract';
import { type WritesTo, gather } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { HeldLimit, LimitMove } from './held-limit.js';

/** Whatever runs SQL: a transaction of an action, or the connection that prepares the database. */
export type Querying = Pick<EntityManager, 'query'>;

/** Columns of a limit with its pauses, for the alias `l`. */
export const HELD_SQL = `l.id, l.code, l.variant, l.started_on::text AS "startedOn", l.due_on::text AS "dueOn", l.state, l.met_on::text AS "metOn",
  l.dropped_on::text AS "droppedOn", l.why,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('days', e)), '[]') FROM unnest(l.extensions) AS e) AS extensions,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'from', s.from_on, 'until', s.until_on, 'basis', s.basis) ORDER BY s.from_on, s.id), '[]')
   FROM limit_pause s WHERE s.office_id = l.office_id AND s.limit_id = l.id) AS pauses`;

/** The limits of one record, oldest first, locked: two officers cannot end the same limit on different days. */
export function heldLimits(tx: Querying, officeId: string, record: LimitRecord): Promise<HeldLimit[]> {
  const [column, id] = keyOf(record);
  return tx.query<HeldLimit[]>(
    `SELECT ${HELD_SQL} FROM running_limit l WHERE l.office_id = $1 AND l.${column} = $2 ORDER BY l.id FOR UPDATE OF l`,
    [officeId, id],
  );
}

/** What to write for one record. */
export interface WrittenLimits {
  readonly record: LimitRecord;
  readonly limits: readonly HeldLimit[];
  readonly moves: readonly LimitMove[];
}

/** Writes new and changed limits, their pauses and the moves of their due days, of any number of records, in one statement. */
export async function writeLimits(
  to: WritesTo,
  officeId: string,
  actorId: string | null,
  written: readonly WrittenLimits[],
): Promise<void> {
  const limits = written.flatMap(({ record, limits: of }) => of.map((limit) => rowOf(record, limit)));
  if (limits.length === 0) return;
  const pauses = written.flatMap(({ limits: of }) =>
    of.flatMap(({ id, pauses: those }) => those.map((pause) => ({ ...pause, limit: id }))),
  );
  const moves = written.flatMap((one) => one.moves);
  await gather(to, (writes) => {
    writes.add(LIMITS_SQL, [officeId, JSON.stringify(limits)]);
    if (pauses.length) writes.add(PAUSES_SQL, [officeId, JSON.stringify(pauses)]);
    if (moves.length) writes.add(MOVES_SQL, [officeId, JSON.stringify(moves), actorId]);
  });
}

const LIMITS_SQL = `INSERT INTO running_limit (office_id, id, petition_id, reception_id, code, variant, started_on, due_on, state, met_on, dropped_on, extensions, why)
  SELECT $1, g.id, g.petition, g.reception, g.code, g.variant, g.started, g.due, g.state, g.met, g.dropped, g.extensions, g.why
  FROM jsonb_to_recordset($2::jsonb) AS g(id uuid, petition uuid, reception uuid, code text, variant text, started date, due date, state text,
    met date, dropped date, extensions integer[], why jsonb)
  ON CONFLICT (office_id, id) DO UPDATE SET variant = excluded.variant, started_on = excluded.started_on, due_on = excluded.due_on,
    state = excluded.state, met_on = excluded.met_on, dropped_on = excluded.dropped_on, extensions = excluded.extensions, why = excluded.why,
    computed_at = now()`;

const PAUSES_SQL = `INSERT INTO limit_pause (office_id, id, limit_id, from_on, until_on, basis)
  SELECT $1, g.id, g."limit", g."from", g.until, g.basis FROM jsonb_to_recordset($2::jsonb) AS g(id uuid, "limit" uuid, "from" date, until date, basis text)
  ON CONFLICT (office_id, id) DO UPDATE SET until_on = excluded.until_on`;

const MOVES_SQL = `INSERT INTO limit_change (office_id, id, limit_id, due_before, due_after, cause, sentence, actor_id)
  SELECT $1, g.id, g."limitId", g.before, g.after, g.cause, g.sentence, $3::uuid
  FROM jsonb_to_recordset($2::jsonb) AS g(id uuid, "limitId" uuid, before date, after date, cause text, sentence text)`;

function rowOf(record: LimitRecord, limit: HeldLimit): object {
  const [column, id] = keyOf(record);
  return {
    id: limit.id,
    [column === 'petition_id' ? 'petition' : 'reception']: id,
    code: limit.code,
    variant: limit.variant,
    started: limit.startedOn,
    due: limit.dueOn,
    state: limit.state,
    met: limit.metOn,
    dropped: limit.droppedOn,
    extensions: limit.extensions.map(({ days }) => days),
    why: limit.why,
  };
}

/** The column a record is named by, and its id. */
export function keyOf(record: LimitRecord): readonly ['petition_id' | 'reception_id', string] {
  return 'petitionId' in record ? ['petition_id', record.petitionId] : ['reception_id', record.receptionId];
}
