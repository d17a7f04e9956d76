import type { FormCode, FormSettings, FormStock } from '@tiepdan/form/contract';
import type { FormSource } from './source.js';

/** A number as data: which records of a source, and what each adds. */
export interface Measure {
  readonly source: FormSource;
  /** SQL predicate over the columns of the source's CTE. */
  readonly where: string;
  /** SQL for what one record adds, in the column's printed unit: `head_count`, `money / 1e6`. Left out, each adds 1. */
  readonly amount?: string;
}

/** Every column of one form by its printed number, totals too: each has its own query, so a printed formula is a check and not a tautology. */
export interface FormIndicators {
  readonly form: FormCode;
  readonly columns: (settings: FormSettings) => Readonly<Record<number, Measure>>;
  /** Stocks at the start and at the end of the period, over the same sources. */
  readonly stocks?: Readonly<Partial<Record<FormStock, { readonly opening: Measure; readonly closing: Measure }>>>;
}
