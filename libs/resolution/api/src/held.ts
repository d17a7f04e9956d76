import { changedMeanwhile } from '@tiepdan/audit/api';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { CaseInstance, PetitionStage } from '@tiepdan/petition/contract';
import { type Actor, type PlainDate, type RecordStatus, platformErrors } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { type CaseKind, type DecidedOutcome, type FactKind, resolutionErrors } from '@tiepdan/resolution/contract';
import type { EntityManager } from 'typeorm';

/** A petition that something of its resolution is written about. */
export interface HeldPetition {
  readonly id: string;
  readonly kind: MatterKind;
  readonly instance: CaseInstance;
  readonly stage: PetitionStage;
  readonly sealed: boolean;
  readonly matterId: string;
  readonly receivedOn: PlainDate;
}

/**
 * Holds an active petition of the office until the caller's transaction ends, so that it is neither cancelled nor taken further.
 * @throws Refusal RECORD.NOT_FOUND, RECORD.CANCELLED
 */
export async function holdPetition(tx: EntityManager, { officeId }: Actor, id: string): Promise<HeldPetition> {
  const [held] = await tx.query<(HeldPetition & { readonly status: RecordStatus })[]>(
    `SELECT p.id, p.kind, p.instance, p.stage, p.sealed, p.matter_id AS "matterId", p.received_on::text AS "receivedOn", p.status
     FROM petition p WHERE p.office_id = $1 AND p.id = $2 FOR UPDATE`,
    [officeId, id],
  );
  if (!held) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  if (held.status === 'cancelled') throw new Refusal(platformErrors, 'RECORD.CANCELLED');
  return held;
}

/** The same, of a complaint or denunciation. @throws Refusal RESOLUTION.NOT_A_CASE */
export async function holdCase(tx: EntityManager, actor: Actor, id: string): Promise<HeldPetition & { readonly kind: CaseKind }> {
  const { kind, ...held } = await holdPetition(tx, actor, id);
  if (kind === 'proposal') throw new Refusal(resolutionErrors, 'RESOLUTION.NOT_A_CASE');
  return { ...held, kind };
}

/** What a row of each table is read as when it is held; names of columns stand in code only. */
const COLUMNS = {
  resolution_verification: `x.ordered_on::text AS "orderedOn", x.reported_on::text AS "reportedOn"`,
  resolution_decision: `x.kind, x.instance, x.outcome, x.paper, x.issued_on::text AS "issuedOn", x.completed_on::text AS "completedOn", x.step_position AS "stepPosition"`,
  enforcement_fact: `x.decision_id AS "decisionId", x.what AS "fact", x.on_day::text AS "onDay"`,
  investigation_transfer: `x.on_day::text AS "onDay"`,
  protection: `x.taken_on::text AS "takenOn", x.ended_on::text AS "endedOn"`,
} as const;

interface Rows {
  resolution_verification: { readonly orderedOn: PlainDate; readonly reportedOn: PlainDate | null };
  resolution_decision: {
    readonly kind: CaseKind;
    readonly instance: CaseInstance;
    readonly outcome: DecidedOutcome;
    readonly paper: string;
    readonly issuedOn: PlainDate;
    readonly completedOn: PlainDate | null;
    readonly stepPosition: number;
  };
  enforcement_fact: { readonly decisionId: string; readonly fact: FactKind; readonly onDay: PlainDate };
  investigation_transfer: { readonly onDay: PlainDate };
  protection: { readonly takenOn: PlainDate; readonly endedOn: PlainDate | null };
}
export type ResolutionTable = keyof Rows;

/** A row under lock, with the petition it hangs on. */
export type Held<T extends ResolutionTable> = Rows[T] & { readonly id: string; readonly version: number; readonly petition: HeldPetition };

/**
 * Holds a row in force for an act that started from `version` (null: whatever its version), the petition first: who takes that
 * further holds it too.
 * @throws Refusal RECORD.NOT_FOUND, RECORD.CANCELLED, RECORD.CHANGED_MEANWHILE; RESOLUTION.CANCELLED
 */
export async function holdRow<T extends ResolutionTable>(tx: EntityManager, actor: Actor, table: T, id: string, version: number | null): Promise<Held<T>> {
  const { officeId } = actor;
  const [found] = await tx.query<{ petitionId: string }[]>(`SELECT petition_id AS "petitionId" FROM ${table} WHERE office_id = $1 AND id = $2`, [officeId, id]);
  if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  const petition = await holdPetition(tx, actor, found.petitionId);
  const [row] = await tx.query<(Rows[T] & { id: string; version: number; status: RecordStatus })[]>(
    `SELECT x.id, x.version, x.status, ${COLUMNS[table]} FROM ${table} x WHERE x.office_id = $1 AND x.id = $2 FOR UPDATE`,
    [officeId, id],
  );
  if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  if (row.status === 'cancelled') throw new Refusal(resolutionErrors, 'RESOLUTION.CANCELLED');
  if (version !== null && row.version !== version) throw await changedMeanwhile(tx, 'petition', officeId, petition.id, row.version);
  return { ...row, petition };
}

/** Takes a held row out of every count and gives its new version. */
export async function cancelRow(tx: EntityManager, officeId: string, table: ResolutionTable, { id, version }: { readonly id: string; readonly version: number }): Promise<number> {
  await tx.query(`UPDATE ${table} SET status = 'cancelled', version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [officeId, id]);
  return version + 1;
}
