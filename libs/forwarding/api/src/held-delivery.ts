import { changedMeanwhile } from '@tiepdan/audit/api';
import type { DocumentKind } from '@tiepdan/document/contract';
import { DELIVERY_RULES, DELIVERY_STATES, type DeliveryAction, type DeliveryState, forwardingErrors } from '@tiepdan/forwarding/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import { type Actor, type PlainDate, formatDay, platformErrors } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** A delivery under lock, with what its actions must know of the paper. */
export interface HeldDelivery {
  readonly id: string;
  readonly version: number;
  readonly state: DeliveryState;
  readonly documentId: string;
  readonly documentNumber: string;
  readonly documentKind: DocumentKind;
  readonly issuedOn: PlainDate;
  readonly askedOn: PlainDate | null;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly petitionId: string | null;
  readonly matterId: string | null;
  readonly matterKind: MatterKind | null;
  readonly sealed: boolean;
  readonly dueOn: PlainDate | null;
  readonly sentOn: PlainDate | null;
  readonly receivedOn: PlainDate | null;
  readonly answeredOn: PlainDate | null;
  readonly returnedOn: PlainDate | null;
  readonly returnAcceptedOn: PlainDate | null;
  readonly toldOn: PlainDate | null;
  readonly cancelled: boolean;
}

/** `123/PC-BTCD` of the alias `d`; a paper without a number is named by nothing. */
export const DOCUMENT_NUMBER_SQL = `coalesce(d.number || '/' || d.symbol, '')`;

const HELD_SQL = `SELECT v.id, v.version, v.state, v.document_id AS "documentId", ${DOCUMENT_NUMBER_SQL} AS "documentNumber", d.kind AS "documentKind",
    d.issued_on::text AS "issuedOn", d.answer_due_on::text AS "askedOn", v.agency_id AS "agencyId", g.name AS "agencyName", d.petition_id AS "petitionId",
    d.matter_id AS "matterId", m.kind AS "matterKind", coalesce(m.sealed, false) AS sealed, v.due_on::text AS "dueOn", v.sent_on::text AS "sentOn",
    v.received_on::text AS "receivedOn", v.answered_on::text AS "answeredOn", v.returned_on::text AS "returnedOn",
    v.return_accepted_on::text AS "returnAcceptedOn", v.told_on::text AS "toldOn", d.status = 'cancelled' AS cancelled
  FROM delivery v JOIN document d ON d.office_id = v.office_id AND d.id = v.document_id
    JOIN agency g ON g.office_id = v.office_id AND g.id = v.agency_id
    LEFT JOIN matter m ON m.office_id = d.office_id AND m.id = d.matter_id
  WHERE v.office_id = $1 AND v.id = ANY($2::uuid[])`;

/** The deliveries of the office with these ids, locked in the order of their ids so that two batches never wait for each other. */
export async function lockDeliveries(tx: EntityManager, officeId: string, ids: readonly string[]): Promise<HeldDelivery[]> {
  await tx.query(`SELECT 1 FROM delivery WHERE office_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE`, [officeId, ids]);
  return tx.query<HeldDelivery[]>(`${HELD_SQL} ORDER BY v.id`, [officeId, ids]);
}

/**
 * Locks one delivery for an action that started from `version`. An account of a receiving body finds only what was sent to it.
 * @throws Refusal RECORD.NOT_FOUND, RECORD.CHANGED_MEANWHILE, DELIVERY.CANCELLED, DELIVERY.WRONG_STATE, DELIVERY.NOT_SENT
 */
export async function holdDelivery(tx: EntityManager, actor: Actor, id: string, action: DeliveryAction, version: number | null): Promise<HeldDelivery> {
  const [held] = await lockDeliveries(tx, actor.officeId, [id]);
  if (!held || (actor.agencyId && (held.agencyId !== actor.agencyId || held.state === 'pending' || held.cancelled)))
    throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  if (version !== null && held.version !== version) throw await changedMeanwhile(tx, 'delivery', actor.officeId, id, held.version);
  const refusal = obstacle(held, action);
  if (refusal) throw refusal;
  return held;
}

/** Why an action is not open on a delivery, or null when it is. */
export function obstacle(held: HeldDelivery, action: DeliveryAction): Refusal | null {
  const details = { number: held.documentNumber, agency: held.agencyName, state: DELIVERY_STATES[held.state] };
  if (held.cancelled) return new Refusal(forwardingErrors, 'DELIVERY.CANCELLED', details);
  if (DELIVERY_RULES[action].from.includes(held.state)) return null;
  if (held.state === 'pending' && (action === 'answer' || action === 'return' || action === 'receive')) return new Refusal(forwardingErrors, 'DELIVERY.NOT_SENT', details);
  return new Refusal(forwardingErrors, 'DELIVERY.WRONG_STATE', details);
}

/** The day of the last thing that happened to it, before which nothing further can have happened. */
export const lastDayOf = ({ issuedOn, sentOn, receivedOn }: HeldDelivery): PlainDate => receivedOn ?? sentOn ?? issuedOn;

/** @throws Refusal DELIVERY.DAY_IN_FUTURE, DELIVERY.DAY_BEFORE */
export function checkDay(on: PlainDate, before: PlainDate, today: PlainDate, path = 'on'): void {
  const refuse = (code: 'DELIVERY.DAY_IN_FUTURE' | 'DELIVERY.DAY_BEFORE', details: Readonly<Record<string, string>>) => {
    const { message } = new Refusal(forwardingErrors, code, details);
    return new Refusal(forwardingErrors, code, details, [{ path, rule: 'day', message }]);
  };
  if (on > today) throw refuse('DELIVERY.DAY_IN_FUTURE', { on: formatDay(on) });
  if (on < before) throw refuse('DELIVERY.DAY_BEFORE', { on: formatDay(on), before: formatDay(before) });
}

/** Columns that actions write; what is left out stays. */
export type DeliveryColumns = Readonly<Partial<Record<WritableColumn, string | null>>>;
const WRITABLE = [
  'state', 'due_on', 'due_why', 'sent_on', 'sent_how', 'sent_by', 'send_note', 'received_on', 'received_by', 'answered_on', 'returned_on', 'return_reason',
  'returned_by', 'return_accepted_on', 'return_accepted_by', 'closed_on', 'close_reason', 'told_on', 'told_how', 'told_by',
] as const;
type WritableColumn = (typeof WRITABLE)[number];

/** Writes columns of a held delivery and gives its new version. */
export async function writeDelivery(tx: EntityManager, officeId: string, held: Pick<HeldDelivery, 'id' | 'version'>, columns: DeliveryColumns): Promise<number> {
  const names = WRITABLE.filter((name) => columns[name] !== undefined);
  const sets = names.map((name, position) => `${name} = $${position + 3}`);
  await tx.query(
    `UPDATE delivery SET ${[...sets, 'version = version + 1', 'updated_at = now()'].join(', ')} WHERE office_id = $1 AND id = $2`,
    [officeId, held.id, ...names.map((name) => columns[name])],
  );
  return held.version + 1;
}
