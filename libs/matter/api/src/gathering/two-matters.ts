import { type Chronicle, type RecordTable, lockRecord } from '@tiepdan/audit/api';
import type { FieldChange } from '@tiepdan/audit/contract';
import { BELONGING_KINDS, MATTER_KINDS, type MatterBelonging, type MatterKind, matterErrors } from '@tiepdan/matter/contract';
import { type Actor, type RecordStatus, platformErrors } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { MATTER_NUMBER_SQL } from '../matter-number.js';

export const MATTER_TABLE: RecordTable = { table: 'matter', subject: 'matter' };

/** A matter as merging and splitting see it. */
export interface MatterPlace {
  readonly id: string;
  readonly number: string;
  readonly kind: MatterKind;
  readonly sealed: boolean;
  readonly status: RecordStatus;
}

/** Locks two matters in the order of their ids, so that two merges at once wait for each other instead of for ever. */
export async function lockTwo(tx: EntityManager, officeId: string, id: string, otherId: string): Promise<{ one: MatterPlace; other: MatterPlace }> {
  const found = await tx.query<MatterPlace[]>(
    `SELECT m.id, ${MATTER_NUMBER_SQL} AS number, m.kind, m.sealed, m.status FROM matter m
     WHERE m.office_id = $1 AND m.id = ANY($2::uuid[]) ORDER BY m.id FOR UPDATE`,
    [officeId, [id, otherId]],
  );
  const one = found.find((matter) => matter.id === id);
  const other = found.find((matter) => matter.id === otherId);
  if (!one) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  if (!other) throw new Refusal(matterErrors, 'MATTER.UNKNOWN');
  return { one, other };
}

/** One matter, locked and of the version the officer saw. */
export async function lockOne(tx: EntityManager, actor: Actor, id: string, version: number): Promise<MatterPlace> {
  await lockRecord(tx, MATTER_TABLE, actor, id, version);
  const [place] = await tx.query<MatterPlace[]>(
    `SELECT m.id, ${MATTER_NUMBER_SQL} AS number, m.kind, m.sealed, m.status FROM matter m WHERE m.office_id = $1 AND m.id = $2`,
    [actor.officeId, id],
  );
  if (!place) throw new Error('a locked matter is gone');
  return place;
}

/** @throws Refusal MATTER.KINDS_DIFFER, MATTER.SEALING_DIFFERS */
export function mustMatch(from: MatterPlace, into: MatterPlace): void {
  if (from.kind !== into.kind)
    throw new Refusal(matterErrors, 'MATTER.KINDS_DIFFER', {
      number: from.number,
      kind: MATTER_KINDS[from.kind].toLocaleLowerCase('vi'),
      intoNumber: into.number,
      intoKind: MATTER_KINDS[into.kind].toLocaleLowerCase('vi'),
    });
  if (from.sealed !== into.sealed) throw new Refusal(matterErrors, 'MATTER.SEALING_DIFFERS');
}

/** Records in words, as a refusal names them: the first five. */
export function recordsInWords(records: readonly Pick<MatterBelonging, 'kind' | 'number'>[]): string {
  const shown = records.slice(0, 5).map(({ kind, number }) => `${BELONGING_KINDS[kind].toLocaleLowerCase('vi')} ${number}`);
  return shown.join(', ') + (records.length > 5 ? ` và ${records.length - 5} bản ghi khác` : '');
}

/** One line of a history: what is now there. */
export const changed = (field: string, label: string, before: string | null, after: string | null): FieldChange => ({ field, label, before, after });

/** Writes into the history of each record which matter it left and which it came to. */
export async function tellMoved(
  tx: EntityManager,
  chronicle: Chronicle,
  actor: Actor,
  records: readonly Pick<MatterBelonging, 'kind' | 'id'>[],
  move: { readonly from: string; readonly to: string; readonly reason: string },
): Promise<void> {
  for (const { kind, id } of records)
    await chronicle.record(tx, actor, { subject: kind, id, type: 'moved', reason: move.reason, changes: [changed('matterId', 'Vụ việc', move.from, move.to)] });
}

/** What moved, in words: "02 lượt tiếp, 01 đơn". */
export function movedInWords(records: readonly Pick<MatterBelonging, 'kind'>[]): string {
  const parts = Object.entries(BELONGING_KINDS).map(([kind, label]) => ({ label, times: records.filter((record) => record.kind === kind).length }));
  const said = parts.filter(({ times }) => times > 0).map(({ label, times }) => `${times} ${label.toLocaleLowerCase('vi')}`);
  return said.join(', ') || 'không có bản ghi nào';
}
