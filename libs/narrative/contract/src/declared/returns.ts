import type { PlainDate } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import type { DeclaredCheck } from './checks.js';

/** One typed figure; null is "chưa có số liệu", which is not 0. */
export interface DeclaredValue {
  readonly row: string;
  readonly value: number | null;
}

/** What was declared for one table and period, with who said so and to which day. */
export interface DeclareRequest {
  /** `2026-Q3`. */
  readonly period: string;
  /** The version the officer saw; 0 while nothing is declared. */
  readonly version: number;
  /** The body or department that gave the figures. */
  readonly source: string;
  /** The day the figures were drawn up to; it should be the period's last. */
  readonly cutOffOn: PlainDate;
  readonly note: string | null;
  readonly values: readonly DeclaredValue[];
}

/** A table of a period as it stands. */
export interface DeclaredReturn {
  readonly table: string;
  readonly period: Period;
  /** Null while nothing is declared. */
  readonly id: string | null;
  readonly version: number;
  readonly source: string;
  readonly cutOffOn: PlainDate;
  readonly note: string | null;
  /** One for every row of the table, in its order. */
  readonly values: readonly DeclaredValue[];
  /** The same period a year earlier, where it was declared. */
  readonly previous: readonly DeclaredValue[] | null;
  readonly checks: readonly DeclaredCheck[];
  readonly updatedByName: string | null;
  /** Instant, ISO 8601 UTC. */
  readonly updatedAt: string | null;
}

export interface DeclaredPeriod {
  readonly period: Period;
  readonly tables: readonly DeclaredReturn[];
}

export const DECLARED_LIMITS = { value: 999_999_999, source: 200, note: 1000 } as const;
