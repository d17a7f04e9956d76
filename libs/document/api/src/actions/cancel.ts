import { Injectable } from '@nestjs/common';
import { Chronicle, cancelRecord, restoreRecord } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { DocumentQueries } from '../document.queries.js';
import { SettleSubject } from '../document.subject.js';
import { lockDocument } from '../life/standing-document.js';
import { checkDocumentAction } from '../life/take-step.js';

const DOCUMENT = { table: 'document', subject: 'document' } as const;

/** Takes a paper out of every count, or puts it back; its number stays taken. */
@Injectable()
export class CancelDocument {
  constructor(
    private readonly database: Database,
    private readonly queries: DocumentQueries,
    private readonly subjects: SettleSubject,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
  ) {}

  run(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      await this.texts.checkOn(tx, actor.officeId, 'document', id, { reason: ['Lý do', input.reason] });
      checkDocumentAction('cancel', await lockDocument(tx, actor, id, input.version), actor);
      return cancelRecord(tx, this.chronicle, DOCUMENT, actor, id, input);
    });
  }

  /** @throws Refusal DOCUMENT.UNKNOWN_PETITION when the petition it serves has been cancelled meanwhile */
  restore(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      await this.texts.checkOn(tx, actor.officeId, 'document', id, { reason: ['Lý do', input.reason] });
      checkDocumentAction('restore', await lockDocument(tx, actor, id, input.version, 'cancelled'), actor);
      const written = await restoreRecord(tx, this.chronicle, DOCUMENT, actor, id, input);
      const { issuedOn, ...document } = await this.queries.one(actor, id, tx);
      if (issuedOn && (document.petitionId || document.matterId)) await this.subjects.run(tx, actor, { ...document, issuedOn });
      return written;
    });
  }
}
