import { Injectable, type StreamableFile } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { handOut } from '@tiepdan/file/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { complianceXlsx } from './compliance-xlsx.js';
import { ComplianceQueries } from './compliance.queries.js';

/** Hands out the compliance report as a file. What leaves the system is in the audit record. */
@Injectable()
export class ExportCompliance {
  constructor(
    private readonly queries: ComplianceQueries,
    private readonly agencies: AgencyQueries,
    private readonly database: Database,
    private readonly chronicle: Chronicle,
  ) {}

  async run(actor: Actor, year: number): Promise<StreamableFile> {
    const report = await this.queries.report(actor, year);
    const office = await this.agencies.office(actor.officeId);
    const file = await complianceXlsx(report, office.name);
    const name = `ngay-tiep-cong-dan-cua-lanh-dao-${year}.xlsx`;
    await this.database.write((tx) =>
      this.chronicle.note(tx, { ...actor, action: 'leader-day.compliance-exported', actorId: actor.accountId, details: { file: name, leaders: report.leaders.length } }),
    );
    return handOut({ name, bytes: file });
  }
}
