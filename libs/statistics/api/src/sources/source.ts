import type { ContributingRecord } from '@tiepdan/statistics/contract';

/** Places of the parameters in a statement's text: whose records, and which span of days (both ends inside). */
export interface SpanPlaces {
  readonly office: string;
  readonly from: string;
  readonly to: string;
}

/**
 * One kind of counted record. `cte` is the only place that says which records of a span are counted; the report and
 * every list behind a number are built on it, so the two cannot differ.
 */
export interface Source {
  /** Name of the CTE that holds one row per counted record, with columns `id` and `on_day`. */
  readonly name: 'receptions' | 'matters' | 'leader_days' | 'petitions' | 'documents';
  readonly kind: ContributingRecord['kind'];
  readonly cte: (span: SpanPlaces) => string;
  /** Columns and joins that show the rows of a page `p` (columns id, on_day). Never a citizen's name. */
  readonly display: { readonly columns: string; readonly joins: (span: SpanPlaces) => string };
  /** The words of one row. */
  readonly describe: (row: Readonly<Record<string, unknown>>) => Pick<ContributingRecord, 'number' | 'title' | 'detail'>;
}

/** A text column of a display row. */
export function textOf(row: Readonly<Record<string, unknown>>, column: string): string {
  const value = row[column];
  return value === null || value === undefined ? '' : String(value);
}

/** A label of a contract's table, or the bare code when the table does not know it. */
export function labelOf(table: Readonly<Record<string, string>>, code: string): string {
  return table[code] ?? code;
}

/** The parts of a detail line that say something, with a middle dot between them. */
export function detailOf(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

/** SQL for a matter's number as people read it, `VV-2026-000123`. */
export const MATTER_NUMBER = `'VV-' || matter.year || '-' || lpad(matter.number::text, 6, '0')`;
