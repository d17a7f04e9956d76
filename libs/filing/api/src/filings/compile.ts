import { Injectable } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import type { StockCheck } from '@tiepdan/filing/contract';
import { FormFigures, FormSettingsQueries, FormTables } from '@tiepdan/form/api';
import { FORM_STOCKS, type FormCheck, type FormSet, type FormSettings, type FormStock, type FormStocks, type FormTable, formSetOn } from '@tiepdan/form/contract';
import type { EntityManager } from 'typeorm';
import type { OfficialPeriod } from '../periods.js';
import { type UnitRow, UnitRows } from '../returns/unit-rows.js';
import type { FilingContent } from './content.js';

type Querying = Pick<EntityManager, 'query'>;

/** The report before this one: what it closed with. */
export interface PreviousFiling {
  readonly id: string;
  readonly sequence: number;
  readonly filedAt: string;
  readonly closing: FormStocks;
}

/** A period's report as it stands now. */
export interface Compilation {
  readonly officeName: string;
  readonly set: FormSet;
  readonly settings: FormSettings;
  readonly units: readonly UnitRow[];
  readonly tables: readonly FormTable[];
  /** Those of all forms, each once. */
  readonly checks: readonly FormCheck[];
  readonly opening: FormStocks;
  readonly closing: FormStocks;
  readonly previous: PreviousFiling | null;
  readonly stock: readonly StockCheck[];
}

/** A quarter and the six months, nine months or year that end with it close alike, or one of them needs a supplement first. */
const PREVIOUS_SQL = `SELECT * FROM (
    SELECT DISTINCT ON (period_code) id, sequence, filed_at AS "filedAt", content FROM report_filing
    WHERE office_id = $1 AND to_day = $2::date - 1 ORDER BY period_code, sequence DESC) latest
  ORDER BY "filedAt" DESC, id`;

/** Puts a period's report together: its filled and checked forms, what its units sent in, and what it took over from the report before. */
@Injectable()
export class CompileReport {
  constructor(
    private readonly forms: FormTables,
    private readonly figures: FormFigures,
    private readonly settings: FormSettingsQueries,
    private readonly units: UnitRows,
    private readonly agencies: AgencyQueries,
  ) {}

  /** By the office's settings, or by others that are given. Belongs in a snapshot or a transaction that reads one moment. */
  async run(on: Querying, officeId: string, period: OfficialPeriod, given?: FormSettings): Promise<Compilation> {
    const set = formSetOn(period.to);
    const settings = given ?? settingsAlone(await this.settings.of(officeId, on));
    const office = await this.agencies.office(officeId, on);
    const tables = await this.forms.all(on, { office, period, set, settings });
    const wanted = { officeIds: [officeId], period, set, settings };
    const opening = (await this.figures.openingStock(on, wanted)).get(officeId) ?? {};
    const closing = (await this.figures.closingStock(on, wanted)).get(officeId) ?? {};
    const units = await this.units.of(officeId, period, on);
    const before = await this.before(on, officeId, period);
    const [previous = null] = before;
    const stock = stockChecks(before.map(({ closing: closed }) => closed), opening);
    return { officeName: office.name, set, settings, units, tables, checks: once(tables), opening, closing, previous, stock };
  }

  /** The latest reports of every period that ended the day before, the last filed first. */
  private async before(on: Querying, officeId: string, period: OfficialPeriod): Promise<PreviousFiling[]> {
    const rows = await on.query<{ id: string; sequence: number; filedAt: Date; content: FilingContent }[]>(PREVIOUS_SQL, [officeId, period.from]);
    return rows.map(({ id, sequence, filedAt, content }) => ({ id, sequence, filedAt: filedAt.toISOString(), closing: content.closing }));
  }
}

function settingsAlone({ cases, doubleReception, priority, groups }: FormSettings): FormSettings {
  return { cases, doubleReception, priority, groups };
}

/** A check that ties two forms stands with both of them. */
function once(tables: readonly FormTable[]): FormCheck[] {
  const checks = tables.flatMap((table) => table.checks);
  return [...new Map(checks.map((check) => [[check.code, check.unitId, check.sentence, check.worked].join('\u001f'), check])).values()];
}

/** What the period opens with against what those before were filed with, one that differs before one that agrees; only stocks that both know. */
function stockChecks(before: readonly FormStocks[], opened: FormStocks): StockCheck[] {
  return (Object.keys(FORM_STOCKS) as FormStock[]).flatMap((stock): StockCheck[] => {
    const opening = opened[stock];
    const closings = before.flatMap((closed) => closed[stock] ?? []);
    const closing = closings.find((each) => each !== opening) ?? closings[0];
    if (closing === undefined || opening === undefined) return [];
    return [{ code: stock, form: FORM_STOCKS[stock].form, label: FORM_STOCKS[stock].label, closing, opening, holds: closing === opening }];
  });
}
