import { Injectable } from '@nestjs/common';
import { OfficeTerms, type Wording } from '@tiepdan/audit/api';
import { type ChangeFeedbackTermsRequest, type FeedbackTerms, type FeedbackTermsView, feedbackErrors } from '@tiepdan/feedback/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { FeedbackTermsQueries } from './feedback-terms.js';

const WORDING: Wording<FeedbackTerms> = {
  forwardDays: { label: 'Thời hạn chuyển phản ánh, kiến nghị về thủ tục hành chính', words: ({ forwardDays }) => `${forwardDays} ngày làm việc` },
  answerDays: { label: 'Thời hạn trả lời phản ánh, kiến nghị về thủ tục hành chính', words: ({ answerDays }) => `${answerDays} ngày làm việc` },
};

/** Sets how long the office gives itself. What is in the book already keeps its days. */
@Injectable()
export class ChangeFeedbackTerms {
  constructor(
    private readonly office: OfficeTerms,
    private readonly terms: FeedbackTermsQueries,
  ) {}

  /** @throws Refusal FEEDBACK.TERMS_TOO_SHORT, RECORD.CHANGED_MEANWHILE */
  async run(actor: Actor, request: ChangeFeedbackTermsRequest): Promise<FeedbackTermsView> {
    if (request.answerDays < request.forwardDays) throw new Refusal(feedbackErrors, 'FEEDBACK.TERMS_TOO_SHORT');
    return this.office.change(actor, {
      version: request.version,
      read: (tx) => this.terms.of(actor.officeId, tx),
      write: (tx) =>
        tx.query(
          `INSERT INTO feedback_terms AS t (office_id, forward_days, answer_days) VALUES ($1, $2, $3)
           ON CONFLICT (office_id) DO UPDATE SET forward_days = $2, answer_days = $3, version = t.version + 1, updated_at = now()`,
          [actor.officeId, request.forwardDays, request.answerDays],
        ),
      wording: WORDING,
    });
  }
}
