import type { PlainDate, RecordStatus, WrittenRecord } from '@tiepdan/platform/contract';
import type { MatterDetails } from './index.js';

/** Another matter as it is referred to. */
export interface MatterLink {
  readonly id: string;
  readonly number: string;
  readonly summary: string;
}

/** Kinds of records that hang on a matter and move with a merge or a split. */
export const BELONGING_KINDS = {
  reception: 'Lượt tiếp',
  petition: 'Đơn',
  document: 'Văn bản',
} as const;
export type BelongingKind = keyof typeof BELONGING_KINDS;

/** One record that hangs on a matter: only what tells it apart from the others, never who brought it. */
export interface MatterBelonging {
  readonly kind: BelongingKind;
  readonly id: string;
  /** `12/2026` of a book, `12/PC-BTCD` of a paper. */
  readonly number: string;
  readonly on: PlainDate;
  readonly status: RecordStatus;
  /** What it is about; null where a sealed record must not say it. */
  readonly about: string | null;
  /** The petition it is tied to: handed over at this reception, sent out for it. It goes where the petition goes. */
  readonly petitionId: string | null;
}
export type MatterBelongings = readonly MatterBelonging[];

/** Merges the matter of the address into `intoId`, which is kept. Both versions are named, because both change. */
export interface MergeMatterRequest {
  readonly version: number;
  readonly intoId: string;
  readonly intoVersion: number;
  readonly reason: string;
}

/** How many records a merge moved. */
export interface MovedCounts {
  readonly receptions: number;
  readonly petitions: number;
  readonly documents: number;
  readonly flags: number;
}

/** `id` and `version` are those of the merged matter, which is now cancelled. */
export interface MergedMatter extends WrittenRecord {
  readonly intoId: string;
  readonly intoVersion: number;
  readonly moved: MovedCounts;
}

/** Moves the chosen records to a new matter. Papers and receptions tied to a chosen petition go with it. */
export interface SplitMatterRequest {
  readonly version: number;
  readonly reason: string;
  readonly details: MatterDetails;
  readonly receptionIds: readonly string[];
  readonly petitionIds: readonly string[];
  readonly documentIds: readonly string[];
}

/** `id` and `version` are those of the matter that was split. */
export interface SplitMatter extends WrittenRecord {
  readonly newId: string;
  readonly newNumber: string;
  readonly newVersion: number;
}
