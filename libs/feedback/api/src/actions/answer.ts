import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { AnswerFeedbackRequest, FeedbackStepDone } from '@tiepdan/feedback/contract';
import { type Actor, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { checkStepDay } from '../feedback.rules.js';
import { FeedbackQueries } from '../feedback.queries.js';
import { checkTexts, holdFeedback, lastDayOf, writeStep } from '../held-feedback.js';

/** Writes down what was answered to who sent it, and on which day. */
@Injectable()
export class AnswerFeedback {
  constructor(
    private readonly database: Database,
    private readonly queries: FeedbackQueries,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal FEEDBACK.*, RECORD.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, { version, on, answer, documentNumber }: AnswerFeedbackRequest): Promise<FeedbackStepDone> {
    return this.database.write(async (tx) => {
      const held = await holdFeedback(tx, this.queries, actor, id, version, 'answer');
      checkStepDay(on, lastDayOf(held), this.clock.today());
      await checkTexts(tx, this.texts, actor.officeId, held, { answer: ['Nội dung trả lời', answer], documentNumber: ['Số văn bản', documentNumber] });
      const done = await writeStep(tx, actor, held, { state: 'answered', answered_on: on, answer, answer_number: documentNumber ?? null });
      await this.chronicle.record(tx, actor, { subject: 'feedback', id, type: 'feedback-answered', reason: formatDay(on) });
      return done;
    });
  }
}
