import { Injectable } from '@nestjs/common';
import { Chronicle, cancelRecord, restoreRecord } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { FeedbackQueries } from '../feedback.queries.js';
import { rethrow } from '../feedback.repository.js';
import { FEEDBACK, checkTexts } from '../held-feedback.js';

/** Takes feedback out of every count and off the public page, or puts it back; its number in the book stays taken. */
@Injectable()
export class CancelFeedback {
  constructor(
    private readonly database: Database,
    private readonly queries: FeedbackQueries,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
  ) {}

  run(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const found = await this.queries.one(actor, id, tx);
      await checkTexts(tx, this.texts, actor.officeId, found, { reason: ['Lý do', input.reason] });
      return cancelRecord(tx, this.chronicle, FEEDBACK, actor, id, input);
    });
  }

  /** @throws Refusal FEEDBACK.ORIGIN_TAKEN, PORTAL_NUMBER_TAKEN when another has taken its place meanwhile */
  restore(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const found = await this.queries.one(actor, id, tx);
      await checkTexts(tx, this.texts, actor.officeId, found, { reason: ['Lý do', input.reason] });
      return restoreRecord(tx, this.chronicle, FEEDBACK, actor, id, input).catch((error: unknown) => rethrow(error, found));
    });
  }
}
