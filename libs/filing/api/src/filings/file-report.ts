import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type FiledReport, type SubmitFilingRequest, filingErrors } from '@tiepdan/filing/contract';
import { type Actor, actingBy, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal, brokenConstraint } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type OfficialPeriod, checkOver, officialPeriodOf } from '../periods.js';
import { FilingTermsQueries } from '../terms/terms.queries.js';
import { CompileReport, type Compilation } from './compile.js';
import { type FilingWords, FreezeReport } from './freeze.js';
import { missingRefusal, missingUnits, obstaclesOf } from './obstacles.js';

/** Which filing of the period this is to be; refuses when it cannot be. */
type Place = (tx: EntityManager, compilation: Compilation) => Promise<Pick<FilingWords, 'sequence' | 'supplementsId' | 'reason'>>;

/**
 * Files a period: compiles it, refuses what does not hold, freezes it. All in one transaction that sees one moment, so that the numbers
 * and the records behind them are of the same instant, whatever is written meanwhile.
 */
@Injectable()
export class FileReport {
  constructor(
    private readonly database: Database,
    private readonly compiling: CompileReport,
    private readonly freezing: FreezeReport,
    private readonly terms: FilingTermsQueries,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal FILING.* */
  async run(by: Actor, request: SubmitFilingRequest, place: Place): Promise<FiledReport> {
    const period = officialPeriodOf(request.period);
    checkOver(period, this.clock.today(), 'FILING.NOT_OVER');
    return this.database.writeOfOneMoment(async (tx) => {
      const actor = await this.acting(tx, by);
      const compilation = await this.compiling.run(tx, actor.officeId, period);
      const placed = await place(tx, compilation);
      check(compilation, request);
      const missing = missingUnits(compilation).length > 0;
      const words = { ...placed, missingReason: missing ? (request.missingReason ?? null) : null, note: request.note ?? null };
      const filed = await this.freezing.run(tx, actor, period, compilation, words).catch((error: unknown) => {
        throw brokenConstraint(error) === 'UQ_report_filing_sequence' ? twice(words, period) : error;
      });
      const type = words.sequence === 0 ? 'report-filed' : 'report-supplemented';
      await this.chronicle.record(tx, actor, { subject: 'filing', id: filed.id, type, reason: words.reason ?? `${period.label}, chốt ngày ${formatDay(this.clock.today())}` });
      return filed;
    });
  }

  /** As they file: where only the head does, in the name of a head who entrusted it. @throws Refusal FILING.HEAD_ONLY */
  private async acting(tx: EntityManager, actor: Actor): Promise<Actor> {
    const { headOnly } = await this.terms.of(actor.officeId, tx);
    if (!headOnly) return actor;
    if (!actor.permissions.has('filing.submit-alone')) throw new Refusal(filingErrors, 'FILING.HEAD_ONLY');
    return actingBy(actor, 'filing.submit-alone');
  }
}

/** @throws Refusal FILING.CHECKS_FAIL, FILING.STOCK_DIFFERS, FILING.UNITS_MISSING */
function check(compilation: Compilation, { withMissing, missingReason }: SubmitFilingRequest): void {
  const [obstacle] = obstaclesOf(compilation);
  if (obstacle) throw obstacle;
  const missing = missingRefusal(compilation);
  if (missing && !(withMissing && missingReason)) throw missing;
}

/** Somebody else was faster. */
function twice({ sequence }: Pick<FilingWords, 'sequence'>, period: OfficialPeriod): Refusal {
  return sequence === 0 ? new Refusal(filingErrors, 'FILING.FILED_ALREADY', { period: period.label }) : new Refusal(filingErrors, 'FILING.NOT_LATEST');
}
