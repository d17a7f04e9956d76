import type { Page, PlainDate } from '@tiepdan/platform/contract';
import type { FormCode, FormUnit } from '../definition.js';
import type { FormPeriod } from '../tables/table.js';

/** What a record behind a cell is. */
export const FORM_RECORD_KINDS = {
  reception: 'Lượt tiếp',
  matter: 'Vụ việc',
  'leader-day': 'Ngày tiếp của lãnh đạo',
  petition: 'Đơn',
  answer: 'Văn bản phúc đáp',
  decision: 'Quyết định, kết luận',
  transfer: 'Chuyển cơ quan điều tra',
  enforcement: 'Kết quả thi hành',
  instrument: 'Văn bản quản lý, chỉ đạo',
  training: 'Lớp tập huấn',
  inspection: 'Cuộc thanh tra trách nhiệm',
  'inspection-fact': 'Kết quả thực hiện kết luận thanh tra',
} as const;
export type FormRecordKind = keyof typeof FORM_RECORD_KINDS;

/** A record behind a cell. Never names a citizen. */
export interface FormRecord {
  readonly kind: FormRecordKind;
  readonly id: string;
  readonly on: PlainDate;
  readonly number: string;
  readonly title: string;
  readonly detail: string;
  /** What it adds to the cell, in the column's unit. */
  readonly contributes: number;
  /** The petition whose page tells of a record that has no page of its own; null otherwise. */
  readonly petitionId: string | null;
}

/** The list behind a cell: `value` is the cell itself, and the sum of what its records contribute. */
export interface FormRecords extends Page<FormRecord>, FormPeriod {
  readonly form: FormCode;
  readonly column: number;
  readonly path: readonly string[];
  readonly definition: string;
  readonly unit: FormUnit;
  readonly value: number;
}

/** How a column comes about: in words, and as the statement that counts it. */
export interface FormQuery extends FormPeriod {
  readonly form: FormCode;
  readonly column: number;
  readonly path: readonly string[];
  readonly definition: string;
  readonly guidance: string | null;
  /** Sentences: which records, of which days, in which state, what is added up. */
  readonly words: readonly string[];
  /** With $1 the offices, $2 and $3 the first and the last day. */
  readonly sql: string;
}

/**
 * Stocks that a period hands over to the next one. `02/XLD`: petitions under review. `05/KQTH`: decisions and conclusions whose
 * enforcement is not completed, and what is still due of them. `06/QLKNTC`: inspections without conclusion, conclusions not carried out.
 */
export const FORM_STOCKS = {
  'petitions-under-review': { form: '02/XLD', label: 'Đơn chưa xử lý xong' },
  'decisions-due': { form: '05/KQTH', label: 'Quyết định chưa thi hành xong' },
  'conclusions-due': { form: '05/KQTH', label: 'Kết luận chưa thực hiện xong' },
  'inspections-running': { form: '06/QLKNTC', label: 'Cuộc thanh tra chưa ban hành kết luận' },
  'inspection-conclusions-due': { form: '06/QLKNTC', label: 'Kết luận thanh tra chưa thực hiện xong' },
} as const;
export type FormStock = keyof typeof FORM_STOCKS;
/** Stocks by name; one that the period's set of forms does not know is left out. */
export type FormStocks = Readonly<Partial<Record<FormStock, number>>>;
