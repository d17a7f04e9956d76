import { Injectable } from '@nestjs/common';
import { type AttachRequest, type AttachableKind, type AttachmentsOfRecord, attachmentInWords } from '@tiepdan/attachment/contract';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { type ClaimedFile, StoredFiles } from '@tiepdan/file/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { AttachmentQueries } from '../attachment.queries.js';
import { checkRoom } from '../attachment.rules.js';
import { CARRIES_SEALED, RECORD_COLUMN, type RecordPlace, lockRecordPlace } from '../record-place.js';

/** Attaches uploaded files to a record, all or none. On a sealed record they are sealed, whatever they were sent as. */
@Injectable()
export class AttachFiles {
  constructor(
    private readonly database: Database,
    private readonly files: StoredFiles,
    private readonly queries: AttachmentQueries,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.*, ATTACHMENT.TOO_MANY, FILE.UNKNOWN, SEALED.TEXT_NAMES_PERSON */
  async run(actor: Actor, kind: AttachableKind, recordId: string, request: AttachRequest): Promise<AttachmentsOfRecord> {
    await this.database.write(async (tx) => {
      const record = await lockRecordPlace(tx, actor, kind, recordId);
      const { have, last } = await standing(tx, actor, record);
      checkRoom(have, request.files.length);
      if (record.sealed) await this.checkNotes(tx, actor, record, request);
      const uploadIds = request.files.map(({ uploadId }) => uploadId);
      const claimed = await this.files.claim(tx, actor, uploadIds, { sealed: record.sealed });
      const written = request.files.map(({ kind: fileKind, note }, index) => ({ number: last + index + 1, kind: fileKind, note: note ?? null, file: claimed[index] as ClaimedFile }));
      for (const { file, ...row } of written) await insert(tx, actor, record, row, file);
      const after = written.map(attachmentInWords).join(', ');
      await this.chronicle.record(tx, actor, { subject: kind, id: recordId, type: 'files-attached', changes: [{ field: 'attachments', label: 'Tệp đính kèm', before: null, after }] });
    });
    return this.queries.list(actor, kind, recordId);
  }

  private checkNotes(tx: EntityManager, { officeId }: Actor, { matterId }: RecordPlace, { files }: AttachRequest): Promise<void> {
    const notes = files.map(({ note }, index) => [`files.${index}.note`, ['Ghi chú', note]] as const);
    return this.texts.check(tx, officeId, matterId, Object.fromEntries(notes));
  }
}

/** How many files a record has, and the last number given on it. */
async function standing(tx: EntityManager, { officeId }: Actor, { kind, id }: RecordPlace): Promise<{ have: number; last: number }> {
  const [found] = await tx.query<{ have: number; last: number }[]>(
    `SELECT count(*) FILTER (WHERE status = 'active')::int AS have, coalesce(max(number), 0)::int AS last FROM attachment WHERE office_id = $1 AND ${RECORD_COLUMN[kind]} = $2`,
    [officeId, id],
  );
  return found ?? { have: 0, last: 0 };
}

async function insert(tx: EntityManager, actor: Actor, record: RecordPlace, row: { readonly number: number; readonly kind: string; readonly note: string | null }, file: ClaimedFile): Promise<void> {
  await tx.query(
    `INSERT INTO attachment (office_id, ${RECORD_COLUMN[record.kind]}, record_sealed, number, kind, note, file_id, name, sealed, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [actor.officeId, record.id, record.sealed && CARRIES_SEALED[record.kind], row.number, row.kind, row.note, file.id, file.name, file.sealed, actor.accountId],
  );
}
