import { Injectable } from '@nestjs/common';
import { AgencyQueries } from '@tiepdan/agency/api';
import { type FormList, type FormQuery, type FormRecords, type FormSet, type FormTable, findForm, formErrors, formSetOn, formsOf } from '@tiepdan/form/contract';
import { Clock, Database, Refusal, decodeCursor } from '@tiepdan/platform/api';
import { type Actor, PAGE_SIZE, type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { periodOf } from '@tiepdan/statistics/api';
import type { Period } from '@tiepdan/statistics/contract';
import { countedColumn, countedForm } from './engine/asked.js';
import { FormFigures } from './engine/form-figures.js';
import { FormTables, failing } from './engine/form-tables.js';
import type { FormRecordsQuery, FormsQuery } from './form.query.js';
import { queryInWords } from './query-in-words.js';
import { FormSettingsQueries } from './settings/form-settings.queries.js';

/** A request's period, regime and day, checked. */
interface Wanted {
  readonly period: Period;
  readonly set: FormSet;
  readonly asOf: PlainDate | null;
}

/** What the office may ask of its forms. */
@Injectable()
export class FormQueries {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgencyQueries,
    private readonly settings: FormSettingsQueries,
    private readonly figures: FormFigures,
    private readonly forms: FormTables,
    private readonly clock: Clock,
  ) {}

  /** The forms of a period with how many of their checks fail. @throws Refusal PERIOD.*, FORM.AS_OF_OUTSIDE */
  async list(actor: Actor, query: FormsQuery): Promise<FormList> {
    const wanted = this.wanted(query);
    const tables = new Map((await this.tables(actor, query)).map((table) => [table.form, table]));
    return {
      ...wanted,
      forms: formsOf(wanted.set).map(({ code, slug, title }) => ({ code, slug, title, failing: failing(tables.get(code)?.checks ?? []) })),
    };
  }

  /** All forms of the period, filled and checked. @throws Refusal PERIOD.*, FORM.AS_OF_OUTSIDE */
  async tables(actor: Actor, query: FormsQuery): Promise<readonly FormTable[]> {
    const wanted = this.wanted(query);
    const office = await this.agencies.office(actor.officeId);
    return this.database.snapshot((manager) => this.forms.all(manager, { office, ...wanted }));
  }

  /** One of them. @throws Refusal FORM.UNKNOWN, PERIOD.*, FORM.AS_OF_OUTSIDE */
  async table(actor: Actor, slug: string, query: FormsQuery): Promise<FormTable> {
    const form = findForm(this.wanted(query).set, slug);
    const table = form && (await this.tables(actor, query)).find((each) => each.form === form.code);
    if (!table) throw new Refusal(formErrors, 'FORM.UNKNOWN', { form: slug.slice(0, 20) });
    return table;
  }

  /** Exactly the records behind a cell of the office's own row. @throws Refusal FORM.UNKNOWN, FORM.COLUMN_UNKNOWN, PERIOD.*, FORM.AS_OF_OUTSIDE, REQUEST.INVALID */
  records(actor: Actor, slug: string, column: string, query: FormRecordsQuery): Promise<FormRecords> {
    const wanted = this.wanted(query);
    const page = { limit: query.limit ?? PAGE_SIZE.usual, after: query.cursor ? decodeCursor(query.cursor) : null };
    return this.database.snapshot((manager) =>
      this.figures.records(manager, { officeId: actor.officeId, ...wanted, form: slug, column: numberOf(slug, column), ...page }),
    );
  }

  /** How a column is counted. @throws Refusal FORM.UNKNOWN, FORM.COLUMN_UNKNOWN, PERIOD.*, FORM.AS_OF_OUTSIDE */
  async query(actor: Actor, slug: string, column: string, query: FormsQuery): Promise<FormQuery> {
    const wanted = this.wanted(query);
    const settings = await this.settings.of(actor.officeId);
    const form = countedForm(wanted.set, slug);
    return { ...wanted, ...queryInWords(form.definition, countedColumn(form, numberOf(slug, column), settings), wanted, settings) };
  }

  /** @throws Refusal PERIOD.*, FORM.AS_OF_OUTSIDE */
  private wanted(query: FormsQuery): Wanted {
    const period = periodOf(query);
    const { asOf = null, set } = query;
    if (asOf && (asOf < period.from || asOf > this.clock.today())) throw new Refusal(formErrors, 'FORM.AS_OF_OUTSIDE', { from: formatDay(period.from) });
    return { period, set: set ?? formSetOn(period.to), asOf: asOf && asOf < period.to ? asOf : null };
  }
}

/** @throws Refusal FORM.COLUMN_UNKNOWN */
function numberOf(form: string, column: string): number {
  if (!/^\d{1,3}$/.test(column)) throw new Refusal(formErrors, 'FORM.COLUMN_UNKNOWN', { form: form.slice(0, 20), column: column.slice(0, 20) });
  return Number(column);
}
