import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { FeedbackStepDone, PublishFeedbackRequest } from '@tiepdan/feedback/contract';
import { type Actor, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { checkStepDay } from '../feedback.rules.js';
import { FeedbackQueries } from '../feedback.queries.js';
import { checkTexts, holdFeedback, lastDayOf, writeStep } from '../held-feedback.js';
import { checkNobodyNamed } from '../published-names.js';

/** Puts a question and its answer on the office's public page, in words that name nobody (NĐ 20/2008 Đ.18; NĐ 92/2017). */
@Injectable()
export class PublishFeedback {
  constructor(
    private readonly database: Database,
    private readonly queries: FeedbackQueries,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal FEEDBACK.*, RECORD.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, { version, on, question, answer }: PublishFeedbackRequest): Promise<FeedbackStepDone> {
    return this.database.write(async (tx) => {
      const held = await holdFeedback(tx, this.queries, actor, id, version, 'publish');
      checkStepDay(on, lastDayOf(held), this.clock.today());
      await checkTexts(tx, this.texts, actor.officeId, held, { question: ['Nội dung phản ánh', question], answer: ['Nội dung trả lời', answer] });
      // The procedure is shown with them.
      await checkNobodyNamed(tx, actor.officeId, held, { question, answer, procedureName: held.procedureName });
      const done = await writeStep(tx, actor, held, { state: 'published', published_on: on, published_question: question, published_answer: answer });
      await this.chronicle.record(tx, actor, { subject: 'feedback', id, type: 'feedback-published', reason: formatDay(on) });
      return done;
    });
  }
}
