import { Injectable } from '@nestjs/common';
import { type FilingPreview, type LatestFiling, officeDueOn } from '@tiepdan/filing/contract';
import { formsOf } from '@tiepdan/form/contract';
import { type Actor, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type OfficialPeriod, officialPeriodOf } from '../periods.js';
import { FilingTermsQueries } from '../terms/terms.queries.js';
import { CompileReport } from './compile.js';
import { missingUnits, obstaclesOf } from './obstacles.js';

type Querying = Pick<EntityManager, 'query'>;

/** Shows what would be filed now, and what stands in the way. */
@Injectable()
export class PreviewQueries {
  constructor(
    private readonly database: Database,
    private readonly compiling: CompileReport,
    private readonly terms: FilingTermsQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal FILING.NOT_OFFICIAL */
  async preview(actor: Actor, code: string): Promise<FilingPreview> {
    const period = officialPeriodOf(code);
    return this.database.snapshot(async (on) => {
      const compilation = await this.compiling.run(on, actor.officeId, period);
      const terms = await this.terms.of(actor.officeId, on);
      const { set, tables, checks, stock, previous } = compilation;
      const failing = checks.filter(({ holds }) => !holds);
      const forms = formsOf(set).map(({ code: form, slug, title }) => ({
        code: form,
        slug,
        title,
        failing: tables.find((table) => table.form === form)?.checks.filter(({ holds }) => !holds).length ?? 0,
      }));
      const latest = await latestOf(on, actor.officeId, period);
      const open = period.to >= this.clock.today() ? [`${period.label} kết thúc ngày ${formatDay(period.to)}, chưa qua nên chưa chốt báo cáo được.`] : [];
      const alone = terms.headOnly && !actor.permissions.has('filing.submit-alone') ? ['Cơ quan đặt chỉ Trưởng Ban được chốt báo cáo.'] : [];
      return {
        period,
        set,
        dueOn: officeDueOn(period, terms),
        forms,
        failing,
        stock,
        previous: previous && { id: previous.id, sequence: previous.sequence, filedAt: previous.filedAt },
        missing: missingUnits(compilation).map(({ standing }) => standing),
        latest,
        lateEntries: await lateEntries(on, actor.officeId, period),
        obstacles: [...open, ...alone, ...obstaclesOf(compilation).map(({ message }) => message)],
      };
    });
  }
}

async function latestOf(on: Querying, officeId: string, { code }: OfficialPeriod): Promise<LatestFiling | null> {
  const [row] = await on.query<LatestFiling[]>(
    `SELECT id, sequence, filed_at AS "filedAt" FROM report_filing WHERE office_id = $1 AND period_code = $2 ORDER BY sequence DESC LIMIT 1`,
    [officeId, code],
  );
  return row ?? null;
}

/** Different records that were written into locked days of the period. */
async function lateEntries(on: Querying, officeId: string, { from, to }: OfficialPeriod): Promise<number> {
  const [row] = await on.query<{ count: number }[]>(
    `SELECT count(DISTINCT (subject, subject_id))::int AS count FROM late_entry WHERE office_id = $1 AND on_day BETWEEN $2 AND $3`,
    [officeId, from, to],
  );
  return row?.count ?? 0;
}
