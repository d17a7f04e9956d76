import { changedMeanwhile } from '@tiepdan/audit/api';
import { HEARING_ACTIONS, HEARING_RULES, HEARING_STATES, type HearingAction, type HearingFacts, hearingErrors } from '@tiepdan/hearing/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** A request under lock, with what its actions must know. */
export interface HeldHearing extends HearingFacts {
  readonly id: string;
  readonly version: number;
  readonly kind: MatterKind;
  readonly sealed: boolean;
  readonly petitionId: string | null;
  readonly receptionId: string | null;
  readonly citizenId: string | null;
  readonly sealedId: string | null;
  readonly slotAt: string | null;
  readonly orderNo: number | null;
  readonly headCount: number;
  readonly startedAt: Date | null;
  readonly heardReceptionId: string | null;
}

const HELD_SQL = `SELECT h.id, h.version, h.state, h.origin, coalesce(m.kind, h.kind) AS kind, h.sealed, h.matter_id AS "matterId", h.leader_day_id AS "leaderDayId", h.petition_id AS "petitionId",
    h.reception_id AS "receptionId", h.citizen_id AS "citizenId", h.sealed_id AS "sealedId", to_char(h.slot_at, 'HH24:MI') AS "slotAt", h.order_no AS "orderNo",
    h.head_count AS "headCount", h.started_at AS "startedAt", h.heard_reception_id AS "heardReceptionId"
  FROM hearing_request h LEFT JOIN matter m ON m.office_id = h.office_id AND m.id = h.matter_id`;

/**
 * Locks what a request hangs on, always in this order, so that two actions never wait for each other: the matter against merging,
 * the days by their ids, then the request.
 */
async function lockAround(tx: EntityManager, officeId: string, id: string, otherDay: string | null): Promise<void> {
  const [found] = await tx.query<{ matterId: string | null; dayId: string | null }[]>(
    `SELECT matter_id AS "matterId", leader_day_id AS "dayId" FROM hearing_request WHERE office_id = $1 AND id = $2`,
    [officeId, id],
  );
  if (found?.matterId) await tx.query(`SELECT 1 FROM matter WHERE office_id = $1 AND id = $2 FOR NO KEY UPDATE`, [officeId, found.matterId]);
  const days = [found?.dayId, otherDay].filter(Boolean);
  if (days.length) await tx.query(`SELECT 1 FROM leader_day WHERE office_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE`, [officeId, days]);
}

/**
 * Locks a request for an action that started from `version`, its day before it.
 * @param otherDay a further day the action writes on
 * @throws Refusal RECORD.NOT_FOUND, RECORD.CHANGED_MEANWHILE, HEARING.NOT_TIED, HEARING.WRONG_STATE
 */
export async function holdHearing(tx: EntityManager, actor: Actor, id: string, action: HearingAction, version: number | null, otherDay: string | null = null): Promise<HeldHearing> {
  await lockAround(tx, actor.officeId, id, otherDay);
  const [held] = await tx.query<HeldHearing[]>(`${HELD_SQL} WHERE h.office_id = $1 AND h.id = $2 FOR UPDATE OF h`, [actor.officeId, id]);
  if (!held) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  if (version !== null && held.version !== version) throw await changedMeanwhile(tx, 'hearing', actor.officeId, id, held.version);
  const refusal = obstacle(held, action);
  if (refusal) throw refusal;
  return held;
}

/** Why an action is not open on a request, or null when it is. */
export function obstacle(held: HeldHearing, action: HearingAction): Refusal | null {
  const { from, given } = HEARING_RULES[action];
  const wrong = new Refusal(hearingErrors, 'HEARING.WRONG_STATE', { state: HEARING_STATES[held.state], action: HEARING_ACTIONS[action] });
  if (!from.includes(held.state)) return wrong;
  if (given?.(held) ?? true) return null;
  if (action === 'tie') return new Refusal(hearingErrors, 'HEARING.TIED_ALREADY');
  return held.matterId ? wrong : new Refusal(hearingErrors, 'HEARING.NOT_TIED');
}

/** Columns that actions write; what is left out stays. */
const WRITABLE = [
  'state', 'leader_day_id', 'slot_at', 'order_no', 'sealed', 'kind', 'matter_id', 'petition_id', 'reception_id', 'citizen_id', 'sealed_id', 'head_count', 'note',
  'public_name', 'public_phone', 'public_address', 'content', 'reason', 'started_at', 'heard_reception_id',
] as const;
export type HearingColumns = Readonly<Partial<Record<(typeof WRITABLE)[number], string | number | boolean | null>>>;

/** Writes columns of a held request and gives its new version. */
export async function writeHearing(tx: EntityManager, officeId: string, held: Pick<HeldHearing, 'id' | 'version'>, columns: HearingColumns): Promise<number> {
  const names = WRITABLE.filter((name) => columns[name] !== undefined);
  const sets = names.map((name, position) => `${name} = $${position + 3}`);
  await tx.query(`UPDATE hearing_request SET ${[...sets, 'version = version + 1', 'updated_at = now()'].join(', ')} WHERE office_id = $1 AND id = $2`, [
    officeId,
    held.id,
    ...names.map((name) => columns[name]),
  ]);
  return held.version + 1;
}
