import type { Page, PlainDate } from '@tiepdan/platform/contract';
import type { CitizenView, PersonInput } from './person.js';

/** The page of one citizen: the data, and what became of the record. */
export interface CitizenRecord extends CitizenView {
  readonly createdAt: string;
  readonly createdByName: string;
  readonly updatedAt: string;
  /** What is remarkable about the data; nothing is wrong for it. */
  readonly remarks: readonly string[];
  /** The record this one was merged into; its data stays as it was. */
  readonly mergedInto: { readonly id: string; readonly fullName: string } | null;
  /** The decision by which who it was was erased; null while nobody has. */
  readonly erased: { readonly number: string; readonly on: PlainDate } | null;
  /** The records merged into this one and not taken apart again, newest first. */
  readonly merges: readonly CitizenMerge[];
}

export interface CitizenMerge {
  readonly id: string;
  readonly mergedId: string;
  readonly mergedName: string;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  readonly actorName: string;
  readonly reason: string;
  /** How many receptions and petitions were moved. */
  readonly receptions: number;
  readonly petitions: number;
  /** Whether it can be taken back now: not while the kept record is itself merged into another. */
  readonly undoable: boolean;
}

/** One line of the list of citizens. */
export interface CitizenRow {
  readonly id: string;
  readonly party: 'person' | 'organisation';
  readonly fullName: string;
  readonly birthYear: number | null;
  readonly paperNumber: string | null;
  readonly phone: string | null;
  readonly address: string;
  readonly receptions: number;
  readonly petitions: number;
}
export type CitizenPage = Page<CitizenRow>;

export interface CorrectCitizenRequest extends PersonInput {
  readonly version: number;
  readonly reason: string;
}

/** The parts of two records between which one chooses. `paper` is kind, number and reason together, `address` with its parts. */
export const MERGE_FIELDS = {
  fullName: 'Họ và tên',
  head: 'Người đứng đầu',
  birthYear: 'Năm sinh',
  sex: 'Giới tính',
  paper: 'Giấy tờ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  address: 'Địa chỉ',
  formerAddress: 'Địa chỉ ghi trước đây',
} as const;
export type MergeField = keyof typeof MERGE_FIELDS;

/** Merge `otherId` into the record of the address: it stays as a pointer, everything about it moves. */
export interface MergeCitizensRequest {
  readonly version: number;
  readonly otherId: string;
  readonly otherVersion: number;
  /** The fields whose value comes from the other record. */
  readonly take: readonly MergeField[];
  readonly reason: string;
}

/** Why two records may be one person. */
export const LIKENESS_REASONS = {
  paper: 'cùng số giấy tờ',
  'name-phone': 'cùng tên, năm sinh và điện thoại',
  'name-address': 'cùng tên, năm sinh và nơi ở',
} as const;
export type LikenessReason = keyof typeof LIKENESS_REASONS;

/** A record that may be of the same person. */
export interface LikeCitizen extends CitizenRow {
  readonly reasons: readonly LikenessReason[];
}
export type LikeCitizenList = readonly LikeCitizen[];
