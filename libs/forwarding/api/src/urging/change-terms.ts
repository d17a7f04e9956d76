import { Injectable } from '@nestjs/common';
import { OfficeTerms, type Wording } from '@tiepdan/audit/api';
import type { ChangeUrgingTermsRequest, UrgingTerms, UrgingTermsView } from '@tiepdan/forwarding/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { UrgingTermsQueries } from './urging-terms.js';

const days = (count: number): string => `${count} ngày làm việc`;

/** How each term reads in the office's history. */
const WORDING: Wording<UrgingTerms> = {
  letterAfter: { label: 'Từ nhắc đến công văn đôn đốc lần 1', words: ({ letterAfter }) => days(letterAfter) },
  nextLetterAfter: { label: 'Giữa hai công văn đôn đốc', words: ({ nextLetterAfter }) => days(nextLetterAfter) },
  lettersBeforeReport: { label: 'Số công văn đôn đốc trước khi báo cáo Chủ tịch', words: ({ lettersBeforeReport }) => `${lettersBeforeReport}` },
  reportAfter: { label: 'Từ công văn đôn đốc cuối đến báo cáo Chủ tịch', words: ({ reportAfter }) => days(reportAfter) },
  answerDays: { label: 'Hạn trả lời khi luật không quy định', words: ({ answerDays }) => days(answerDays) },
};

/** Sets when the office urges. Answers that are waited for already keep their day. */
@Injectable()
export class ChangeUrgingTerms {
  constructor(
    private readonly office: OfficeTerms,
    private readonly terms: UrgingTermsQueries,
  ) {}

  /** @throws Refusal RECORD.CHANGED_MEANWHILE */
  run(actor: Actor, request: ChangeUrgingTermsRequest): Promise<UrgingTermsView> {
    return this.office.change(actor, {
      version: request.version,
      read: (tx) => this.terms.of(actor.officeId, tx),
      write: (tx) =>
        tx.query(
          `INSERT INTO urging_terms AS t (office_id, letter_after, next_letter_after, letters_before_report, report_after, answer_days)
           VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (office_id) DO UPDATE SET letter_after = $2, next_letter_after = $3, letters_before_report = $4, report_after = $5, answer_days = $6,
             version = t.version + 1, updated_at = now()`,
          [actor.officeId, request.letterAfter, request.nextLetterAfter, request.lettersBeforeReport, request.reportAfter, request.answerDays],
        ),
      wording: WORDING,
    });
  }
}
