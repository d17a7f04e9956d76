import type { PlainDate } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import type { BlockView, SavedBlock } from './document/block.js';
import type { CatalogueEntry } from './document/catalogue.js';
import type { DeclaredReturn } from './declared/returns.js';
import type { Variant } from './outline/outline.js';

export const NARRATIVE_STATES = { draft: 'Đang soạn', finished: 'Hoàn thành' } as const;
export type NarrativeState = keyof typeof NARRATIVE_STATES;

/** What stands above and below the text (NĐ 30/2020, Phụ lục I). */
export interface NarrativeFrame {
  /** `125/BC-BTCD`; null leaves room for it. */
  readonly symbol: string | null;
  /** The day of the date line; null leaves room for it. */
  readonly signedOn: PlainDate | null;
  /** "BÁO CÁO" is followed by this. */
  readonly title: string;
  readonly addressee: string;
  /** "Nơi nhận", one a line, without dashes. */
  readonly recipients: string;
  /** "TRƯỞNG BAN". */
  readonly signerTitle: string;
  readonly signerName: string | null;
}

export interface OpenNarrativeRequest {
  readonly variant: Variant;
  /** `2026-Q3`. */
  readonly period: string;
}

export interface SaveNarrativeRequest {
  readonly version: number;
  readonly frame: NarrativeFrame;
  /** The whole document in its order. */
  readonly blocks: readonly SavedBlock[];
}

export interface NarrativeSummary {
  readonly id: string;
  readonly variant: Variant;
  readonly period: Period;
  readonly state: NarrativeState;
  readonly version: number;
  readonly symbol: string | null;
  /** Instant, ISO 8601 UTC. */
  readonly updatedAt: string;
  readonly updatedByName: string;
}
export type NarrativeList = readonly NarrativeSummary[];

/** Something the reader should look at; a `must` keeps the report from being finished. */
export interface NarrativeCheck {
  readonly code: 'vague-word' | 'typed-number' | 'cell-gone' | 'not-written' | 'declared' | 'form' | 'section-4' | 'scope';
  readonly severity: 'must' | 'should';
  readonly sentence: string;
  /** Both sides worked out, where it is arithmetic. */
  readonly worked: string | null;
  /** Beside which paragraphs it speaks. */
  readonly blocks: readonly string[];
}

/** A report with its numbers as they are now, or, when it is finished, as they were then. */
export interface NarrativeView extends NarrativeSummary {
  readonly comparison: Period;
  /** The quarter that ends with a longer period. */
  readonly quarter: Period | null;
  readonly officeName: string;
  readonly frame: NarrativeFrame;
  readonly blocks: readonly BlockView[];
  readonly checks: readonly NarrativeCheck[];
  readonly declared: readonly DeclaredReturn[];
  readonly catalogue: readonly CatalogueEntry[];
  readonly finishedAt: string | null;
  readonly finishedByName: string | null;
  readonly computedAt: string;
}
