import type { SubjectKind } from '@tiepdan/audit/contract';
import { type Actor, OFFICE_TIME_ZONE, type RecordStatus, type VersionedReason, type WrittenRecord, platformErrors } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { Chronicle } from './chronicle.js';

/** A table of records that are corrected, cancelled and restored alike. */
export interface RecordTable {
  /** Name of the SQL table; written in code only, never taken from a request. */
  readonly table: 'matter' | 'leader_day' | 'leader_day_rule' | 'petition' | 'reception' | 'document' | 'calendar_day' | 'feedback' | 'conclusion' | 'legal_instrument' | 'training_event' | 'inspection';
  readonly subject: SubjectKind;
}

const clockFace = new Intl.DateTimeFormat('vi-VN', { timeZone: OFFICE_TIME_ZONE, dateStyle: 'short', timeStyle: 'short' });

/**
 * Locks a record for a change that started from `version`.
 * @throws Refusal RECORD.NOT_FOUND; RECORD.CHANGED_MEANWHILE with who and when; RECORD.CANCELLED or RECORD.NOT_CANCELLED
 *   when the record is not of the `expected` status
 */
export async function lockRecord(
  tx: EntityManager,
  { table, subject }: RecordTable,
  actor: Actor,
  id: string,
  version: number,
  expected: RecordStatus = 'active',
): Promise<void> {
  const [row] = await tx.query<{ version: number; status: RecordStatus }[]>(
    `SELECT version, status FROM ${table} WHERE office_id = $1 AND id = $2 FOR UPDATE`,
    [actor.officeId, id],
  );
  if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  if (row.version !== version) throw await changedMeanwhile(tx, subject, actor.officeId, id, row.version);
  if (row.status !== expected) throw new Refusal(platformErrors, row.status === 'cancelled' ? 'RECORD.CANCELLED' : 'RECORD.NOT_CANCELLED');
}

/** Takes a record out of every count; it stays readable, with the reason in its history. */
export function cancelRecord(tx: EntityManager, chronicle: Chronicle, kind: RecordTable, actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
  return setStatus(tx, chronicle, kind, actor, id, input, 'cancelled');
}

/** Puts a cancelled record back as it was. */
export function restoreRecord(tx: EntityManager, chronicle: Chronicle, kind: RecordTable, actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
  return setStatus(tx, chronicle, kind, actor, id, input, 'active');
}

async function setStatus(
  tx: EntityManager,
  chronicle: Chronicle,
  kind: RecordTable,
  actor: Actor,
  id: string,
  input: VersionedReason,
  to: RecordStatus,
): Promise<WrittenRecord> {
  await lockRecord(tx, kind, actor, id, input.version, to === 'cancelled' ? 'active' : 'cancelled');
  await tx.query(`UPDATE ${kind.table} SET status = $3, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [
    actor.officeId,
    id,
    to,
  ]);
  await chronicle.record(tx, actor, { subject: kind.subject, id, type: to === 'cancelled' ? 'cancelled' : 'restored', reason: input.reason });
  return { id, version: input.version + 1 };
}

/** The refusal for a version that is no longer the last: who changed the record, and when. */
export async function changedMeanwhile(tx: EntityManager, subject: SubjectKind, officeId: string, id: string, version: number): Promise<Refusal> {
  const [last] = await tx.query<{ name: string; at: Date }[]>(
    `SELECT actor_name AS name, recorded_at AS at FROM history_event
     WHERE office_id = $1 AND subject_kind = $2 AND subject_id = $3 ORDER BY recorded_at DESC, id DESC LIMIT 1`,
    [officeId, subject, id],
  );
  return new Refusal(platformErrors, 'RECORD.CHANGED_MEANWHILE', {
    changedBy: last?.name ?? 'Người khác',
    changedAt: last ? clockFace.format(last.at) : '',
    version,
  });
}
