import { Injectable } from '@nestjs/common';
import { type FormCode, type FormNumbers, type FormRecord, type FormRecords, type FormSet, type FormSettings, type FormStocks, formsOf } from '@tiepdan/form/contract';
import { type Cursor, toPage } from '@tiepdan/platform/api';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import { INDICATORS } from '../indicators/index.js';
import { FormSettingsQueries } from '../settings/form-settings.queries.js';
import { type Asked, asked, countedColumn, countedForm } from './asked.js';
import type { Measure } from './indicator.js';
import type { Reader } from './reader.js';
import type { DisplayRow, FormSource } from './source.js';
import { contributionsStatement, pageStatement, totalStatement } from './statements/lists.js';
import { valuesStatement } from './statements/values.js';

/** What is counted: whose records, of which days, as of which day, on which regime's forms, with which choices. */
export interface FiguresWanted {
  readonly officeIds: readonly string[];
  readonly period: Period;
  /** Facts after this day do not count, and states are those of its evening. Null or after the period's end: the period's last day. */
  readonly asOf?: PlainDate | null;
  /** Left out, the set in force on the period's last day. */
  readonly set?: FormSet;
  /** Left out, the settings of the first office: who compiles decides how units are counted. */
  readonly settings?: FormSettings;
  /** Left out, every form of the set. */
  readonly forms?: readonly FormCode[];
}

/** One office instead of several, one form. */
export interface RecordsWanted extends Omit<FiguresWanted, 'officeIds' | 'forms'> {
  readonly officeId: string;
  readonly form: FormCode;
}

/** A record with everything it adds to one form: amounts by column number, in the columns' units. */
export interface Contribution extends Omit<FormRecord, 'contributes'> {
  readonly amounts: Readonly<Record<number, number>>;
}

export interface RecordsPage {
  readonly column: number;
  readonly limit: number;
  readonly after: Cursor | null;
}

/** Numbers by form, in the order of its columns. */
export type OfficeFigures = ReadonlyMap<FormCode, FormNumbers>;

interface RecordRow extends DisplayRow {
  readonly id: string;
  readonly on_day: string;
}

/** The one place where numbers of the forms come from: screens, files, filings, narratives and pictures ask here. */
@Injectable()
export class FormFigures {
  constructor(private readonly settings: FormSettingsQueries) {}

  /** Every cell of every form, by office; an office without records has zeros. One statement. @throws Refusal FORM.UNKNOWN */
  async values(reader: Reader, wanted: FiguresWanted): Promise<ReadonlyMap<string, OfficeFigures>> {
    const settings = await this.settingsOf(reader, wanted, wanted.officeIds[0]);
    const what = asked(wanted, settings);
    const codes = wanted.forms ?? formsOf(what.set).map(({ code }) => code);
    const forms = codes.map((code) => {
      const form = countedForm(what.set, code);
      return { code, measures: form.definition.columns.map(({ number }) => countedColumn(form, number, settings).measure) };
    });
    const rows = await measure(reader, wanted.officeIds, what, forms.flatMap(({ measures }) => measures));
    return new Map(
      [...rows].map(([officeId, numbers]) => {
        let place = 0;
        return [officeId, new Map(forms.map(({ code, measures }) => [code, numbers.slice(place, (place += measures.length))]))];
      }),
    );
  }

  /** One page of the records behind a cell, oldest first. Belongs in a snapshot. @throws Refusal FORM.UNKNOWN, FORM.COLUMN_UNKNOWN */
  async records(reader: Reader, wanted: RecordsWanted & RecordsPage): Promise<FormRecords> {
    const settings = await this.settingsOf(reader, wanted, wanted.officeId);
    const what = asked(wanted, settings);
    const form = countedForm(what.set, wanted.form);
    const { column, measure: of } = countedColumn(form, wanted.column, settings);
    const span = [[wanted.officeId], what.from, what.to];
    const [totals] = await reader.query<{ total: number; value: number }[]>(totalStatement(of, what.counting), span);
    const { limit, after } = wanted;
    const rows = await reader.query<(RecordRow & { contributes: number })[]>(pageStatement(of, what.counting), [...span, limit + 1, after?.on ?? null, after?.id ?? null]);
    const page = toPage(
      rows,
      limit,
      totals?.total ?? 0,
      (row) => ({ on: row.on_day, id: row.id }),
      (row) => ({ ...recordOf(of.source, row), contributes: row.contributes }),
    );
    const { number, path, definition, unit } = column;
    const { set } = what;
    return { ...page, set, period: wanted.period, asOf: wanted.asOf ?? null, form: form.definition.code, column: number, path, definition, unit, value: totals?.value ?? 0 };
  }

