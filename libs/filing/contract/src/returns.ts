import type { UnitKind, UnitStructure } from '@tiepdan/agency/contract';
import type { FormCode, FormRow, FormSet, FormTable } from '@tiepdan/form/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';

/** Where a unit's figures of a period stand. `excluded`: not asked for, kept out of the total. */
export const RETURN_STATES = {
  missing: 'Chưa báo cáo',
  reported: 'Đã báo cáo đúng hạn',
  late: 'Báo cáo muộn',
  returned: 'Đã trả lại để sửa',
  excluded: 'Không tổng hợp',
} as const;
export type ReturnState = keyof typeof RETURN_STATES;

/** Where the figures come from: typed cell by cell, or computed from records that the unit keeps in this system. */
export const RETURN_SOURCES = { typed: 'Nhập số liệu', records: 'Tính từ hồ sơ của đơn vị' } as const;
export type ReturnSource = keyof typeof RETURN_SOURCES;

/** The figures of one form, in the order of its columns and in their printed units (triệu đồng, m²). */
export interface TypedForm {
  readonly form: FormCode;
  readonly values: readonly number[];
}

/** A unit's figures of a period: every form of the period's set once. */
export interface EnterReturnRequest {
  readonly unitId: string;
  /** `2026-Q3` */
  readonly period: string;
  readonly forms: readonly TypedForm[];
  readonly note?: string | null;
}

export interface FromRecordsRequest {
  readonly unitId: string;
  readonly period: string;
}

/** What a body sends in for its own unit. */
export type OwnReturnRequest = Omit<EnterReturnRequest, 'unitId'>;
export type OwnFromRecordsRequest = Omit<FromRecordsRequest, 'unitId'>;

export interface SendBackRequest {
  readonly reason: string;
}

export interface RemindUnitsRequest {
  readonly period: string;
  readonly unitIds: readonly string[];
}
export interface RemindedUnits {
  /** Units that were reminded; those that had reported meanwhile were not. */
  readonly reminded: number;
}

/** One unit in a period. */
export interface UnitStanding {
  readonly unitId: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly excluded: boolean;
  readonly state: ReturnState;
  /** Whether its figures can be computed from records in this system. */
  readonly hasRecords: boolean;
  /** Whether a body of the office's list answers for it with an account. */
  readonly hasAccount: boolean;
  /** The figures that stand, or the last ones sent back; null when there are none. */
  readonly returnId: string | null;
  readonly source: ReturnSource | null;
  /** Instant, ISO 8601 UTC. */
  readonly submittedAt: string | null;
  readonly returnReason: string | null;
  readonly remindedOn: PlainDate | null;
  readonly reminders: number;
}

/** Which units have reported a period. */
export interface ReturnsOverview {
  readonly period: Period;
  readonly set: FormSet;
  readonly unitsDueOn: PlainDate;
  readonly officeDueOn: PlainDate;
  readonly units: readonly UnitStanding[];
  readonly counts: Readonly<Record<ReturnState, number>>;
}

/** One submission of a unit's figures. */
export interface ReturnView {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly period: Period;
  readonly set: FormSet;
  /** 1, 2 …: which submission of the period it is. */
  readonly ordinal: number;
  readonly state: Exclude<ReturnState, 'missing' | 'excluded'>;
  readonly source: ReturnSource;
  readonly note: string | null;
  readonly forms: readonly TypedForm[];
  readonly submittedAt: string;
  readonly submittedByName: string;
  readonly returnedAt: string | null;
  readonly returnReason: string | null;
}

/** Answer to sending figures in. */
export interface EnteredReturn {
  readonly id: string;
  readonly state: 'reported' | 'late';
}

/** A unit's row of a form under the structure asked for. */
export interface RollUpRow extends FormRow {
  /** Names of the units whose figures are in it, where it is not its own alone. */
  readonly gathered: readonly string[];
  /** What the reader must know of the row: of a merged unit, that its figures cannot be split. Null usually. */
  readonly remark: string | null;
}

export interface RollUpTable extends Omit<FormTable, 'rows'> {
  readonly structure: UnitStructure;
  readonly rows: readonly RollUpRow[];
}

/** A period as the unit's own account sees it. */
export interface OwnReturnPeriod {
  readonly period: Period;
  readonly set: FormSet;
  readonly dueOn: PlainDate;
  readonly state: Exclude<ReturnState, 'excluded'>;
  readonly returnId: string | null;
  readonly returnReason: string | null;
  /** Days on which it was reminded. */
  readonly remindedOn: readonly PlainDate[];
}

/** What the signed-in body reports: the last periods that are over, newest first. */
export interface OwnReturns {
  readonly unitId: string;
  readonly unitName: string;
  readonly officeName: string;
  readonly hasRecords: boolean;
  readonly periods: readonly OwnReturnPeriod[];
}
