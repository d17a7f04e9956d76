import type { PlainDate, RecordStatus } from '@tiepdan/platform/contract';

/** What happened when a decision or conclusion was carried out; each has its own day (05/KQTH). */
export const FACT_KINDS = {
  collected: 'Đã thu cho Nhà nước',
  returned: 'Đã trả cho tổ chức, cá nhân',
  handled: 'Đã xử lý hành chính',
  prosecuted: 'Đã khởi tố',
  completed: 'Đã thi hành xong',
} as const;
export type FactKind = keyof typeof FACT_KINDS;

/** The figures a fact may have. */
export interface FactFigures {
  /** Whole đồng. */
  readonly money: number;
  /** m², two decimals. */
  readonly land: number;
  readonly organisations: number;
  readonly people: number;
  /** Of the people, how many are officials. */
  readonly officials: number;
  readonly cases: number;
}
export type FactFigure = keyof FactFigures;

/** Which figures a fact of each kind has; of these at least one must be more than 0, but for `completed`, which has none. */
export const FACT_FIGURES: Readonly<Record<FactKind, readonly FactFigure[]>> = {
  collected: ['money', 'land'],
  returned: ['money', 'land'],
  handled: ['organisations', 'people', 'officials'],
  prosecuted: ['cases', 'people', 'officials'],
  completed: [],
};

export interface RecordFactRequest extends Partial<FactFigures> {
  readonly kind: FactKind;
  /** The day it was done; not before the decision, not in the future. */
  readonly on: PlainDate;
  /** Number and symbol of the paper that shows it. */
  readonly paper?: string | null;
  readonly note?: string | null;
  /** Why more was collected or returned than was left, or why it is complete though something is left. */
  readonly surplusReason?: string | null;
}

export interface FactView extends FactFigures {
  readonly id: string;
  readonly version: number;
  readonly status: RecordStatus;
  readonly kind: FactKind;
  readonly on: PlainDate;
  readonly paper: string | null;
  readonly note: string | null;
  readonly surplusReason: string | null;
  readonly recordedByName: string;
  /** Instant, ISO 8601 UTC. */
  readonly recordedAt: string;
  /** Why it was taken back. */
  readonly cancelReason: string | null;
}
