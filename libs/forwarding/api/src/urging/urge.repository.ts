import type { Rung, RungTaken, UrgeState } from '@tiepdan/forwarding/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** A rung as it is written. */
export interface NewUrge {
  readonly deliveryId: string;
  readonly rung: Rung;
  readonly ordinal: number;
  readonly state: UrgeState;
  readonly on: PlainDate;
  readonly documentId: string | null;
  readonly note: string | null;
}

export async function insertUrge(tx: EntityManager, actor: Actor, urge: NewUrge): Promise<void> {
  await tx.query(
    `INSERT INTO urge (office_id, delivery_id, rung, ordinal, state, taken_on, document_id, note, taken_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [actor.officeId, urge.deliveryId, urge.rung, urge.ordinal, urge.state, urge.on, urge.documentId, urge.note, actor.accountId],
  );
}

/**
 * The last rung of each of these deliveries. Rungs whose paper was dropped or cancelled are let go of first, so that they can be
 * taken again.
 */
export async function lastRungs(tx: EntityManager, officeId: string, deliveryIds: readonly string[]): Promise<Map<string, RungTaken>> {
  await tx.query(
    `UPDATE urge u SET state = 'dropped' FROM document d
     WHERE u.office_id = $1 AND u.delivery_id = ANY($2::uuid[]) AND u.state <> 'dropped' AND d.office_id = u.office_id AND d.id = u.document_id AND d.status = 'cancelled'`,
    [officeId, deliveryIds],
  );
  const rows = await tx.query<(RungTaken & { deliveryId: string })[]>(
    `SELECT DISTINCT ON (delivery_id) delivery_id AS "deliveryId", rung, ordinal, state, taken_on::text AS "on" FROM urge
     WHERE office_id = $1 AND delivery_id = ANY($2::uuid[]) AND state <> 'dropped' ORDER BY delivery_id, created_at DESC, id DESC`,
    [officeId, deliveryIds],
  );
  return new Map(rows.map((row) => [row.deliveryId, row]));
}
