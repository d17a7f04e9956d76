import type { FormCheck, FormCode, FormSet, FormTable } from '@tiepdan/form/contract';
import type { Page, PlainDate } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import type { UnitStanding } from './returns.js';

/** What the office's report brought over from the period before, against what that one was filed with (TT 06/2025, biểu 02/XLD cột 1). */
export interface StockCheck {
  /** `02/XLD:petitions` */
  readonly code: string;
  readonly form: FormCode;
  readonly label: string;
  /** What the previous filing closed with. */
  readonly closing: number;
  /** What this period opens with now. */
  readonly opening: number;
  readonly holds: boolean;
}

/** Which filing is the latest of the period; null while there is none. */
export interface LatestFiling {
  readonly id: string;
  readonly sequence: number;
  readonly filedAt: string;
}

/** What would be filed now, and what stands in the way. */
export interface FilingPreview {
  readonly period: Period;
  readonly set: FormSet;
  readonly dueOn: PlainDate;
  readonly forms: readonly { readonly code: FormCode; readonly slug: string; readonly title: string; readonly failing: number }[];
  /** Checks that do not hold. `must` ones are refused. */
  readonly failing: readonly FormCheck[];
  /** Empty when the period before was never filed here. */
  readonly stock: readonly StockCheck[];
  /** The filing that the stock is compared with. */
  readonly previous: LatestFiling | null;
  /** Units that are asked for and have not reported. */
  readonly missing: readonly UnitStanding[];
  readonly latest: LatestFiling | null;
  /** Records that were written into the period after it was locked or filed. */
  readonly lateEntries: number;
  /** Sentences that say what keeps it from being filed; empty when it can be. Missing units alone ask for a reason and do not stand here. */
  readonly obstacles: readonly string[];
}

export interface SubmitFilingRequest {
  readonly period: string;
  /** Files although units are missing; the report's footnote names them. */
  readonly withMissing?: boolean | null;
  readonly missingReason?: string | null;
  readonly note?: string | null;
}

/** A supplementary report: the same period, computed anew. */
export interface SupplementFilingRequest extends Omit<SubmitFilingRequest, 'period'> {
  readonly reason: string;
}

export interface FiledReport {
  readonly id: string;
  readonly sequence: number;
  readonly sha256: string;
}

/** A filed report, in a list. */
export interface FilingItem {
  readonly id: string;
  readonly period: Period;
  readonly set: FormSet;
  /** 0 the report itself, 1 … its supplementary reports. */
  readonly sequence: number;
  /** Why it was supplemented; null of sequence 0. */
  readonly reason: string | null;
  readonly latest: boolean;
  readonly dueOn: PlainDate;
  /** The day it was filed. */
  readonly filedOn: PlainDate;
  readonly late: boolean;
  /** Instant, ISO 8601 UTC. */
  readonly filedAt: string;
  readonly filedByName: string;
  readonly sha256: string;
  /** How many units it was filed without. */
  readonly missing: number;
}
export type FilingPage = Page<FilingItem>;

export interface FilingView extends FilingItem {
  readonly note: string | null;
  readonly missingReason: string | null;
  readonly missingNames: readonly string[];
  readonly forms: readonly { readonly code: FormCode; readonly slug: string; readonly title: string }[];
  /** How many records stand behind its figures. */
  readonly records: number;
  /** The parts that were frozen with the forms: section 4, the narrative report. */
  readonly parts: readonly { readonly code: string; readonly label: string }[];
  /** Every filing of the period, oldest first. */
  readonly series: readonly { readonly id: string; readonly sequence: number; readonly filedOn: PlainDate }[];
}

/** A form as it was filed; `checks` are those that were worked out then. */
export interface FilingTable extends FormTable {
  readonly filingId: string;
  readonly sequence: number;
}

/** Whether what is stored is still what was sealed. */
export interface FilingVerification {
  readonly holds: boolean;
  readonly sealed: string;
  readonly computed: string;
  readonly values: number;
  readonly records: number;
}

/** A cell that would be different now. */
export interface CorrectedCell {
  readonly form: FormCode;
  readonly slug: string;
  readonly column: number;
  /** Null is the office's own row. */
  readonly unitId: string | null;
  readonly unitName: string;
  /** Null where the unit had not reported, or is not asked any more. */
  readonly frozen: number | null;
  readonly now: number | null;
  readonly difference: number;
  /** Records of the office's own row that make the difference; null of a unit's row. */
  readonly records: { readonly added: number; readonly removed: number; readonly changed: number } | null;
}

/** How a filed report differs from the same computation now. */
export interface FilingCorrections {
  readonly filingId: string;
  readonly period: Period;
  readonly cells: readonly CorrectedCell[];
  /** Different records behind the cells. */
  readonly records: number;
  /** Of them, written after the report was filed with a day inside the period. */
  readonly lateEntries: number;
  /** Whether the definitions in force compute by other settings than when it was filed. */
  readonly settingsChanged: boolean;
  /** Instant, ISO 8601 UTC. */
  readonly comparedAt: string;
}

/** A record behind a filed cell. Names nobody; of a sealed matter only its number. */
export interface FilingRecord {
  readonly kind: string;
  readonly id: string;
  readonly on: PlainDate;
  readonly number: string;
  readonly title: string;
  readonly detail: string;
  /** What it adds to the cell, in the column's unit. */
  readonly amount: number;
}
export type FilingRecordPage = Page<FilingRecord>;

/** What happened to a record since the report was filed. */
export const RECORD_CHANGES = { added: 'Thêm vào', removed: 'Không còn tính', changed: 'Đổi số' } as const;
export type RecordChange = keyof typeof RECORD_CHANGES;

export interface ChangedRecord extends Omit<FilingRecord, 'amount'> {
  readonly change: RecordChange;
  /** What it added then and adds now; 0 where it does not count. */
  readonly frozen: number;
  readonly now: number;
  /** Whether it was written into the period after that was locked. */
  readonly late: boolean;
}
export type ChangedRecordPage = Page<ChangedRecord>;
