import type { FormSet } from '@tiepdan/matter/contract';

export type { FormSet };

/** What a column counts or measures. Money is printed in triệu đồng, land in m² with decimals, everything else as whole numbers (TT 06/2025, tên cột). */
export const FORM_UNITS = [
  'lượt', 'người', 'vụ việc', 'đoàn', 'ngày', 'kỳ', 'đơn', 'văn bản', 'quyết định', 'kết luận', 'triệu đồng', 'm²',
  'tổ chức', 'vụ', 'lớp', 'cuộc', 'đơn vị',
] as const; // prettier-ignore
export type FormUnit = (typeof FORM_UNITS)[number];

/**
 * How a column behaves when periods are put side by side. `flow`: adjacent periods add up (lượt, người, quyết định ban hành). `stock`:
 * holds what was carried over, so it does not add up (tổng số đơn). `distinct`: different things counted once a period (vụ việc).
 * Forms.md C10: only flows are added over quarters.
 */
export type ColumnNature = 'flow' | 'stock' | 'distinct';

/** One column of a form, as printed and as counted. */
export interface FormColumnDefinition {
  /** The number printed under its heading ("mã số"). */
  readonly number: number;
  /** Headings from the top down to its own; columns that share headings are merged under them when printed. */
  readonly path: readonly string[];
  readonly unit: FormUnit;
  readonly nature: ColumnNature;
  /** The formulas printed under its number, each over column numbers: `['7+8', '9+10+11']`. Every one must hold. */
  readonly formulas: readonly string[];
  /** Columns it may not exceed, by the guidance under the form (`≤ (1)`). */
  readonly atMost?: readonly number[];
  /** One or two sentences in Vietnamese that say exactly which records are counted. */
  readonly definition: string;
  /** What the guidance of the circular says about the column, in our words; null when it says nothing. */
  readonly guidance: string | null;
}

/** The printed code of a form within its set: `01/TCD`, `02/XLD`. */
export type FormCode = string;

/** One statutory form of one regime. */
export interface FormDefinition {
  readonly set: FormSet;
  readonly code: FormCode;
  /** The code in an address: `01-TCD`. */
  readonly slug: string;
  readonly title: string;
  /** `Ban hành kèm theo Thông tư số 06/2025/TT-TTCP`. */
  readonly basis: string;
  readonly columns: readonly FormColumnDefinition[];
  /** The number printed before "Ghi chú" under the table; null where none is printed. */
  readonly noteNumber: number | null;
}
