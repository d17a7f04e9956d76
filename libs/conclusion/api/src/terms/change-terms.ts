import { Injectable } from '@nestjs/common';
import { OfficeTerms, type Wording } from '@tiepdan/audit/api';
import { type ChangeConclusionTermsRequest, type ConclusionTerms, type ConclusionTermsView, conclusionErrors } from '@tiepdan/conclusion/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
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
    private readonly office: OfficeTerms,
    private readonly terms: ConclusionTermsQueries,
  ) {}

  /** @throws Refusal RECORD.CHANGED_MEANWHILE, CONCLUSION.TERMS_CROSSED */
  run(actor: Actor, request: ChangeConclusionTermsRequest): Promise<ConclusionTermsView> {
    if (request.taskDaysLeast > request.taskDaysMost) throw crossed();
    return this.office.change(actor, {
      version: request.version,
      read: (tx) => this.terms.of(actor.officeId, tx),
      write: (tx) =>
        tx.query(
          `INSERT INTO conclusion_terms AS t (office_id, notice_days, task_days_least, task_days_most, soon_days) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (office_id) DO UPDATE SET notice_days = $2, task_days_least = $3, task_days_most = $4, soon_days = $5, version = t.version + 1, updated_at = now()`,
          [actor.officeId, request.noticeDays, request.taskDaysLeast, request.taskDaysMost, request.soonDays],
        ),
      wording: WORDING,
      type: 'conclusion-terms-set',
    });
  }
}

function crossed(): Refusal {
  const { message } = new Refusal(conclusionErrors, 'CONCLUSION.TERMS_CROSSED');
  return new Refusal(conclusionErrors, 'CONCLUSION.TERMS_CROSSED', {}, [{ path: 'taskDaysLeast', rule: 'order', message }]);
}
