import { Injectable } from '@nestjs/common';
import { ATTACHMENT_KINDS, type CorrectAttachmentRequest, attachmentErrors, attachmentInWords } from '@tiepdan/attachment/contract';
import { Chronicle } from '@tiepdan/audit/api';
import type { FieldChange } from '@tiepdan/audit/contract';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { type AttachmentRow, isSealed, publicName } from '../attachment-rows.js';
import { renamed } from '../attachment.rules.js';
import type { RecordPlace } from '../record-place.js';
import { type AttachmentPlace, lockAttachment } from './lock-attachment.js';

/** Says anew what a file is, what it is called and what is remarked about it. */
@Injectable()
export class CorrectAttachment {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.*, ATTACHMENT.REMOVED, ATTACHMENT.NAME_SEALED, FILE.NAME_*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, place: AttachmentPlace, request: CorrectAttachmentRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const { record, row } = await lockAttachment(tx, actor, place, request.version);
      const name = nameOf(row, record, request.name ?? null);
      if (record.sealed) await this.texts.check(tx, actor.officeId, record.matterId, { note: ['Ghi chú', request.note] });
      await tx.query(`UPDATE attachment SET kind = $3, name = $4, note = $5, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [
        actor.officeId,
        row.id,
        request.kind,
        name,
        request.note ?? null,
      ]);
      const changes = changesOf(row, request, name !== row.name);
      if (changes.length) await this.chronicle.record(tx, actor, { subject: place.kind, id: place.recordId, type: 'file-corrected', reason: attachmentInWords(row), changes });
      return { id: row.id, version: row.version + 1 };
    });
  }
}

/** @throws Refusal ATTACHMENT.NAME_SEALED, FILE.NAME_* */
function nameOf(row: AttachmentRow, record: RecordPlace, given: string | null): string | null {
  if (given === null || given === publicName(row, record)) return row.name;
  if (row.name === null || isSealed(row, record)) throw new Refusal(attachmentErrors, 'ATTACHMENT.NAME_SEALED');
  return renamed(given, { name: row.name, mediaType: row.mediaType });
}

/** Of names and remarks only that they changed: a history stays as it was written when the matter is sealed later. */
function changesOf(row: AttachmentRow, request: CorrectAttachmentRequest, named: boolean): FieldChange[] {
  const changes: FieldChange[] = [];
  if (request.kind !== row.kind) changes.push({ field: 'kind', label: 'Loại tệp', before: ATTACHMENT_KINDS[row.kind], after: ATTACHMENT_KINDS[request.kind] });
  if (named) changes.push({ field: 'name', label: 'Tên tệp', before: null, after: 'Đã đổi' });
  if ((request.note ?? null) !== row.note) changes.push({ field: 'note', label: 'Ghi chú của tệp', before: null, after: request.note ? 'Đã ghi' : 'Đã bỏ' });
  return changes;
}
