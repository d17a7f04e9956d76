import { PLACED_HEARINGS, dayCapacity, hearingErrors, slotTimes } from '@tiepdan/hearing/contract';
import { formatDay } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { HeldDay } from './held-day.js';

/** A request that takes a place on a day. */
export interface Placed {
  readonly id: string;
  readonly slotAt: string | null;
  readonly matterId: string | null;
  readonly orderNo: number | null;
}

/** Who has a place on a locked day, without the request itself. */
export function placedOn(tx: EntityManager, officeId: string, dayId: string, without: string | null = null): Promise<Placed[]> {
  return tx.query(
    `SELECT id, to_char(slot_at, 'HH24:MI') AS "slotAt", matter_id AS "matterId", order_no AS "orderNo" FROM hearing_request
     WHERE office_id = $1 AND leader_day_id = $2 AND state = ANY($3::text[]) AND id IS DISTINCT FROM $4::uuid`,
    [officeId, dayId, PLACED_HEARINGS, without],
  );
}

/** What asks for a place on a locked day. */
export interface PlaceWanted {
  /** The request itself, when it is there already. */
  readonly id: string | null;
  readonly matterId: string | null;
  readonly slotAt: string | null;
}

/**
 * Takes a place of a locked day, or says why there is none.
 * @throws Refusal HEARING.DAY_FULL, SLOT_UNKNOWN, SLOT_FULL, MATTER_ON_DAY
 */
export async function checkPlace(tx: EntityManager, officeId: string, day: HeldDay, wanted: PlaceWanted): Promise<void> {
  const placed = await placedOn(tx, officeId, day.id, wanted.id);
  const said = { day: formatDay(day.heldOn), slot: wanted.slotAt ?? '' };
  if (wanted.matterId && placed.some(({ matterId }) => matterId === wanted.matterId)) throw new Refusal(hearingErrors, 'HEARING.MATTER_ON_DAY', said);
  const capacity = dayCapacity(day);
  if (capacity !== null && placed.length >= capacity) throw new Refusal(hearingErrors, 'HEARING.DAY_FULL', { ...said, capacity });
  if (wanted.slotAt) checkSlot(day, wanted.slotAt, placed);
}

/** @throws Refusal HEARING.SLOT_UNKNOWN, SLOT_FULL */
export function checkSlot(day: HeldDay, slotAt: string, placed: readonly Pick<Placed, 'slotAt'>[]): void {
  const said = { day: formatDay(day.heldOn), slot: slotAt };
  const refuse = (code: 'HEARING.SLOT_UNKNOWN' | 'HEARING.SLOT_FULL') =>
    new Refusal(hearingErrors, code, said, [{ path: 'slotAt', rule: 'slot', message: new Refusal(hearingErrors, code, said).message }]);
  if (!slotTimes(day).includes(slotAt)) throw refuse('HEARING.SLOT_UNKNOWN');
  if (placed.filter((other) => other.slotAt === slotAt).length >= (day.slotCapacity ?? 1)) throw refuse('HEARING.SLOT_FULL');
}

/** The last place in the order of a locked day. */
export async function nextOrder(tx: EntityManager, officeId: string, dayId: string): Promise<number> {
  const [{ next } = { next: 1 }] = await tx.query<{ next: number }[]>(
    `SELECT coalesce(max(order_no), 0)::int + 1 AS next FROM hearing_request WHERE office_id = $1 AND leader_day_id = $2`,
    [officeId, dayId],
  );
  return next;
}
