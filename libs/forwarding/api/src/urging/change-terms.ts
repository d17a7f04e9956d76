import { Injectable } from '@nestjs/common';
import { Chronicle, type Wording, changedMeanwhile, describeChanges } from '@tiepdan/audit/api';
import type { ChangeUrgingTermsRequest, UrgingTerms, UrgingTermsView } from '@tiepdan/forwarding/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
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
    private readonly database: Database,
    private readonly terms: UrgingTermsQueries,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.CHANGED_MEANWHILE */
  run(actor: Actor, request: ChangeUrgingTermsRequest): Promise<UrgingTermsView> {
    return this.database.write(async (tx) => {
      await tx.query(`SELECT 1 FROM office WHERE id = $1 FOR UPDATE`, [actor.officeId]);
      const before = await this.terms.of(actor.officeId, tx);
      if (before.version !== request.version) throw await changedMeanwhile(tx, 'office', actor.officeId, actor.officeId, before.version);
      await tx.query(
        `INSERT INTO urging_terms AS t (office_id, letter_after, next_letter_after, letters_before_report, report_after, answer_days)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (office_id) DO UPDATE SET letter_after = $2, next_letter_after = $3, letters_before_report = $4, report_after = $5, answer_days = $6,
           version = t.version + 1, updated_at = now()`,
        [actor.officeId, request.letterAfter, request.nextLetterAfter, request.lettersBeforeReport, request.reportAfter, request.answerDays],
      );
      const after = await this.terms.of(actor.officeId, tx);
      await this.chronicle.record(tx, actor, { subject: 'office', id: actor.officeId, type: 'corrected', changes: describeChanges(WORDING, before, after), before });
      return after;
    });
  }
}
