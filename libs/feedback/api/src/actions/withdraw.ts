import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { WithdrawFeedbackRequest, FeedbackStepDone } from '@tiepdan/feedback/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { checkStepDay } from '../feedback.rules.js';
import { FeedbackQueries } from '../feedback.queries.js';
import { checkTexts, holdFeedback, lastDayOf, writeStep } from '../held-feedback.js';

/** Who sent it takes it back before it was answered. */
@Injectable()
export class WithdrawFeedback {
  constructor(
    private readonly database: Database,
    private readonly queries: FeedbackQueries,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal FEEDBACK.*, RECORD.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, { version, on, reason }: WithdrawFeedbackRequest): Promise<FeedbackStepDone> {
    return this.database.write(async (tx) => {
      const held = await holdFeedback(tx, this.queries, actor, id, version, 'withdraw');
      checkStepDay(on, lastDayOf(held), this.clock.today());
      await checkTexts(tx, this.texts, actor.officeId, held, { reason: ['Lý do', reason] });
      const done = await writeStep(tx, actor, held, { state: 'withdrawn', withdrawn_on: on, withdraw_reason: reason });
      await this.chronicle.record(tx, actor, { subject: 'feedback', id, type: 'feedback-withdrawn', reason });
      return done;
    });
  }
}
