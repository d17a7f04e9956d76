import type { PlainDate } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import type { FormCode, FormSet } from '../definition.js';

/** Where a row's numbers come from. */
export const ROW_STATES = {
  own: 'Tính từ hồ sơ của cơ quan',
  records: 'Tính từ hồ sơ của đơn vị',
  filed: 'Đơn vị đã báo cáo',
  missing: 'Chưa báo cáo',
  excluded: 'Không tổng hợp vào báo cáo của tỉnh',
} as const;
export type RowState = keyof typeof ROW_STATES;

/** The numbers of one form in the order of its columns, in the column's printed unit (money in triệu đồng, land in m²). */
export type FormNumbers = readonly number[];

/** One reporting unit's row. `values` is null for `missing`: "0" is not "chưa báo cáo". Rows `missing` and `excluded` are not in the total. */
export interface FormRow {
  /** Null is the office itself. */
  readonly unitId: string | null;
  readonly name: string;
  readonly state: RowState;
  readonly values: FormNumbers | null;
}

/** One identity worked out. `must` stops export and filing; `should` is shown beside the number. */
export interface FormCheck {
  /** `C1` … `C12` of the guidance, or `01/TCD (1)` for a printed formula. */
  readonly code: string;
  readonly severity: 'must' | 'should';
  /** The rule in words. */
  readonly sentence: string;
  /** Both sides with the numbers put in: `40 = 14 + 26`. */
  readonly worked: string;
  readonly holds: boolean;
  /** The cells it speaks about. */
  readonly cells: readonly { readonly form: FormCode; readonly column: number }[];
  /** Whose row; null is the office itself, 'total' the last row. */
  readonly unitId: string | null;
}

/** What heads every form of a period. */
export interface FormPeriod {
  readonly period: Period;
  readonly set: FormSet;
  /** The day up to which facts count when it is not the period's last day; null usually. */
  readonly asOf: PlainDate | null;
}

/** One form, filled. */
export interface FormTable extends FormPeriod {
  readonly form: FormCode;
  readonly rows: readonly FormRow[];
  readonly total: FormNumbers;
  /** Of this form and of those it is tied to, over every row. */
  readonly checks: readonly FormCheck[];
  /** The office's settings where the law is silent (forms.md §3.8), in sentences; printed under the form. */
  readonly footnotes: readonly string[];
  /** Instant, ISO 8601 UTC. */
  readonly computedAt: string;
}

/** The forms that a period asks for, for the tabs. */
export interface FormList extends FormPeriod {
  readonly forms: readonly { readonly code: FormCode; readonly slug: string; readonly title: string; readonly failing: number }[];
}
