import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { RegisterFeedbackRequest, RegisteredFeedback } from '@tiepdan/feedback/contract';
import { type Actor, yearOf } from '@tiepdan/platform/contract';
import { Clock, Database, takeNumber } from '@tiepdan/platform/api';
import { feedbackColumns, insertFeedback } from '../feedback.repository.js';
import { checkFeedback } from '../feedback.rules.js';
import { Origins } from '../origin.js';
import { standingSender } from '../standing-sender.js';
import { FeedbackTermsQueries } from '../terms/feedback-terms.js';

/** Enters feedback in its book of the year, with the days by which it should be dealt with. */
@Injectable()
export class RegisterFeedback {
  constructor(
    private readonly database: Database,
    private readonly origins: Origins,
    private readonly terms: FeedbackTermsQueries,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal FEEDBACK.*, MATTER.UNKNOWN_FIELD */
  run(actor: Actor, request: RegisterFeedbackRequest): Promise<RegisteredFeedback> {
    const { officeId } = actor;
    return this.database.write(async (tx) => {
      checkFeedback(request, this.clock.today());
      await this.origins.settle(tx, officeId, request);
      const citizenId = await standingSender(tx, officeId, request.sender);
      const due = await this.terms.dueDays(tx, officeId, request.receivedOn);
      const bookYear = yearOf(request.receivedOn);
      const bookNumber = await takeNumber(tx, officeId, 'feedback', bookYear);
      const id = await insertFeedback(tx, { ...feedbackColumns(request, citizenId), ...due, officeId, bookYear, bookNumber, createdBy: actor.accountId });
      await this.chronicle.record(tx, actor, { subject: 'feedback', id, type: 'registered' });
      return { id, version: 1, bookNumber, bookYear };
    });
  }
}
