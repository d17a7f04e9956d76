import { Injectable } from '@nestjs/common';
import { Chronicle, type Wording, changedMeanwhile, describeChanges } from '@tiepdan/audit/api';
import { type ChangeConclusionTermsRequest, type ConclusionTerms, type ConclusionTermsView, conclusionErrors } from '@tiepdan/conclusion/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { ConclusionTermsQueries } from './terms.queries.js';

const days = (count: number): string => `${count} ngày làm việc`;

/** How each term reads in the office's history. */
const WORDING: Wording<ConclusionTerms> = {
  noticeDays: { label: 'Ra thông báo kết luận', words: ({ noticeDays }) => days(noticeDays) },
  taskDaysLeast: { label: 'Thời hạn giao nhiệm vụ, ít nhất', words: ({ taskDaysLeast }) => days(taskDaysLeast) },
  taskDaysMost: { label: 'Thời hạn giao nhiệm vụ, nhiều nhất', words: ({ taskDaysMost }) => days(taskDaysMost) },
  soonDays: { label: 'Nhắc nhiệm vụ trước hạn', words: ({ soonDays }) => days(soonDays) },
};

/** Sets the office's terms. Conclusions that are written down already keep the days they were given. */
@Injectable()
export class ChangeConclusionTerms {
  constructor(
    private readonly database: Database,
    private readonly terms: ConclusionTermsQueries,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.CHANGED_MEANWHILE, CONCLUSION.TERMS_CROSSED */
  run(actor: Actor, request: ChangeConclusionTermsRequest): Promise<ConclusionTermsView> {
    if (request.taskDaysLeast > request.taskDaysMost) throw crossed();
    return this.database.write(async (tx) => {
      await tx.query(`SELECT 1 FROM office WHERE id = $1 FOR UPDATE`, [actor.officeId]);
      const before = await this.terms.of(actor.officeId, tx);
      if (before.version !== request.version) throw await changedMeanwhile(tx, 'office', actor.officeId, actor.officeId, before.version);
      await tx.query(
        `INSERT INTO conclusion_terms AS t (office_id, notice_days, task_days_least, task_days_most, soon_days) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (office_id) DO UPDATE SET notice_days = $2, task_days_least = $3, task_days_most = $4, soon_days = $5, version = t.version + 1, updated_at = now()`,
        [actor.officeId, request.noticeDays, request.taskDaysLeast, request.taskDaysMost, request.soonDays],
      );
      const after = await this.terms.of(actor.officeId, tx);
      await this.chronicle.record(tx, actor, { subject: 'office', id: actor.officeId, type: 'conclusion-terms-set', changes: describeChanges(WORDING, before, after), before });
      return after;
    });
  }
}

function crossed(): Refusal {
  const { message } = new Refusal(conclusionErrors, 'CONCLUSION.TERMS_CROSSED');
  return new Refusal(conclusionErrors, 'CONCLUSION.TERMS_CROSSED', {}, [{ path: 'taskDaysLeast', rule: 'order', message }]);
}
