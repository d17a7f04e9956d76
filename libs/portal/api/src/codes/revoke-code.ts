import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { type LookupRecord, portalErrors } from '@tiepdan/portal/contract';
import { CodeBook } from './code-book.js';
import { recordOf } from './coded-record.js';

/** Ends the code of a record: a receipt was lost, or somebody else has seen it. */
@Injectable()
export class RevokeLookupCode {
  constructor(
    private readonly database: Database,
    private readonly book: CodeBook,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal LOOKUP.NO_CODE, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, record: LookupRecord, reason: string): Promise<void> {
    const coded = recordOf(record);
    return this.database.write(async (tx) => {
      if (!(await this.book.end(tx, actor.officeId, coded, actor.accountId))) throw new Refusal(portalErrors, 'LOOKUP.NO_CODE');
      await this.texts.checkOn(tx, actor.officeId, coded.subject, coded.id, { reason: ['Lý do', reason] });
      await this.chronicle.record(tx, actor, { subject: coded.subject, id: coded.id, type: 'code-revoked', reason });
    });
  }
}
