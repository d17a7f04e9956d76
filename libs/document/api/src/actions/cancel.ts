import { Injectable } from '@nestjs/common';
import { Chronicle, cancelRecord, restoreRecord } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { DocumentQueries } from '../document.queries.js';
import { SettleSubject } from '../document.subject.js';
import { IssueListeners } from '../life/issue-listeners.js';
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
    private readonly listeners: IssueListeners,
  ) {}

  run(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      await this.texts.checkOn(tx, actor.officeId, 'document', id, { reason: ['Lý do', input.reason] });
      checkDocumentAction('cancel', await lockDocument(tx, actor, id, input.version), actor);
      const written = await cancelRecord(tx, this.chronicle, DOCUMENT, actor, id, input);
      await this.listeners.tellStanding(tx, actor, id, false);
      return written;
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
      await this.listeners.tellStanding(tx, actor, id, true);
      return written;
    });
  }
}
