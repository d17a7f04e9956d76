import { Injectable } from '@nestjs/common';
import { UnitQueries } from '@tiepdan/agency/api';
import type { UnitStructure } from '@tiepdan/agency/contract';
import type { RollUpRow, RollUpTable } from '@tiepdan/filing/contract';
import { findForm, formErrors, isCounted } from '@tiepdan/form/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { CompileReport } from '../filings/compile.js';
import { officialPeriodOf } from '../periods.js';
import { structuredRows, sum } from './structure.js';

/** Shows a form with a row per unit, under the structure of its time or under today's. */
@Injectable()
export class RollUpQueries {
  constructor(
    private readonly database: Database,
    private readonly compiling: CompileReport,
    private readonly units: UnitQueries,
  ) {}

  /** The total is the same under both structures. @throws Refusal FILING.NOT_OFFICIAL, FORM.UNKNOWN */
  async rollUp(actor: Actor, code: string, slug: string, structure: UnitStructure): Promise<RollUpTable> {
    const period = officialPeriodOf(code);
    return this.database.snapshot(async (on) => {
      const { tables, units, set } = await this.compiling.run(on, actor.officeId, period);
      const form = findForm(set, slug);
      const table = tables.find((each) => each.form === form?.code);
      if (!form || !table) throw new Refusal(formErrors, 'FORM.UNKNOWN', { form: slug.slice(0, 20) });
      const all = await this.units.list(actor.officeId, null, on);
      const own = table.rows.filter(({ unitId }) => unitId === null).map((row): RollUpRow => ({ ...row, gathered: [], remark: null }));
      const rows = [...own, ...structuredRows(form.code, units, all, structure)];
      return { ...table, structure, rows, total: sum(rows.filter(isCounted).map(({ values }) => values ?? [])) };
    });
  }
}
