import { Injectable } from '@nestjs/common';
import { OfficeTerms, type Wording } from '@tiepdan/audit/api';
import { type ChangeFilingTermsRequest, type FilingTerms, type FilingTermsView, filingErrors } from '@tiepdan/filing/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { FilingTermsQueries } from './terms.queries.js';

/** How each term reads in the office's history. */
const WORDING: Wording<FilingTerms> = {
  unitDueDay: { label: 'Hạn đơn vị gửi số liệu', words: ({ unitDueDay }) => `Ngày ${unitDueDay} tháng cuối kỳ` },
  officeDueDay: { label: 'Hạn gửi báo cáo của tỉnh', words: ({ officeDueDay }) => `Ngày ${officeDueDay} tháng cuối kỳ` },
  remindBefore: { label: 'Nhắc đơn vị trước hạn', words: ({ remindBefore }) => remindBefore.map((days) => `${days} ngày`).join(', ') || 'Không' },
  headOnly: { label: 'Người chốt báo cáo', words: ({ headOnly }) => (headOnly ? 'Trưởng Ban' : 'Trưởng Ban hoặc cán bộ tổng hợp') },
};

/** Sets when reports are due. Figures that were sent in keep the day they had. */
@Injectable()
export class ChangeFilingTerms {
  constructor(
    private readonly office: OfficeTerms,
    private readonly terms: FilingTermsQueries,
  ) {}

  /** @throws Refusal FILING.OFFICE_DUE_BEFORE_UNITS, RECORD.CHANGED_MEANWHILE */
  async run(actor: Actor, request: ChangeFilingTermsRequest): Promise<FilingTermsView> {
    const { unitDueDay: unit, officeDueDay: office } = request;
    if (office < unit) throw new Refusal(filingErrors, 'FILING.OFFICE_DUE_BEFORE_UNITS', { office, unit });
    return this.office.change(actor, {
      version: request.version,
      read: (tx) => this.terms.of(actor.officeId, tx),
      write: (tx) =>
        tx.query(
          `INSERT INTO filing_terms AS t (office_id, unit_due_day, office_due_day, remind_before, head_only) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (office_id) DO UPDATE SET unit_due_day = $2, office_due_day = $3, remind_before = $4, head_only = $5, version = t.version + 1, updated_at = now()`,
          [actor.officeId, unit, office, request.remindBefore, request.headOnly],
        ),
      wording: WORDING,
      type: 'filing-terms-set',
    });
  }
}
