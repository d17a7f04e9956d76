import type { Page, PlainDate } from '@tiepdan/platform/contract';
import type { Period } from './period.js';

/** What a number counts, and so what its list shows. */
export type IndicatorUnit = 'lượt' | 'vụ việc' | 'người' | 'đoàn' | 'ngày' | 'đơn' | 'văn bản';

/** One number of section 4, beside the same period a year earlier. Codes are I01… of docs/SEED-REPORT.md. */
export interface IndicatorValue {
  readonly code: string;
  readonly label: string;
  readonly unit: IndicatorUnit;
  /** One sentence that says what is counted. */
  readonly definition: string;
  /** 0 for a total, 1 for "trong đó", 2 for a part of a part. */
  readonly level: 0 | 1 | 2;
  readonly value: number;
  readonly previous: number;
  /** value − previous. */
  readonly change: number;
  /** Change in per cent of previous, one decimal; null when previous is 0. */
  readonly changePercent: number | null;
}

export interface ReportSection {
  readonly code: 'regular' | 'delegations' | 'leaders' | 'petitions' | 'documents';
  readonly title: string;
  readonly indicators: readonly IndicatorValue[];
}

/** One identity that the numbers must satisfy, with both sides worked out. */
export interface ReportCheck {
  readonly code: string;
  /** E.g. "Tiếp lần đầu + tiếp nhiều lần = tổng số lượt". */
  readonly sentence: string;
  /** The two sides as numbers put in: `14 + 26 = 40`. */
  readonly worked: string;
  readonly holds: boolean;
  readonly indicators: readonly string[];
}

/** A piece of the narrative: words, or a number that opens into its records. `previous` marks a number of the year before. */
export interface NarrativePiece {
  readonly text: string;
  readonly indicator?: string;
  readonly previous?: boolean;
}

/** One paragraph: a heading of its level, or a body line (with its leading dash where the layout has one). */
export interface NarrativeParagraph {
  readonly style: 'heading' | 'subheading' | 'body';
  readonly pieces: readonly NarrativePiece[];
}

export interface Section4Report {
  readonly officeName: string;
  readonly period: Period;
  readonly comparison: Period;
  /** True when the span is none of the official periods; the screen says so. */
  readonly adHoc: boolean;
  readonly sections: readonly ReportSection[];
  readonly checks: readonly ReportCheck[];
  readonly narrative: readonly NarrativeParagraph[];
  /** The choices that the law leaves open, printed under the table. */
  readonly footnotes: readonly string[];
  /** Instant, ISO 8601 UTC. */
  readonly computedAt: string;
}

/** A record behind a number. `contributes` is what it adds (people: the head-count; else 1). */
export interface ContributingRecord {
  readonly kind: 'reception' | 'matter' | 'petition' | 'document' | 'leader-day';
  readonly id: string;
  readonly on: PlainDate;
  readonly number: string;
  readonly title: string;
  readonly detail: string;
  readonly contributes: number;
}

/** The list behind a number: `value` is the number itself, and the sum (or, for the largest group, the maximum) of what the records contribute. */
export interface ContributingRecords extends Page<ContributingRecord> {
  readonly code: string;
  readonly label: string;
  readonly definition: string;
  readonly unit: IndicatorUnit;
  readonly period: Period;
  readonly value: number;
}
