import { Injectable } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import type { StockCheck } from '@tiepdan/filing/contract';
import { FormFigures, FormSettingsQueries, type OfficeFigures } from '@tiepdan/form/api';
import {
  FORM_STOCKS,
  type FormCheck,
  type FormDefinition,
  type FormNumbers,
  type FormRow,
  type FormSet,
  type FormSettings,
  type FormStock,
  type FormStocks,
  type FormTable,
  checkForms,
  checksOf,
  formSetOn,
  formSettingSentences,
  formsOf,
  isCounted,
} from '@tiepdan/form/contract';
import { Clock } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import type { OfficialPeriod } from '../periods.js';
import { sum } from '../returns/structure.js';
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
  readonly own: OfficeFigures;
  readonly units: readonly UnitRow[];
  readonly tables: readonly FormTable[];
  readonly checks: readonly FormCheck[];
  readonly opening: FormStocks;
  readonly closing: FormStocks;
  readonly previous: PreviousFiling | null;
  readonly stock: readonly StockCheck[];
}

const PREVIOUS_SQL = `SELECT id, sequence, filed_at AS "filedAt", content FROM report_filing
  WHERE office_id = $1 AND to_day = $2::date - 1 ORDER BY filed_at DESC, sequence DESC LIMIT 1`;

/** Puts a period's report together: the office's own row, the units' rows, the total, and everything that must hold. */
@Injectable()
export class CompileReport {
  constructor(
    private readonly figures: FormFigures,
    private readonly settings: FormSettingsQueries,
    private readonly units: UnitRows,
    private readonly agencies: AgencyQueries,
    private readonly clock: Clock,
  ) {}

  /** By the office's settings, or by others that are given. Belongs in a snapshot or a transaction that reads one moment. */
  async run(on: Querying, officeId: string, period: OfficialPeriod, given?: FormSettings): Promise<Compilation> {
    const set = formSetOn(period.to);
    const settings = given ?? settingsAlone(await this.settings.of(officeId, on));
    const wanted = { officeIds: [officeId], period, set, settings };
    const own = (await this.figures.values(on, wanted)).get(officeId) ?? new Map<string, FormNumbers>();
    const opening = (await this.figures.openingStock(on, wanted)).get(officeId) ?? {};
    const closing = (await this.figures.closingStock(on, wanted)).get(officeId) ?? {};
    const units = await this.units.of(officeId, period, on);
    const previous = await this.previous(on, officeId, period);
    const { name: officeName } = await this.agencies.office(officeId);
    const bare = formsOf(set).map((form) => ({ form, rows: rowsOf(form, officeName, own, units) }));
    const head = { period, set, asOf: null, footnotes: formSettingSentences(settings), computedAt: this.clock.now().toISOString() };
    const filled = bare.map(({ form, rows }) => ({ ...head, form: form.code, rows, total: sum(rows.filter(isCounted).map(({ values }) => values ?? [])) }));
    const checks = checkForms(filled, [{ unitId: null, opening, previousClosing: previous?.closing ?? null }]);
    const tables = filled.map((table) => ({ ...table, checks: checksOf(checks, table.form) }));
    return { officeName, set, settings, own, units, tables, checks, opening, closing, previous, stock: previous ? stockChecks(previous.closing, opening) : [] };
  }

  private async previous(on: Querying, officeId: string, period: OfficialPeriod): Promise<PreviousFiling | null> {
    const [row] = await on.query<{ id: string; sequence: number; filedAt: Date; content: FilingContent }[]>(PREVIOUS_SQL, [officeId, period.from]);
    return row ? { id: row.id, sequence: row.sequence, filedAt: row.filedAt.toISOString(), closing: row.content.closing } : null;
  }
}

function settingsAlone({ cases, doubleReception, priority, groups }: FormSettings): FormSettings {
  return { cases, doubleReception, priority, groups };
}

function rowsOf({ code }: FormDefinition, name: string, own: OfficeFigures, units: readonly UnitRow[]): FormRow[] {
  return [
    { unitId: null, name, state: 'own', values: own.get(code) ?? [] },
    ...units.map(({ unit, state, values }): FormRow => ({ unitId: unit.id, name: unit.name, state, values: values?.get(code) ?? null })),
  ];
}

/** What the period opens with against what the one before was filed with; only stocks that both know. */
function stockChecks(closed: FormStocks, opened: FormStocks): StockCheck[] {
  return (Object.keys(FORM_STOCKS) as FormStock[]).flatMap((stock): StockCheck[] => {
    const [closing, opening] = [closed[stock], opened[stock]];
    if (closing === undefined || opening === undefined) return [];
    return [{ code: stock, form: FORM_STOCKS[stock].form, label: FORM_STOCKS[stock].label, closing, opening, holds: closing === opening }];
  });
}
