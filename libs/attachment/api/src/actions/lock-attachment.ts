import { type AttachableKind, attachmentErrors } from '@tiepdan/attachment/contract';
import { changedMeanwhile } from '@tiepdan/audit/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type AttachmentRow, attachmentOf } from '../attachment-rows.js';
import { type RecordPlace, lockRecordPlace } from '../record-place.js';

/** Where a file is: its record, and its id. */
export interface AttachmentPlace {
  readonly kind: AttachableKind;
  readonly recordId: string;
  readonly id: string;
}

/**
 * A file and its record, both held for a change that started from `version`.
 * @throws Refusal RECORD.NOT_FOUND, RECORD.CANCELLED, RECORD.CHANGED_MEANWHILE, ATTACHMENT.REMOVED, ATTACHMENT.NOT_REMOVED
 */
export async function lockAttachment(
  tx: EntityManager,
  actor: Actor,
  { kind, recordId, id }: AttachmentPlace,
  version: number,
  expected: 'active' | 'removed' = 'active',
): Promise<{ readonly record: RecordPlace; readonly row: AttachmentRow }> {
  const record = await lockRecordPlace(tx, actor, kind, recordId);
  const row = await attachmentOf(tx, actor, record, id);
  if (row.version !== version) throw await changedMeanwhile(tx, kind, actor.officeId, recordId, row.version);
  if (row.status !== expected) throw new Refusal(attachmentErrors, row.status === 'removed' ? 'ATTACHMENT.REMOVED' : 'ATTACHMENT.NOT_REMOVED');
  return { record, row };
}
