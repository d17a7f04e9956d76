import { Injectable } from '@nestjs/common';
import { type AttachableKind, type AttachmentsOfRecord, FILE_OPENED_FOR_SECONDS, attachmentErrors } from '@tiepdan/attachment/contract';
import { type OpenedFile, StoredFiles } from '@tiepdan/file/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { type AttachmentRow, attachmentOf, attachmentsOf, isSealed, publicName, viewOf } from './attachment-rows.js';
import { type RecordPlace, readRecord } from './record-place.js';

/** A file that may be read, and what it is called when it is saved. */
export interface ReadableFile {
  readonly name: string;
  readonly file: OpenedFile;
}

/** Reads the files of records. */
@Injectable()
export class AttachmentQueries {
  constructor(
    private readonly database: Database,
    private readonly files: StoredFiles,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND */
  list(actor: Actor, kind: AttachableKind, recordId: string): Promise<AttachmentsOfRecord> {
    return this.database.read(async (manager) => {
      const record = await readRecord(manager, actor, kind, recordId);
      const rows = await attachmentsOf(manager, actor, record);
      return { sealed: record.sealed, items: rows.map((row) => viewOf(row, record)) };
    });
  }

  /** The content of one. @throws Refusal RECORD.NOT_FOUND, ATTACHMENT.NOT_OPENED, FILE.* */
  async content(actor: Actor, kind: AttachableKind, recordId: string, id: string): Promise<ReadableFile> {
    const { record, row } = await this.database.read(async (manager) => {
      const place = await readRecord(manager, actor, kind, recordId);
      return { record: place, row: await attachmentOf(manager, actor, place, id) };
    });
    mustBeOpened(actor, record, [row]);
    return { name: publicName(row, record), file: await this.files.open(actor.officeId, row.fileId) };
  }

  /**
   * The record and what there is to save of it, in the order of the numbers. Nothing is opened yet: each file is when its turn comes.
   * @throws Refusal RECORD.NOT_FOUND, ATTACHMENT.NONE, ATTACHMENT.NOT_OPENED
   */
  async all(actor: Actor, kind: AttachableKind, recordId: string): Promise<{ readonly record: RecordPlace; readonly rows: readonly AttachmentRow[] }> {
    const found = await this.database.read(async (manager) => {
      const record = await readRecord(manager, actor, kind, recordId);
      return { record, rows: (await attachmentsOf(manager, actor, record)).filter(({ status }) => status === 'active') };
    });
    if (!found.rows.length) throw new Refusal(attachmentErrors, 'ATTACHMENT.NONE');
    mustBeOpened(actor, found.record, found.rows);
    return found;
  }
}

/** @throws Refusal ATTACHMENT.NOT_OPENED unless the actor has opened all of them that are sealed, and may still open */
function mustBeOpened(actor: Actor, record: RecordPlace, rows: readonly AttachmentRow[]): void {
  const sealed = rows.filter((row) => isSealed(row, record));
  if (!sealed.length || (actor.permissions.has('citizen.open-sealed') && sealed.every(({ openUntil }) => openUntil))) return;
  throw new Refusal(attachmentErrors, 'ATTACHMENT.NOT_OPENED', { minutes: FILE_OPENED_FOR_SECONDS / 60 });
}
