import { type AttachmentKind, type AttachmentView, sealedFileName } from '@tiepdan/attachment/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { RECORD_COLUMN, type RecordPlace } from './record-place.js';

/** A row of `attachment` with its file, as it is read. */
export interface AttachmentRow {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly status: 'active' | 'removed';
  readonly kind: AttachmentKind;
  readonly note: string | null;
  readonly fileId: string;
  /** Null of a sealed file. */
  readonly name: string | null;
  readonly sealed: boolean;
  readonly size: number;
  readonly mediaType: string;
  readonly createdByName: string;
  readonly createdAt: Date;
  /** Until when the actor may read it; null when it was not opened, or long ago. */
  readonly openUntil: Date | null;
}

/** The files of a record, by number, with what of them the actor has opened. */
export function attachmentsOf(on: EntityManager, actor: Actor, record: RecordPlace, ids: readonly string[] | null = null): Promise<AttachmentRow[]> {
  return on.query<AttachmentRow[]>(
    `SELECT a.id, a.version, a.number, a.status, a.kind, a.note, a.file_id AS "fileId", a.name, a.sealed, f.size::float8 AS size, f.media_type AS "mediaType",
            who.full_name AS "createdByName", a.created_at AS "createdAt", o.open_until AS "openUntil"
     FROM attachment a
     JOIN stored_file f ON f.office_id = a.office_id AND f.id = a.file_id
     JOIN account who ON who.office_id = a.office_id AND who.id = a.created_by
     LEFT JOIN attachment_opening o ON o.office_id = a.office_id AND o.attachment_id = a.id AND o.account_id = $3 AND o.open_until > now()
     WHERE a.office_id = $1 AND a.${RECORD_COLUMN[record.kind]} = $2 AND ($4::uuid[] IS NULL OR a.id = ANY($4)) ORDER BY a.number`,
    [actor.officeId, record.id, actor.accountId, ids],
  );
}

/** One file of a record. @throws Refusal RECORD.NOT_FOUND */
export async function attachmentOf(on: EntityManager, actor: Actor, record: RecordPlace, id: string): Promise<AttachmentRow> {
  const [row] = await attachmentsOf(on, actor, record, [id]);
  if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  return row;
}

/** Sealed itself, or on a record that is sealed by now: a document goes with its matter. */
export const isSealed = (row: Pick<AttachmentRow, 'sealed'>, record: Pick<RecordPlace, 'sealed'>): boolean => row.sealed || record.sealed;

/** What a file is called for everybody: in lists, when it is saved, in archives. */
export function publicName(row: AttachmentRow, record: RecordPlace): string {
  return isSealed(row, record) || row.name === null ? sealedFileName(row.number, row.mediaType) : row.name;
}

/** The row as an answer shows it. */
export function viewOf(row: AttachmentRow, record: RecordPlace): AttachmentView {
  const { id, version, number, status, kind, note, size, mediaType, createdByName } = row;
  const name = publicName(row, record);
  const openedUntil = row.openUntil?.toISOString() ?? null;
  return { id, version, number, status, kind, name, sealed: isSealed(row, record), openedUntil, size, mediaType, note, createdByName, createdAt: row.createdAt.toISOString() };
}
