import { Injectable } from '@nestjs/common';
import { type FiledReport, type SubmitFilingRequest, filingErrors } from '@tiepdan/filing/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { officialPeriodOf } from '../../periods.js';
import { FileReport } from '../file-report.js';

/** Files a period's report for the first time. From then on it stays as it was sent. */
@Injectable()
export class SubmitFiling {
  constructor(private readonly file: FileReport) {}

  /** @throws Refusal FILING.* */
  async run(actor: Actor, request: SubmitFilingRequest): Promise<FiledReport> {
    const period = officialPeriodOf(request.period);
    return this.file.run(actor, request, async (tx) => {
      const found = await tx.query<unknown[]>(`SELECT 1 FROM report_filing WHERE office_id = $1 AND period_code = $2 LIMIT 1`, [actor.officeId, period.code]);
      if (found.length) throw new Refusal(filingErrors, 'FILING.FILED_ALREADY', { period: period.label });
      return { sequence: 0, supplementsId: null, reason: null };
    });
  }
}
