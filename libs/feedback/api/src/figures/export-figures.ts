import { Injectable, type StreamableFile } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import { Chronicle } from '@tiepdan/audit/api';
import { handOut } from '@tiepdan/file/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { FeedbackPeriodQuery } from '../feedback.body.js';
import { FeedbackFigureQueries } from './figure.queries.js';
import { figuresXlsx } from './figures-xlsx.js';

/** Hands out the figures as a file. What leaves the system is in the audit record. */
@Injectable()
export class ExportFeedbackFigures {
  constructor(
    private readonly figures: FeedbackFigureQueries,
    private readonly agencies: AgencyQueries,
    private readonly database: Database,
    private readonly chronicle: Chronicle,
  ) {}

  async run(actor: Actor, query: FeedbackPeriodQuery): Promise<StreamableFile> {
    const [figures, office] = [await this.figures.report(actor, query), await this.agencies.office(actor.officeId)];
    const file = await figuresXlsx(figures, office.name);
    const name = `phan-anh-kien-nghi-tthc-${query.from}-${query.to}.xlsx`;
    await this.database.write((tx) => this.chronicle.note(tx, { ...actor, action: 'feedback.exported', actorId: actor.accountId, details: { file: name } }));
    return handOut({ name, bytes: file });
  }
}
