import { Injectable } from '@nestjs/common';
import { Chronicle, type Wording, describeChanges } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { type CorrectDocumentRequest, DOCUMENT_KINDS, type DocumentView } from '@tiepdan/document/contract';
import { type Actor, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { DocumentQueries } from '../document.queries.js';
import { documentColumns, updateDocument, writeRecipients } from '../document.repository.js';
import { checkDocument, checkNumberKept } from '../document.rules.js';
import { SettleSubject } from '../document.subject.js';
import { lockDocument } from '../life/standing-document.js';
import { checkDocumentAction } from '../life/take-step.js';
import { IssueListeners } from '../life/issue-listeners.js';

/** How each field of a paper reads in its history; number and symbol never change. */
const WORDING: Wording<DocumentView> = {
  kind: { label: 'Loại văn bản', words: (document) => DOCUMENT_KINDS[document.kind] },
  issuedOn: { label: 'Ngày văn bản', words: (document) => document.issuedOn && formatDay(document.issuedOn) },
  summary: { label: 'Trích yếu', words: (document) => document.summary },
  recipientIds: { label: 'Nơi nhận', words: (document) => document.recipients.map((recipient) => recipient.name).join('; ') || null },
  petitionId: { label: 'Đơn', words: (document) => document.petitionNumber },
  matterId: { label: 'Vụ việc', words: (document) => document.matterNumber },
  signer: { label: 'Người ký', words: (document) => document.signer ?? null },
};

/** Corrects a paper; its number, symbol and year stay. */
@Injectable()
export class CorrectDocument {
  constructor(
    private readonly database: Database,
    private readonly queries: DocumentQueries,
    private readonly subjects: SettleSubject,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly listeners: IssueListeners,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal DOCUMENT.*, MATTER.UNKNOWN, RECORD.* */
  run(actor: Actor, id: string, request: CorrectDocumentRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      checkDocument(request, this.clock.today());
      checkDocumentAction('correct', await lockDocument(tx, actor, id, request.version), actor);
      const before = await this.queries.one(actor, id, tx);
      checkNumberKept(before, request);
      const subject = await this.subjects.run(tx, actor, request);
      await updateDocument(tx, actor.officeId, id, documentColumns(request, subject));
      await writeRecipients(tx, actor.officeId, id, request.recipientIds);
      await this.texts.check(tx, actor.officeId, subject.matterId, { summary: ['Trích yếu', request.summary], reason: ['Lý do', request.reason] });
      await this.listeners.tell(tx, actor, id); // the bodies it goes to may be others now
      const after = await this.queries.one(actor, id, tx);
      const changes = describeChanges(WORDING, before, after);
      await this.chronicle.record(tx, actor, { subject: 'document', id, type: 'corrected', reason: request.reason, changes, before });
      return { id, version: after.version };
    });
  }
}
