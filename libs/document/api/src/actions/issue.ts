import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { DocumentDetails, IssuedDocument } from '@tiepdan/document/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type EnteredDocument, documentColumns, insertFromElsewhere, insertNumbered, insertTyped, writeRecipients } from '../document.repository.js';
import { checkDocument } from '../document.rules.js';
import { SettleSubject } from '../document.subject.js';
import { IssueListeners } from '../life/issue-listeners.js';

/** Enters a paper that goes out, under the next number of its book or under the one it got elsewhere. */
@Injectable()
export class IssueDocument {
  constructor(
    private readonly database: Database,
    private readonly subjects: SettleSubject,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly listeners: IssueListeners,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal DOCUMENT.*, MATTER.UNKNOWN */
  run(actor: Actor, request: DocumentDetails): Promise<IssuedDocument> {
    return this.database.write(async (tx) => {
      checkDocument(request, this.clock.today());
      const subject = await this.subjects.run(tx, actor, request);
      const { symbol } = request;
      const values = { officeId: actor.officeId, symbol, ...documentColumns(request, subject), createdBy: actor.accountId };
      const { id, number } = await enter(tx, values, request);
      await writeRecipients(tx, actor.officeId, id, request.recipientIds);
      await this.texts.check(tx, actor.officeId, subject.matterId, { summary: ['Trích yếu', request.summary] });
      await this.chronicle.record(tx, actor, { subject: 'document', id, type: 'registered' });
      await this.listeners.tell(tx, actor, id);
      return { id, version: 1, number, symbol };
    });
  }
}

function enter(tx: EntityManager, values: EnteredDocument, { number, origin }: DocumentDetails): Promise<{ id: string; number: number }> {
  if (!number) return insertNumbered(tx, values);
  return origin === 'elsewhere' ? insertFromElsewhere(tx, values, number) : insertTyped(tx, values, number);
}