  /** Every record behind a form with the columns it is in and what it adds: what a filing freezes. @throws Refusal FORM.UNKNOWN */
  async contributions(reader: Reader, wanted: RecordsWanted): Promise<readonly Contribution[]> {
    const settings = await this.settingsOf(reader, wanted, wanted.officeId);
    const what = asked(wanted, settings);
    const form = countedForm(what.set, wanted.form);
    const bySource = new Map<FormSource, { readonly column: number; readonly measure: Measure }[]>();
    for (const { number } of form.definition.columns) {
      const { measure: of } = countedColumn(form, number, settings);
      bySource.set(of.source, [...(bySource.get(of.source) ?? []), { column: number, measure: of }]);
    }
    const found = new Map<string, Omit<FormRecord, 'contributes'> & { readonly amounts: Record<number, number> }>();
    for (const [source, columns] of bySource) {
      const sql = contributionsStatement(source, columns.map((each) => each.measure), what.counting);
      for (const row of await reader.query<RecordRow[]>(sql, [[wanted.officeId], what.from, what.to])) {
        const key = `${source.kind} ${row.id}`;
        const record = found.get(key) ?? { ...recordOf(source, row), amounts: {} };
        for (const [index, { column }] of columns.entries()) if (row[`a${index}`] !== null) record.amounts[column] = Number(row[`a${index}`]);
        found.set(key, record);
      }
    }
    return [...found.values()];
  }

  /** What was left over from before the period's first day, by office. */
  openingStock(reader: Reader, wanted: FiguresWanted): Promise<ReadonlyMap<string, FormStocks>> {
    return this.stock(reader, wanted, 'opening');
  }

  /** What is left over at the end of the period's last day (or of `asOf`), by office. */
  closingStock(reader: Reader, wanted: FiguresWanted): Promise<ReadonlyMap<string, FormStocks>> {
    return this.stock(reader, wanted, 'closing');
  }

  private async stock(reader: Reader, wanted: FiguresWanted, side: 'opening' | 'closing'): Promise<ReadonlyMap<string, FormStocks>> {
    const settings = await this.settingsOf(reader, wanted, wanted.officeIds[0]);
    const what = asked(wanted, settings);
    const stocks = INDICATORS[what.set].flatMap((form) => Object.entries(form.stocks ?? {}));
    if (!stocks.length) return new Map(wanted.officeIds.map((officeId) => [officeId, {}]));
    const rows = await measure(reader, wanted.officeIds, what, stocks.map(([, sides]) => sides[side]));
    return new Map([...rows].map(([officeId, numbers]) => [officeId, Object.fromEntries(stocks.map(([name], index) => [name, numbers[index]]))]));
  }

  private async settingsOf(reader: Reader, { settings }: Pick<FiguresWanted, 'settings'>, officeId: string | undefined): Promise<FormSettings> {
    return settings ?? this.settings.of(officeId ?? '00000000-0000-0000-0000-000000000000', reader);
  }
}

/** The measures of each office, in their order. */
async function measure(reader: Reader, officeIds: readonly string[], { from, to, counting }: Asked, measures: readonly Measure[]): Promise<ReadonlyMap<string, number[]>> {
  const { sql, alias } = valuesStatement(measures, counting);
  const rows = await reader.query<(Readonly<Record<string, number | null>> & { readonly office_id: string })[]>(sql, [officeIds, from, to]);
  return new Map(rows.map((row) => [row.office_id, alias.map((column) => Number(row[column] ?? 0))]));
}

function recordOf(source: FormSource, row: RecordRow): Omit<FormRecord, 'contributes'> {
  return { kind: source.kind, id: row.id, on: row.on_day, petitionId: null, ...source.describe(row) };
}
