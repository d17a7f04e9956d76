import type { Page, PlainDate, RecordStamp } from '@tiepdan/platform/contract';
import type { FlagView, MatterFlag } from './flags.js';
import type { MatterLink } from './gathering.js';

export * from './complexity.js';
export * from './errors.js';
export * from './fields.js';
export * from './flags.js';
export * from './gathering.js';
export * from './paths.js';
export * from './permissions.js';

/** Three kinds, by substance not by title (TT 05/2021 Đ.6). A matter has exactly one; mixed content is split (Luật TCD Đ.25 k.3). */
export const MATTER_KINDS = {
  complaint: 'Khiếu nại',
  denunciation: 'Tố cáo',
  proposal: 'Kiến nghị, phản ánh',
} as const;
export type MatterKind = keyof typeof MATTER_KINDS;

/** What a new matter is about. `fieldCode` is a leaf of the office's list of fields. */
export interface MatterDetails {
  readonly kind: MatterKind;
  readonly fieldCode: string;
  readonly summary: string;
  /** Whether who brings it is to be kept secret. A denunciation always is; left out, a matter stays as it was and a new one is open. */
  readonly sealed?: boolean;
}

/** A matter on a form: a known one (`matterId`) or a new one (`details`); exactly one of the two. */
export interface MatterRequest {
  readonly matterId?: string | null;
  readonly details?: MatterDetails | null;
}

export interface CorrectMatterRequest extends MatterDetails {
  readonly version: number;
  readonly reason: string;
}

export interface FieldView {
  readonly code: string;
  readonly name: string;
  /** The branch it hangs on, e.g. "Đất đai". */
  readonly groupName: string;
  /** The column of the forms in force it is counted in, by kind; absent where it was never mapped. */
  readonly countedIn?: Readonly<Partial<Record<MatterKind, string>>>;
}

/** A matter in a list or a pick list. `number` reads `VV-2026-000123`. */
export interface MatterRow {
  readonly id: string;
  readonly number: string;
  readonly kind: MatterKind;
  readonly fieldName: string;
  readonly summary: string;
  /** Whether who brought it is kept secret. */
  readonly sealed: boolean;
  readonly openedOn: PlainDate;
  readonly receptions: number;
  readonly petitions: number;
  /** The last day anything was received about it. */
  readonly lastOn: PlainDate | null;
  /** Names on its receptions and petitions, first three; masked for denunciations. */
  readonly people: readonly string[];
  /** What marks it out today. */
  readonly flags: readonly MatterFlag[];
}

export interface MatterView extends RecordStamp, MatterDetails {
  readonly sealed: boolean;
  readonly number: string;
  readonly fieldName: string;
  readonly openedOn: PlainDate;
  /** Every flag it ever bore, those that hold first, newest first. */
  readonly flags: readonly FlagView[];
  /** Where its records went when it was merged; it is cancelled then. */
  readonly mergedInto: MatterLink | null;
  /** Matters merged into this one. */
  readonly mergedHere: readonly MatterLink[];
  /** The matter it was split from. */
  readonly splitFrom: MatterLink | null;
  /** Matters split from this one. */
  readonly splitOff: readonly MatterLink[];
}

export type MatterPage = Page<MatterRow>;

export type FieldList = readonly FieldView[];
