import type { FormRecord, FormRecordKind, FormSet, FormSettings } from '@tiepdan/form/contract';

/** What a statement counts: places of its parameters (or their values) and the choices that change its text. */
export interface Counting {
  /** `$1::uuid[]`: the offices. */
  readonly offices: string;
  /** First and last day, both inside; the last one is the day of `asOf` where that is earlier than the period's end. */
  readonly from: string;
  readonly to: string;
  readonly set: FormSet;
  readonly settings: FormSettings;
}

/** What stands between sources: a common table expression that counts nothing itself. */
export interface CommonTable {
  /** Name of the CTE. */
  readonly name: string;
  /** The tables its text refers to; they stand before it. */
  readonly on?: readonly CommonTable[];
  /** `name AS (…)`. The only place that says which records of a span are counted. */
  readonly cte: (counting: Counting) => string;
}

export type DisplayRow = Readonly<Record<string, unknown>>;

/**
 * One kind of counted record: a CTE with one row per record and the columns `office_id`, `id` (unique within an office), `on_day`, and
 * what the columns of the forms ask about. A cell and the list behind it read the same CTE with the same predicate.
 */
export interface FormSource extends CommonTable {
  readonly kind: FormRecordKind;
  /** In words, for "query in words": `Đơn có ngày đang xem xét trong kỳ`. */
  readonly words: string;
  /** Columns and joins that show the rows of a page `p` (office_id, id, on_day). Never a citizen's name. */
  readonly display: { readonly columns: string; readonly joins: (counting: Counting) => string };
  readonly describe: (row: DisplayRow) => Pick<FormRecord, 'number' | 'title' | 'detail'> & Partial<Pick<FormRecord, 'petitionId'>>;
}
