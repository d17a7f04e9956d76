import { Injectable } from '@nestjs/common';
import type { OfficeView } from '@tiepdan/agency/contract';
import { FormTables } from '@tiepdan/form/api';
import { type FormCheck, type FormTable, formsOf, isCounted } from '@tiepdan/form/contract';
import { DECLARED_TABLES, type DeclaredReturn, type Variant, lastQuarterOf } from '@tiepdan/narrative/contract';
import { Clock } from '@tiepdan/platform/api';
import { section4 } from '@tiepdan/statistics/api';
import { type Period, type Section4Report, comparablePeriod } from '@tiepdan/statistics/contract';
import type { EntityManager } from 'typeorm';
import { DeclaredQueries } from '../declared/declared.queries.js';
import { type Figure, NumberBook, type SpanDays } from './number-book.js';

type Reader = Pick<EntityManager, 'query'>;

/** The numbers of a report, and what else was read on the way and speaks in its margin. */
export interface Gathered {
  readonly book: NumberBook;
  readonly declared: readonly DeclaredReturn[];
  /** Section 4 of the whole period; null in reports that do not tell it. */
  readonly section4: Section4Report | null;
  /** What the forms of the whole period must satisfy, worked out over their last rows; empty in reports that do not tell them. */
  readonly formChecks: readonly FormCheck[];
  /** Whose numbers are in the totals of the forms; null in reports that do not tell them. */
  readonly scope: FormScope | null;
}

/** Reporting units behind the totals: who is in them now, who was a year before, and who has not reported. */
export interface FormScope {
  readonly now: number;
  readonly before: number;
  readonly same: boolean;
  readonly missing: readonly string[];
}

/** Reads every number a report may speak of, each from the one place that counts it. Belongs in a snapshot. */
@Injectable()
export class GatherNumbers {
  constructor(
    private readonly forms: FormTables,
    private readonly declared: DeclaredQueries,
    private readonly clock: Clock,
  ) {}

  async of(reader: Reader, office: OfficeView, variant: Variant, period: Period): Promise<Gathered> {
    const quarter = lastQuarterOf(period);
    const own = await this.span(reader, office, variant, period);
    const last = quarter && variant === 'office' ? await this.span(reader, office, variant, quarter) : null;
    return {
      book: new NumberBook(
        { period: daysOf(period), quarter: quarter ? daysOf(quarter) : null },
        { period: own.figures, quarter: last?.figures ?? new Map() },
      ),
      declared: own.declared,
      section4: own.section4,
      formChecks: own.formChecks,
      scope: own.scope,
    };
  }

  private async span(reader: Reader, office: OfficeView, variant: Variant, period: Period) {
    const declared = await this.declared.tables(reader, office.id, period);
    const report = variant === 'office' ? await section4(reader, office, period, this.clock.now()) : null;
    const forms = variant === 'report-02' ? await this.formRows(reader, office, period) : null;
    const figures = new Map([...formFigures(forms), ...indicatorFigures(report), ...declaredFigures(declared)]);
    return { figures, declared, section4: report, formChecks: forms ? failingOnce(forms.now) : [], scope: forms && scopeOf(forms) };
  }

  private async formRows(reader: Reader, office: OfficeView, period: Period): Promise<FormRows> {
    const tables = (of: Period) => this.forms.all(reader, { office, period: of, set: SET });
    return { now: await tables(period), before: await tables(comparablePeriod(period)) };
  }
}

/** The circular's outline is tied to its own forms, also for a period that was reported on older ones. */
const SET = 'tt06';

interface FormRows {
  readonly now: readonly FormTable[];
  readonly before: readonly FormTable[];
}

/** What does not hold of the office's own row or of the total; a tie between two forms stands under both, and is told once. */
function failingOnce(tables: readonly FormTable[]): FormCheck[] {
  const failing = tables.flatMap(({ checks }) => checks).filter(({ holds, unitId }) => !holds && (unitId === null || unitId === 'total'));
  return [...new Map(failing.map((check) => [`${check.code} ${check.worked}`, check])).values()];
}

function scopeOf({ now, before }: FormRows): FormScope {
  const counted = (tables: readonly FormTable[]) => (tables[0]?.rows ?? []).filter(isCounted).map(({ unitId }) => unitId ?? '');
  const [these, those] = [counted(now), counted(before)];
  const missing = (now[0]?.rows ?? []).filter(({ state }) => state === 'missing').map(({ name }) => name);
  return { now: these.length, before: those.length, same: [...these].sort().join() === [...those].sort().join(), missing };
}

/** The last row of each form: the office's own records, and what its units returned. */
function formFigures(rows: FormRows | null): [string, Figure][] {
  if (!rows) return [];
  const totalOf = (tables: readonly FormTable[], code: string) => tables.find(({ form }) => form === code)?.total;
  return formsOf(SET).flatMap(({ code, columns }) => {
    const [now, before] = [totalOf(rows.now, code), totalOf(rows.before, code)];
    return columns.map(({ number, path, unit }, position): [string, Figure] => [
      `${code}.${number}`,
      {
        label: path.join(' › '),
        unit,
        place: `${code}, cột (${number})`,
        now: now?.[position] ?? null,
        before: before?.[position] ?? null,
      },
    ]);
  });
}

const daysOf = (period: Period): SpanDays => ({ period, comparison: comparablePeriod(period) });

function indicatorFigures(report: Section4Report | null): [string, Figure][] {
  return (report?.sections ?? []).flatMap(({ indicators }) =>
    indicators.map(({ code, label, unit, value, previous }): [string, Figure] => [
      `section-4.${code}`,
      { label, unit, place: `Mục 4, ${code}`, now: value, before: previous },
    ]),
  );
}

function declaredFigures(returns: readonly DeclaredReturn[]): [string, Figure][] {
  return returns.flatMap((given) => {
    const table = DECLARED_TABLES.find(({ code }) => code === given.table);
    return (table?.rows ?? []).map(({ code, label, unit }, position): [string, Figure] => [
      `declared/${given.table}.${code}`,
      {
        label,
        unit,
        place: `${table?.title ?? ''}, do ${given.source} cung cấp`,
        now: given.values[position]?.value ?? null,
        before: given.previous?.[position]?.value ?? null,
      },
    ]);
  });
}
