import { Injectable } from '@nestjs/common';
import { attachmentInWords } from '@tiepdan/attachment/contract';
import { Chronicle } from '@tiepdan/audit/api';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { AttachmentRow } from '../attachment-rows.js';
import { checkRoom } from '../attachment.rules.js';
import { RECORD_COLUMN } from '../record-place.js';
import { type AttachmentPlace, lockAttachment } from './lock-attachment.js';

/** Takes a file off its record and puts it back. Its content stays: what a record once held can be shown. */
@Injectable()
export class RemoveAttachment {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.*, ATTACHMENT.REMOVED */
  run(actor: Actor, place: AttachmentPlace, version: number): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const { row } = await lockAttachment(tx, actor, place, version);
      return this.turn(tx, actor, place, row, 'removed');
    });
  }

  /** @throws Refusal RECORD.*, ATTACHMENT.NOT_REMOVED, ATTACHMENT.TOO_MANY */
  restore(actor: Actor, place: AttachmentPlace, version: number): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const { row } = await lockAttachment(tx, actor, place, version, 'removed');
      const [{ have } = { have: 0 }] = await tx.query<{ have: number }[]>(
        `SELECT count(*)::int AS have FROM attachment WHERE office_id = $1 AND ${RECORD_COLUMN[place.kind]} = $2 AND status = 'active'`,
        [actor.officeId, place.recordId],
      );
      checkRoom(have, 1);
      return this.turn(tx, actor, place, row, 'active');
    });
  }

  private async turn(tx: EntityManager, actor: Actor, place: AttachmentPlace, row: AttachmentRow, to: 'active' | 'removed'): Promise<WrittenRecord> {
    await tx.query(`UPDATE attachment SET status = $3, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [actor.officeId, row.id, to]);
    const words = attachmentInWords(row);
    const [before, after] = to === 'removed' ? [words, null] : [null, words];
    const changes = [{ field: 'attachments', label: 'Tệp đính kèm', before, after }];
    await this.chronicle.record(tx, actor, { subject: place.kind, id: place.recordId, type: to === 'removed' ? 'file-removed' : 'file-restored', changes });
    return { id: row.id, version: row.version + 1 };
  }
}
