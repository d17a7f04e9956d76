import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { FEEDBACK_STATES, type FeedbackState, type FeedbackStepDone, type UndoFeedbackRequest, feedbackActionsFor, feedbackErrors, stateBefore } from '@tiepdan/feedback/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { FeedbackQueries } from '../feedback.queries.js';
import { holdFeedback, writeStep } from '../held-feedback.js';

/** What each step had written. */
const WRITTEN: Readonly<Record<FeedbackState, readonly string[]>> = {
  received: [],
  forwarded: ['forwarded_on', 'agency_id', 'asked_due_on', 'document_id', 'document_number'],
  answered: ['answered_on', 'answer', 'answer_number'],
  published: ['published_on', 'published_question', 'published_answer'],
  withdrawn: ['withdrawn_on', 'withdraw_reason'],
};

/** Takes the last step back. What was drafted with it stays a draft of its own; the history keeps both. */
@Injectable()
export class UndoFeedback {
  constructor(
    private readonly database: Database,
    private readonly queries: FeedbackQueries,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal FEEDBACK.WRONG_STATE, RECORD.* */
  run(actor: Actor, id: string, { version }: UndoFeedbackRequest): Promise<FeedbackStepDone> {
    return this.database.write(async (tx) => {
      const held = await holdFeedback(tx, this.queries, actor, id, version, 'undo');
      // The route lets through who may handle; what was published only the one who may publish takes back.
      if (!feedbackActionsFor(held, actor).includes('undo'))
        throw new Refusal(feedbackErrors, 'FEEDBACK.WRONG_STATE', { state: FEEDBACK_STATES[held.state], action: 'Bỏ công khai' });
      const cleared = Object.fromEntries(WRITTEN[held.state].map((column) => [column, null]));
      const done = await writeStep(tx, actor, held, { state: stateBefore(held), ...cleared });
      await this.chronicle.record(tx, actor, { subject: 'feedback', id, type: 'feedback-step-undone', reason: FEEDBACK_STATES[held.state] });
      return done;
    });
  }
}
