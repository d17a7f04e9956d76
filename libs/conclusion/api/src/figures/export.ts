import { Injectable, type StreamableFile } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { handOut } from '@tiepdan/file/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { TaskFilter } from '../ledger/task-list.query.js';
import { TaskQueries } from '../ledger/task.queries.js';
import { type FigurePeriod, FigureQueries } from './figure.queries.js';
import { reportXlsx, tasksXlsx } from './files.js';

/** Hands out tasks and the report as files. What leaves the system is in the audit record. */
@Injectable()
export class ExportConclusions {
  constructor(
    private readonly tasks: TaskQueries,
    private readonly figures: FigureQueries,
    private readonly agencies: AgencyQueries,
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  async tasksFile(actor: Actor, query: TaskFilter): Promise<StreamableFile> {
    const rows = await this.tasks.all(actor, query);
    const { name } = await this.agencies.office(actor.officeId);
    const today = this.clock.today();
    return this.noted(actor, await tasksXlsx(rows, name, today), `nhiem-vu-ket-luan-${today}.xlsx`, rows.length);
  }

  async reportFile(actor: Actor, period: FigurePeriod): Promise<StreamableFile> {
    const report = await this.figures.report(actor, period);
    const { name } = await this.agencies.office(actor.officeId);
    return this.noted(actor, await reportXlsx(report, name), `thuc-hien-ket-luan-${report.from}-${report.to}.xlsx`, report.agencies.length);
  }

  private async noted(actor: Actor, file: Buffer, name: string, rows: number): Promise<StreamableFile> {
    await this.database.write((tx) => this.chronicle.note(tx, { ...actor, action: 'conclusion.exported', actorId: actor.accountId, details: { file: name, rows } }));
    return handOut({ name, bytes: file });
  }
}
