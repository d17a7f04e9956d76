import type { PlainDate } from '@tiepdan/platform/contract';
import type { ComplexCriterion } from './complexity.js';

/** From so many people on one sitting they are a delegation, "đoàn đông người" (TT 06/2025, biểu 01/TCD). */
export const DELEGATION_FROM = 5;

/** What marks a matter out from the others, each from a day on. */
export const MATTER_FLAGS = {
  delegation: 'Đông người',
  complex: 'Phức tạp',
  prolonged: 'Kéo dài',
} as const;
export type MatterFlag = keyof typeof MATTER_FLAGS;

/** What an officer says of a flag. Days are business days; `untilOn` is the first day it no longer holds. */
export interface FlagDetails {
  readonly flag: MatterFlag;
  /** Only of `complex`, and then at least one (NĐ 124/2020 Đ.3a as added by NĐ 155/2026). */
  readonly criteria: readonly ComplexCriterion[];
  readonly fromOn: PlainDate;
  /** Null while the flag holds. */
  readonly untilOn?: PlainDate | null;
  /** The paper or the facts it rests on: a determination in writing, a list of the People's Committee. */
  readonly basis: string;
  readonly note?: string | null;
}

export interface CorrectFlagRequest extends FlagDetails {
  readonly version: number;
  readonly reason: string;
}

/** Says from which day a flag no longer holds. */
export interface LowerFlagRequest {
  readonly version: number;
  readonly untilOn: PlainDate;
  readonly reason: string;
}

/** A flag of a matter. A derived one has no id: nobody raised it, it follows from the receptions (ADR 0015). */
export interface FlagView {
  readonly id: string | null;
  readonly flag: MatterFlag;
  readonly derived: boolean;
  readonly criteria: readonly ComplexCriterion[];
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate | null;
  readonly basis: string;
  readonly note: string | null;
  /** 0 of a derived flag. */
  readonly version: number;
  readonly createdByName: string | null;
}
