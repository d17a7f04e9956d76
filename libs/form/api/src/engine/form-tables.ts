import { Injectable } from '@nestjs/common';
import { type FormCheck, type FormDefinition, type FormNumbers, type FormRow, type FormSet, type FormSettings, type FormTable, checkForms, checksOf, findForm, formSetOn, formSettingSentences, formsOf, isCounted } from '@tiepdan/form/contract';
import { Clock } from '@tiepdan/platform/api';
import { type PlainDate, addDays, formatDay } from '@tiepdan/platform/contract';
import { type Period, chosenPeriod } from '@tiepdan/statistics/contract';
import { FormSettingsQueries } from '../settings/form-settings.queries.js';
import { FormFigures, type OfficeFigures } from './form-figures.js';
import type { Reader } from './reader.js';
import { type UnitReturn, UnitReturns } from './unit-returns.js';

/** Whose forms: an office with its name, a period, as of a day, on a regime's forms. */
export interface TablesWanted {
  readonly office: { readonly id: string; readonly name: string };
  readonly period: Period;
  readonly asOf?: PlainDate | null;
  readonly set?: FormSet;
  /** Left out, the office's own: a filed report is compared by those it was filed by. */
  readonly settings?: FormSettings;
}

/** A unit's row: filed, counted from its records, or nothing. */
interface Row {
  readonly unit: UnitReturn | null;
  readonly figures: OfficeFigures | null;
}

/** The filled forms of a period: the office's own row, one for every unit, the total, and everything they must satisfy. */
@Injectable()
export class FormTables {
  constructor(
    private readonly figures: FormFigures,
    private readonly units: UnitReturns,
    private readonly settings: FormSettingsQueries,
    private readonly clock: Clock,
  ) {}

  /** All forms of the set, each with the checks that speak about it. Belongs in a snapshot. */
  async all(reader: Reader, wanted: TablesWanted): Promise<readonly FormTable[]> {
    const { office, period } = wanted;
    const set = wanted.set ?? formSetOn(period.to);
    const asOf = wanted.asOf && wanted.asOf < period.to ? wanted.asOf : null;
    const settings = wanted.settings ?? (await this.settings.of(office.id, reader));
    const units = await this.units.of(reader, { officeId: office.id, period, set, asOf });
    const counted = [office.id, ...units.flatMap(({ state, officeId }) => (state === 'records' && officeId ? [officeId] : []))];
    const values = await this.figures.values(reader, { officeIds: counted, period, asOf, set, settings });
    const rows: Row[] = [
      { unit: null, figures: values.get(office.id) ?? null },
      ...units.map((unit) => ({ unit, figures: unit.values ?? (unit.state === 'records' && unit.officeId ? (values.get(unit.officeId) ?? null) : null) })),
    ];
    const computedAt = this.clock.now().toISOString();
    const tables = formsOf(set).map((form) => ({ period, set, asOf, form: form.code, ...filled(form, office.name, rows), computedAt }));
    const checks = checkForms(tables, [await this.stocks(reader, wanted, set)]);
    return tables.map((table) => ({ ...table, checks: checksOf(checks, table.form), footnotes: footnotesOf(table.form, table, formSettingSentences(settings)) }));
  }

  /** What the office's own period opened with, and what the day before it closed with (forms.md C9, C11). */
  private async stocks(reader: Reader, { office, period, asOf = null }: TablesWanted, set: FormSet) {
    const eve = addDays(period.from, -1);
    const opening = await this.figures.openingStock(reader, { officeIds: [office.id], period, asOf, set });
    const closing = await this.figures.closingStock(reader, { officeIds: [office.id], period: chosenPeriod(eve, eve), set });
    return { unitId: null, opening: opening.get(office.id) ?? null, previousClosing: closing.get(office.id) ?? null };
  }
}

function filled(form: FormDefinition, officeName: string, rows: readonly Row[]): { readonly rows: FormRow[]; readonly total: FormNumbers } {
  const zeros = form.columns.map(() => 0);
  const printed = rows.map(({ unit, figures }): FormRow => {
    const values = figures?.get(form.code) ?? null;
    // A unit that filed other forms and not this one has not reported it: nought would be a claim.
    const state = unit === null ? 'own' : unit.state === 'filed' && !values ? 'missing' : unit.state;
    const shown = state === 'own' || state === 'records' ? (values ?? zeros) : state === 'filed' ? values : null;
    return { unitId: unit?.unitId ?? null, name: unit?.name ?? officeName, state, values: shown };
  });
  const total = printed.filter(isCounted).reduce<number[]>((sum, { values }) => sum.map((value, place) => exact(value + (values?.[place] ?? 0))), [...zeros]);
  return { rows: printed, total };
}

/** A sum of money in triệu đồng is kept to the đồng; nothing smaller is real. */
const exact = (value: number): number => Math.round(value * 1e6) / 1e6;

function footnotesOf(form: string, { asOf, set }: Pick<FormTable, 'asOf' | 'set'>, settings: readonly string[]): string[] {
  const title = findForm(set, form)?.code ?? form;
  return [
    ...(asOf ? [`Số liệu và tình trạng tính đến hết ngày ${formatDay(asOf)}.`] : []),
    ...(title === '01/TCD' ? settings : []),
    ...(title === '02/XLD' && set === 'tt06'
      ? [
          'Đơn đã xử lý là đơn đã xem xét xong điều kiện xử lý đến hết ngày cuối của kỳ; đơn được mở lại trong kỳ là đơn đang xem xét cho đến khi có quyết định mới.',
          'Đơn đôn đốc cấp dưới giải quyết và đơn trả lại nơi chuyển đến được ghi ở cột (25) Chuyển đơn; đơn không xử lý theo quy định được ghi ở cột (24) Hướng dẫn.',
        ]
      : []),
  ];
}

/** How many checks fail on a form. */
export const failing = (checks: readonly FormCheck[]): number => checks.filter(({ holds }) => !holds).length;
