import { Injectable } from '@nestjs/common';
import { type AttachableKind, FILE_OPENED_FOR_SECONDS, type OpenAttachmentsRequest, type OpenedAttachmentList, attachmentErrors } from '@tiepdan/attachment/contract';
import { SealedTexts, checkMayOpen, noteFileOpening } from '@tiepdan/citizen/api';
import { SEALED_TEXT, sealingErrors } from '@tiepdan/citizen/contract';
import { StoredFiles } from '@tiepdan/file/api';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type AttachmentRow, attachmentsOf, isSealed } from '../attachment-rows.js';
import { type RecordPlace, readRecord } from '../record-place.js';

/**
 * Opens sealed files of a record to one account for some minutes, as identities are opened: with a reason that the head reads,
 * written in the transaction that gives the grant. No entry, no file.
 */
@Injectable()
export class OpenAttachments {
  constructor(
    private readonly database: Database,
    private readonly files: StoredFiles,
    private readonly texts: SealedTexts,
  ) {}

  /** @throws Refusal PERMISSION.MISSING, RECORD.NOT_FOUND, ATTACHMENT.NOT_SEALED, FILE.BEING_SEALED, SEALED.* */
  async run(actor: Actor, kind: AttachableKind, recordId: string, { ids, reason }: OpenAttachmentsRequest): Promise<OpenedAttachmentList> {
    checkMayOpen(actor);
    const { record, rows } = await this.database.read((manager) => chosen(manager, actor, kind, recordId, ids));
    // Asked for before anything is written: what cannot be read yet is not opened.
    for (const { fileId } of rows) await this.files.open(actor.officeId, fileId);
    const until = await this.database.write(async (tx) => {
      const guessed = await this.names(tx, actor, record, reason);
      await noteFileOpening(tx, actor, { kind, id: record.id, number: record.number }, rows.map(({ number }) => number), guessed ? SEALED_TEXT : reason);
      return guessed ? null : grant(tx, actor, rows);
    });
    // The head reads the reason, and is not to learn from it who it is. The refusal says that a guess was right: it has its entry too.
    if (!until) throw new Refusal(sealingErrors, 'SEALED.TEXT_NAMES_PERSON', { field: 'Lý do' });
    const names = await this.files.sealedNames(actor.officeId, rows.map(({ fileId }) => fileId));
    return rows.map(({ id, fileId, name }) => ({ id, name: names.get(fileId) ?? name ?? '', openedUntil: until.toISOString() }));
  }

  private async names(tx: EntityManager, actor: Actor, { matterId }: RecordPlace, reason: string): Promise<boolean> {
    try {
      await this.texts.check(tx, actor.officeId, matterId, { reason: ['Lý do', reason] });
      return false;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'SEALED.TEXT_NAMES_PERSON') return true;
      throw error;
    }
  }
}

/** @throws Refusal RECORD.NOT_FOUND, ATTACHMENT.NOT_SEALED */
async function chosen(on: EntityManager, actor: Actor, kind: AttachableKind, recordId: string, ids: readonly string[]): Promise<{ record: RecordPlace; rows: AttachmentRow[] }> {
  const record = await readRecord(on, actor, kind, recordId);
  const rows = await attachmentsOf(on, actor, record, ids);
  if (rows.length !== ids.length) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  if (!rows.every((row) => isSealed(row, record))) throw new Refusal(attachmentErrors, 'ATTACHMENT.NOT_SEALED');
  return { record, rows };
}

/** Lets the actor, and nobody else, read these files for a while. */
async function grant(tx: EntityManager, actor: Actor, rows: readonly AttachmentRow[]): Promise<Date> {
  const granted = await tx.query<{ until: Date }[]>(
    `INSERT INTO attachment_opening (office_id, attachment_id, account_id, open_until)
     SELECT $1, id, $2, now() + make_interval(secs => $4) FROM unnest($3::uuid[]) AS f (id)
     ON CONFLICT (office_id, attachment_id, account_id) DO UPDATE SET open_until = excluded.open_until RETURNING open_until AS until`,
    [actor.officeId, actor.accountId, rows.map(({ id }) => id), FILE_OPENED_FOR_SECONDS],
  );
  const [first] = granted;
  if (!first) throw new Error('no opening was written');
  return first.until;
}
