import { Injectable, type StreamableFile } from '@nestjs/common';
import type { OfficeView } from '@tiepdan/agency/contract';
import { Chronicle } from '@tiepdan/audit/api';
import { handOut } from '@tiepdan/file/api';
import { Clock, Database } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import type { Period, Section4Report } from '@tiepdan/statistics/contract';
import { section4Docx } from '../files/section-4-docx.js';
import { section4Xlsx } from '../files/section-4-xlsx.js';
import type { PeriodQuery } from '../period.query.js';
import { StatisticsQueries } from '../statistics.queries.js';

const WRITE = {
  docx: (report: Section4Report, office: OfficeView, today: string) => section4Docx(report, office, today),
  xlsx: (report: Section4Report, office: OfficeView) => section4Xlsx(report, office),
} as const;
export type ExportFormat = keyof typeof WRITE;

/** `bao-cao-muc-4-2023-Q4.docx`; chosen days read `bao-cao-muc-4-2023-09-15-den-2023-11-30.docx`. */
export function fileNameOf({ code, from, to }: Period, format: ExportFormat): string {
  return `bao-cao-muc-4-${code ?? `${from}-den-${to}`}.${format}`;
}

/** Hands out the report as a file: the same numbers as on the screen. What leaves the system is in the audit record. */
@Injectable()
export class ExportSection4 {
  constructor(
    private readonly queries: StatisticsQueries,
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, query: PeriodQuery, format: ExportFormat): Promise<StreamableFile> {
    const { report, office } = await this.queries.section4WithOffice(actor, query);
    const file = await WRITE[format](report, office, this.clock.today());
    const name = fileNameOf(report.period, format);
    await this.database.write((tx) => this.chronicle.note(tx, { ...actor, action: 'report.exported', actorId: actor.accountId, details: { file: name, from: report.period.from, to: report.period.to } }));
    return handOut({ name, bytes: file });
  }
}
