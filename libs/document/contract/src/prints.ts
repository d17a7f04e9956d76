import type { PlainDate } from '@tiepdan/platform/contract';

/** How many papers are given out: each its own .docx in one .zip, or all in one PDF to print. */
export const PRINT_FORMATS = { docx: 'Tệp .zip gồm từng văn bản .docx', pdf: 'Một tệp PDF để in' } as const;
export type PrintFormat = keyof typeof PRINT_FORMATS;

export interface PrintRequest {
  readonly ids: readonly string[];
  readonly format: PrintFormat;
}

export const PRINT_STATES = { waiting: 'Đang chờ', running: 'Đang làm', done: 'Đã xong', failed: 'Không làm được' } as const;
export type PrintState = keyof typeof PRINT_STATES;

/** A request to print that is being worked off. `seen` again by `GET` until it is `done` or `failed`. */
export interface PrintJob {
  readonly id: string;
  readonly state: PrintState;
  readonly format: PrintFormat;
  readonly total: number;
  readonly done: number;
  /** What the officer reads when it failed. */
  readonly failure: string | null;
  /** Papers that could not be made, with why; the others are in the file. */
  readonly problems: readonly { readonly id: string; readonly message: string }[];
}

/** The reception book of a period. */
export const BOOK_FORMATS = ['docx', 'pdf', 'xlsx'] as const;
export type BookFormat = (typeof BOOK_FORMATS)[number];
export interface ReceptionBookQuery {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly format: BookFormat;
}
