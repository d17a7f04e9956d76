import type { Page, PlainDate, RecordStamp, RecordStatus } from '@tiepdan/platform/contract';

/** Longest texts, in characters, and largest numbers; shared by form, body and database. */
export const OVERSIGHT_LIMITS = { number: 60, title: 500, names: 2000, note: 1000, count: 1_000_000, factsMost: 200 } as const;

/** What an instrument of management or direction is counted as: columns 1–3 of form 06/QLKNTC. */
export const INSTRUMENT_CHANGES = {
  new: 'Ban hành mới',
  amended: 'Sửa đổi, bổ sung',
  abolished: 'Hủy bỏ',
} as const;
export type InstrumentChange = keyof typeof INSTRUMENT_CHANGES;

/** A paper by which the province directs the field: issued anew, amended or abolished on a day. */
export interface InstrumentDetails {
  readonly change: InstrumentChange;
  /** `12/2026/QĐ-UBND`, of the paper that issues, amends or abolishes. */
  readonly number: string;
  readonly title: string;
  /** The day it counts on: of issue, of amendment or of abolition. */
  readonly issuedOn: PlainDate;
  readonly note?: string | null;
}
export interface InstrumentRow extends InstrumentDetails, RecordStamp {
  readonly note: string | null;
}
export type InstrumentPage = Page<InstrumentRow>;

/** Both kinds are counted together in columns 4 and 5 of form 06/QLKNTC. */
export const TRAINING_KINDS = {
  training: 'Tập huấn',
  propaganda: 'Tuyên truyền, giáo dục pháp luật',
} as const;
export type TrainingKind = keyof typeof TRAINING_KINDS;

/** Classes held for one topic; a series held on several days is entered by its last day, or class by class. */
export interface TrainingDetails {
  readonly kind: TrainingKind;
  readonly topic: string;
  readonly heldOn: PlainDate;
  readonly classes: number;
  /** People who took part in all the classes together. */
  readonly people: number;
  readonly note?: string | null;
}
export interface TrainingRow extends TrainingDetails, RecordStamp {
  readonly note: string | null;
}
export type TrainingPage = Page<TrainingRow>;

/** Answer to entering a record. */
export interface EnteredRecord {
  readonly id: string;
  readonly version: number;
}

export type CorrectInstrumentRequest = InstrumentDetails & { readonly version: number; readonly reason: string };
export type CorrectTrainingRequest = TrainingDetails & { readonly version: number; readonly reason: string };

/** What every record of this domain shares for lists and menus. */
export interface OversightRecord {
  readonly id: string;
  readonly version: number;
  readonly status: RecordStatus;
}
