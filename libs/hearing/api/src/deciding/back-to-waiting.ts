import type { Chronicle } from '@tiepdan/audit/api';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/**
 * Puts the open requests of a day on the waiting list, because the day is over or is not held. `states`: which of them.
 * @returns their ids
 */
export async function backToWaiting(
  tx: EntityManager,
  chronicle: Chronicle,
  actor: Actor,
  dayId: string,
  states: readonly string[],
  reason: string | null,
): Promise<string[]> {
  const [rows] = await tx.query<[{ id: string }[], number]>(
    `UPDATE hearing_request SET state = 'waiting', leader_day_id = NULL, slot_at = NULL, order_no = NULL, started_at = NULL, version = version + 1, updated_at = now()
     WHERE office_id = $1 AND leader_day_id = $2 AND state = ANY($3::text[]) RETURNING id`,
    [actor.officeId, dayId, states],
  );
  for (const { id } of rows) await chronicle.record(tx, actor, { subject: 'hearing', id, type: 'hearing-set-back', reason });
  return rows.map(({ id }) => id);
}
