import { OPEN_HEARINGS, type RegisterHearingRequest, hearingErrors } from '@tiepdan/hearing/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** What a request hangs on, settled. */
export interface HearingSubject {
  readonly matterId: string;
  readonly kind: MatterKind;
  readonly sealed: boolean;
  readonly petitionId: string | null;
  readonly receptionId: string | null;
  /** How many are named on the record, or came. */
  readonly headCount: number;
}

type Row = HearingSubject & { readonly ended: boolean; readonly named: number };

const PETITION = `SELECT p.matter_id AS "matterId", m.kind, p.sealed, p.id AS "petitionId", NULL AS "receptionId", m.status <> 'active' AS ended,
    greatest(1, (SELECT count(*) FROM petition_sender s WHERE s.office_id = p.office_id AND s.petition_id = p.id))::int AS "headCount",
    (SELECT count(*) FROM petition_sender s WHERE s.office_id = p.office_id AND s.petition_id = p.id)::int AS named
  FROM petition p JOIN matter m ON m.office_id = p.office_id AND m.id = p.matter_id WHERE p.office_id = $1 AND p.status = 'active'`;
const RECEPTION = `SELECT r.matter_id AS "matterId", m.kind, r.sealed, NULL AS "petitionId", r.id AS "receptionId", m.status <> 'active' AS ended, r.head_count AS "headCount",
    (SELECT count(*) FROM reception_person s WHERE s.office_id = r.office_id AND s.reception_id = r.id)::int AS named
  FROM reception r JOIN matter m ON m.office_id = r.office_id AND m.id = r.matter_id WHERE r.office_id = $1 AND r.status = 'active'`;

/**
 * The record a request is made from. Of a matter it is the newest record that names somebody: who is heard must be somebody.
 * @throws Refusal HEARING.SUBJECT_ONE, UNKNOWN_SUBJECT, MATTER_ENDED, NO_PEOPLE
 */
export async function settleSubject(tx: EntityManager, officeId: string, request: Pick<RegisterHearingRequest, 'receptionId' | 'petitionId' | 'matterId'>): Promise<HearingSubject> {
  const { receptionId, petitionId, matterId } = request;
  if ([receptionId, petitionId, matterId].filter(Boolean).length !== 1) throw new Refusal(hearingErrors, 'HEARING.SUBJECT_ONE');
  const row = matterId ? await ofMatter(tx, officeId, matterId) : await ofRecord(tx, officeId, petitionId, receptionId);
  if (!row) throw new Refusal(hearingErrors, 'HEARING.UNKNOWN_SUBJECT');
  if (row.ended) throw new Refusal(hearingErrors, 'HEARING.MATTER_ENDED');
  if (!row.named) throw new Refusal(hearingErrors, 'HEARING.NO_PEOPLE');
  return row;
}

async function ofRecord(tx: EntityManager, officeId: string, petitionId: string | null | undefined, receptionId: string | null | undefined): Promise<Row | undefined> {
  const [row] = petitionId
    ? await tx.query<Row[]>(`${PETITION} AND p.id = $2`, [officeId, petitionId])
    : await tx.query<Row[]>(`${RECEPTION} AND r.id = $2`, [officeId, receptionId]);
  return row;
}

async function ofMatter(tx: EntityManager, officeId: string, matterId: string): Promise<Row | undefined> {
  const [matter] = await tx.query<{ ended: boolean }[]>(`SELECT status <> 'active' AS ended FROM matter WHERE office_id = $1 AND id = $2`, [officeId, matterId]);
  if (!matter) return undefined;
  if (matter.ended) throw new Refusal(hearingErrors, 'HEARING.MATTER_ENDED');
  const [row] = await tx.query<Row[]>(
    `SELECT * FROM (
       (${PETITION} AND p.matter_id = $2 AND EXISTS (SELECT 1 FROM petition_sender s WHERE s.office_id = p.office_id AND s.petition_id = p.id) ORDER BY p.received_on DESC, p.id DESC LIMIT 1)
       UNION ALL
       (${RECEPTION} AND r.matter_id = $2 AND EXISTS (SELECT 1 FROM reception_person s WHERE s.office_id = r.office_id AND s.reception_id = r.id) ORDER BY r.received_on DESC, r.id DESC LIMIT 1)
     ) record LIMIT 1`,
    [officeId, matterId],
  );
  if (!row) throw new Refusal(hearingErrors, 'HEARING.NO_PEOPLE');
  return row;
}

/**
 * Holds a matter while one request about it is written: one at a time.
 * @throws Refusal HEARING.MATTER_WAITING when it stands on the waiting list already, and is to go there again
 */
export async function holdMatter(tx: EntityManager, officeId: string, matterId: string, withoutDay: boolean, without: string | null = null): Promise<void> {
  await tx.query(`SELECT 1 FROM matter WHERE office_id = $1 AND id = $2 FOR NO KEY UPDATE`, [officeId, matterId]);
  if (!withoutDay) return;
  const waiting = await tx.query<unknown[]>(
    `SELECT 1 FROM hearing_request WHERE office_id = $1 AND matter_id = $2 AND leader_day_id IS NULL AND state = ANY($3::text[]) AND id IS DISTINCT FROM $4::uuid`,
    [officeId, matterId, OPEN_HEARINGS, without],
  );
  if (waiting.length) throw new Refusal(hearingErrors, 'HEARING.MATTER_WAITING');
}
