import { Injectable } from '@nestjs/common';
import { type FiledReport, type SupplementFilingRequest, filingErrors } from '@tiepdan/filing/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { compareFilings } from '../compare.js';
import { FileReport } from '../file-report.js';
import { frozenFiling } from '../frozen.js';

/** Files a period once more because its figures have changed: the next number of the series, with its reason; the one before stays. */
@Injectable()
export class SupplementFiling {
  constructor(
    private readonly database: Database,
    private readonly file: FileReport,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND, FILING.* */
  async run(actor: Actor, id: string, { reason, ...request }: SupplementFilingRequest): Promise<FiledReport> {
    const { periodCode } = await this.database.read((on) => frozenFiling(on, actor.officeId, id));
    return this.file.run(actor, { ...request, period: periodCode }, async (tx, compilation) => {
      const frozen = await frozenFiling(tx, actor.officeId, id);
      const [last] = await tx.query<{ id: string }[]>(`SELECT id FROM report_filing WHERE office_id = $1 AND period_code = $2 ORDER BY sequence DESC LIMIT 1`, [
        actor.officeId,
        periodCode,
      ]);
      if (last?.id !== id) throw new Refusal(filingErrors, 'FILING.NOT_LATEST');
      if (compareFilings(frozen, compilation.tables).length === 0) throw new Refusal(filingErrors, 'FILING.NOTHING_DIFFERS');
      return { sequence: frozen.sequence + 1, supplementsId: id, reason };
    });
  }
}
