import type { CaseInstance } from '@tiepdan/petition/contract';
import type { PlainDate, RecordStatus } from '@tiepdan/platform/contract';
import type { CaseKind, DecidedOutcome, DecisionView, Timeliness } from './decision.js';

/** Assigning the verification (Luật Khiếu nại Đ.29, Đ.38; Luật Tố cáo Đ.31): by whom, and by when its report is due. */
export interface OrderVerificationRequest {
  readonly on: PlainDate;
  /** Number and symbol of the decision to verify. */
  readonly paper: string;
  /** The body that verifies, or `team` in words; at least one. */
  readonly agencyId?: string | null;
  readonly team?: string | null;
  readonly dueOn?: PlainDate | null;
}

/** The report of the verification (NĐ 124/2020 Mẫu 13; NĐ 31/2019 Mẫu 10, 11). */
export interface ReportVerificationRequest {
  readonly version: number;
  readonly on: PlainDate;
  readonly paper: string;
  readonly finding: string;
}

export interface VerificationView {
  readonly id: string;
  readonly version: number;
  readonly status: RecordStatus;
  readonly orderedOn: PlainDate;
  readonly paper: string;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly team: string | null;
  readonly dueOn: PlainDate | null;
  readonly reportedOn: PlainDate | null;
  readonly reportPaper: string | null;
  readonly finding: string | null;
}

/** What a case was handed to the investigators for (columns 21–23 of 03/GQKN, 23–25 of 04/GQTC). */
export interface RecordTransferRequest {
  readonly on: PlainDate;
  readonly paper: string;
  /** To whom, in words. */
  readonly body: string;
  readonly cases: number;
  readonly people: number;
  /** Of the people, how many are officials. */
  readonly officials: number;
  readonly note?: string | null;
}

export interface TransferView extends RecordTransferRequest {
  readonly id: string;
  readonly version: number;
  readonly status: RecordStatus;
  readonly note: string | null;
}

/** How someone who denounces, or who is close to them, is protected (Luật Tố cáo Đ.56, 57, 58). */
export const PROTECTION_MEASURES = {
  secrecy: 'Bảo vệ bí mật thông tin',
  work: 'Bảo vệ vị trí công tác, việc làm',
  life: 'Bảo vệ tính mạng, sức khỏe, tài sản, danh dự, nhân phẩm',
} as const;
export type ProtectionMeasure = keyof typeof PROTECTION_MEASURES;

/** A measure taken. Who is protected is never written here: only how many. */
export interface TakeProtectionRequest {
  readonly on: PlainDate;
  readonly measure: ProtectionMeasure;
  readonly people: number;
  readonly paper?: string | null;
  /** The body that protects. */
  readonly agencyId?: string | null;
  readonly note?: string | null;
}

export interface EndProtectionRequest {
  readonly version: number;
  readonly on: PlainDate;
  readonly reason: string;
}

export interface ProtectionView {
  readonly id: string;
  readonly version: number;
  readonly status: RecordStatus;
  readonly measure: ProtectionMeasure;
  readonly takenOn: PlainDate;
  readonly people: number;
  readonly paper: string | null;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  readonly note: string | null;
  readonly endedOn: PlainDate | null;
  readonly endReason: string | null;
}

/** What the reader may do about the case as a whole. */
export const CASE_ACTIONS = {
  verify: 'Giao xác minh',
  decide: 'Ban hành quyết định, kết luận',
  transfer: 'Chuyển cơ quan điều tra',
  protect: 'Áp dụng biện pháp bảo vệ',
} as const;
export type CaseAction = keyof typeof CASE_ACTIONS;

/** How a petition was resolved: everything with a day of its own, first day first. */
export interface ResolutionView {
  readonly petitionId: string;
  readonly petitionVersion: number;
  /** Null of a proposal, which has nothing here. */
  readonly kind: CaseKind | null;
  readonly instance: CaseInstance;
  readonly sealed: boolean;
  readonly receivedOn: PlainDate;
  readonly acceptedOn: PlainDate | null;
  /** The last step's day: a decision is not before it. */
  readonly lastStepOn: PlainDate;
  /** Outcomes its decision may have. */
  readonly outcomes: readonly DecidedOutcome[];
  /** How its limit stands today, or how it stood when it was resolved. */
  readonly timeliness: Timeliness | null;
  readonly verifications: readonly VerificationView[];
  readonly decisions: readonly DecisionView[];
  readonly transfers: readonly TransferView[];
  readonly protections: readonly ProtectionView[];
  readonly actions: readonly CaseAction[];
  /** Whether the reader may report and take back verifications and transfers, and end measures. */
  readonly mayHandle: boolean;
}
