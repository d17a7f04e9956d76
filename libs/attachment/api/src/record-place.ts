import { ATTACHABLE, type AttachableKind } from '@tiepdan/attachment/contract';
import { matterNumberSql } from '@tiepdan/matter/api';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** A record as its files see it. */
export interface RecordPlace {
  readonly kind: AttachableKind;
  readonly id: string;
  /** As people call it: `12/2026`. */
  readonly number: string;
  readonly status: string;
  /** Whether its people are sealed, so that its files have to be. */
  readonly sealed: boolean;
  /** Null for a leader's day, and for a reception without one. */
  readonly matterId: string | null;
}

/** Where a record's files point to it. Written in code only, never taken from a request. */
export const RECORD_COLUMN: Readonly<Record<AttachableKind, string>> = {
  petition: 'petition_id',
  reception: 'reception_id',
  matter: 'matter_id',
  document: 'document_id',
  'leader-day': 'leader_day_id',
};

/** Whether `attachment.record_sealed` is carried from the record's own row. */
export const CARRIES_SEALED: Readonly<Record<AttachableKind, boolean>> = { petition: true, reception: true, matter: true, document: false, 'leader-day': false };

const PLACES: Readonly<Record<AttachableKind, string>> = {
  petition: `SELECT x.id, x.book_number || '/' || x.book_year AS number, x.status, x.sealed, x.matter_id AS "matterId" FROM petition x WHERE x.office_id = $1 AND x.id = $2`,
  reception: `SELECT x.id, x.book_number || '/' || x.book_year AS number, x.status, x.sealed, x.matter_id AS "matterId" FROM reception x WHERE x.office_id = $1 AND x.id = $2`,
  matter: `SELECT x.id, ${matterNumberSql('x')} AS number, x.status, x.sealed, x.id AS "matterId" FROM matter x WHERE x.office_id = $1 AND x.id = $2`,
  document: `SELECT x.id, coalesce(x.number || '/' || x.symbol, 'dự thảo') AS number, x.status, coalesce(m.sealed, false) OR coalesce(r.sealed, false) AS sealed, x.matter_id AS "matterId"
    FROM document x LEFT JOIN matter m ON m.office_id = x.office_id AND m.id = x.matter_id LEFT JOIN reception r ON r.office_id = x.office_id AND r.id = x.reception_id
    WHERE x.office_id = $1 AND x.id = $2`,
  'leader-day': `SELECT x.id, to_char(x.held_on, 'DD/MM/YYYY') AS number, x.status, false AS sealed, NULL::uuid AS "matterId" FROM leader_day x WHERE x.office_id = $1 AND x.id = $2`,
};

/** A record of the actor's office that the actor may read. @throws Refusal RECORD.NOT_FOUND */
export async function readRecord(on: EntityManager, actor: Actor, kind: AttachableKind, id: string): Promise<RecordPlace> {
  if (!actor.permissions.has(ATTACHABLE[kind].read)) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  const [place] = await on.query<Omit<RecordPlace, 'kind'>[]>(PLACES[kind], [actor.officeId, id]);
  if (!place) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  return { kind, ...place };
}

/**
 * The same, held until the transaction ends: its files are counted and numbered one request after the other, and it neither
 * turns sealed nor goes to another matter. The matter is locked before the record, as everywhere (docs/adr/0015).
 * @throws Refusal RECORD.NOT_FOUND, RECORD.CANCELLED
 */
export async function lockRecordPlace(tx: EntityManager, actor: Actor, kind: AttachableKind, id: string): Promise<RecordPlace> {
  const { matterId } = await readRecord(tx, actor, kind, id);
  if (matterId && kind !== 'matter') await tx.query(`SELECT 1 FROM matter WHERE office_id = $1 AND id = $2 FOR SHARE`, [actor.officeId, matterId]);
  await tx.query(`${PLACES[kind]} FOR UPDATE OF x`, [actor.officeId, id]);
  // Read once more: while the lock was waited for, somebody may have changed what the first statement saw.
  const place = await readRecord(tx, actor, kind, id);
  if (place.status !== 'active') throw new Refusal(platformErrors, 'RECORD.CANCELLED');
  return place;
}
