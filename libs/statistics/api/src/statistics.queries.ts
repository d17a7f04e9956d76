import { Injectable } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import type { OfficeView } from '@tiepdan/agency/contract';
import { Clock, Database, Refusal, decodeCursor } from '@tiepdan/platform/api';
import { type Actor, PAGE_SIZE } from '@tiepdan/platform/contract';
import { type ContributingRecords, type Section4Report, comparablePeriod, statisticsErrors } from '@tiepdan/statistics/contract';
import { findIndicator } from './indicators/index.js';
import { type PeriodQuery, type RecordsQuery, periodOf } from './period.query.js';
import { contributingRecords } from './queries/contributing-records.js';
import { section4 } from './queries/section-4.js';

/** What the office may ask of its own numbers. */
@Injectable()
export class StatisticsQueries {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgencyQueries,
    private readonly clock: Clock,
  ) {}

  /** Section 4 of the report for the asked period. */
  async section4(actor: Actor, query: PeriodQuery): Promise<Section4Report> {
    return (await this.section4WithOffice(actor, query)).report;
  }

  /** The same report, with the office whose name and place head the printed one. */
  async section4WithOffice(actor: Actor, query: PeriodQuery): Promise<{ readonly report: Section4Report; readonly office: OfficeView }> {
    const period = periodOf(query);
    const office = await this.agencies.office(actor.officeId);
    const report = await this.database.read((manager) => section4(manager, office, period, this.clock.now()));
    return { report, office };
  }

  /**
   * Exactly the records behind one number.
   * @throws Refusal INDICATOR.UNKNOWN, the refusals of `periodOf`, REQUEST.INVALID for a cursor that is none
   */
  records(actor: Actor, code: string, query: RecordsQuery): Promise<ContributingRecords> {
    const indicator = findIndicator(code);
    if (!indicator) throw new Refusal(statisticsErrors, 'INDICATOR.UNKNOWN', { code: code.slice(0, 20) });
    const asked = periodOf(query);
    const period = query.comparison ? comparablePeriod(asked) : asked;
    const page = { limit: query.limit ?? PAGE_SIZE.usual, after: query.cursor ? decodeCursor(query.cursor) : null };
    return this.database.snapshot((manager) => contributingRecords(manager, actor.officeId, indicator, period, page));
  }
}
