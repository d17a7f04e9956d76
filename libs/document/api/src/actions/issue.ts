import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { DocumentDetails, IssuedDocument } from '@tiepdan/document/contract';
import { type Actor, yearOf } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { documentColumns, insertNumbered, insertTyped, writeRecipients } from '../document.repository.js';
import { checkDocument } from '../document.rules.js';
import { SettleSubject } from '../document.subject.js';

/** Enters a paper that goes out, under the next number of its book or under the one it got elsewhere. */
@Injectable()
export class IssueDocument {
  constructor(
    private readonly database: Database,
    private readonly subjects: SettleSubject,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal DOCUMENT.*, MATTER.UNKNOWN */
  run(actor: Actor, request: DocumentDetails): Promise<IssuedDocument> {
    return this.database.write(async (tx) => {
      checkDocument(request, this.clock.today());
      const subject = await this.subjects.run(tx, actor, request);
      const { symbol } = request;
      const values = { officeId: actor.officeId, symbol, year: yearOf(request.issuedOn), ...documentColumns(request, subject), createdBy: actor.accountId };
      const { id, number } = await (request.number ? insertTyped(tx, values, request.number) : insertNumbered(tx, values));
      await writeRecipients(tx, actor.officeId, id, request.recipientIds);
      await this.texts.check(tx, actor.officeId, subject.matterId, { summary: ['Trích yếu', request.summary] });
      await this.chronicle.record(tx, actor, { subject: 'document', id, type: 'registered' });
      return { id, version: 1, number, symbol };
    });
  }
}
