import type { Page, PlainDate, RecordStamp } from '@tiepdan/platform/contract';
import type { FeedbackAction, FeedbackState } from './lifecycle.js';

/** By which way it reached the office (NĐ 20/2008 Đ.7; the national system since NĐ 92/2017). */
export const FEEDBACK_CHANNELS = {
  petition: 'Đơn thư',
  portal: 'Hệ thống phản ánh, kiến nghị (Cổng Dịch vụ công quốc gia)',
  hotline: 'Đường dây nóng',
  direct: 'Trực tiếp',
} as const;
export type FeedbackChannel = keyof typeof FEEDBACK_CHANNELS;

/** About conduct and hindrance in carrying a procedure out, or about the procedure itself and what it should be (NĐ 20/2008 Đ.2). */
export const FEEDBACK_KINDS = { report: 'Phản ánh', proposal: 'Kiến nghị' } as const;
export type FeedbackKind = keyof typeof FEEDBACK_KINDS;

/** Who sent it: written down as told, not told, or whoever stands on the petition or reception it came by. */
export const SENDER_KINDS = { named: 'Có ghi tên', anonymous: 'Không xưng tên', record: 'Theo đơn, lượt tiếp' } as const;
export type SenderKind = keyof typeof SENDER_KINDS;

/** Who sent it as told; `citizenId` when this is somebody of the office's list, whose data were taken over. */
export interface FeedbackSender {
  readonly name: string;
  readonly phone?: string | null;
  readonly address?: string | null;
  readonly citizenId?: string | null;
}

/**
 * Feedback on a form. By a petition the channel is `petition`, by a reception `direct`; then `sender` is left out, for the
 * senders are the record's. Without one it is named or anonymous.
 */
export interface FeedbackDetails {
  readonly receivedOn: PlainDate;
  readonly channel: FeedbackChannel;
  readonly kind: FeedbackKind;
  readonly petitionId?: string | null;
  readonly receptionId?: string | null;
  readonly anonymous: boolean;
  readonly sender?: FeedbackSender | null;
  /** The number it has in the national system; only for `portal`. */
  readonly portalNumber?: string | null;
  readonly procedureName: string;
  readonly procedureCode?: string | null;
  readonly fieldCode: string;
  readonly content: string;
  /** Whose procedure or conduct it is about. */
  readonly concernedAgencyId?: string | null;
}

export type RegisterFeedbackRequest = FeedbackDetails;

export interface CorrectFeedbackRequest extends FeedbackDetails {
  readonly version: number;
  readonly reason: string;
}

/** A registered feedback, with the number it got in its book of the year. */
export interface RegisteredFeedback {
  readonly id: string;
  readonly version: number;
  readonly bookNumber: number;
  readonly bookYear: number;
}

export interface FeedbackRow {
  readonly id: string;
  readonly status: 'active' | 'cancelled';
  readonly version: number;
  readonly bookNumber: number;
  readonly bookYear: number;
  readonly receivedOn: PlainDate;
  readonly channel: FeedbackChannel;
  readonly kind: FeedbackKind;
  readonly state: FeedbackState;
  readonly senderNames: readonly string[];
  readonly procedureName: string;
  readonly fieldName: string;
  readonly content: string;
  /** To whom it was forwarded. */
  readonly agencyName: string | null;
  /** By when it should be answered. */
  readonly dueOn: PlainDate;
  readonly answeredOn: PlainDate | null;
  /** Answered after its due day, or not answered and the day has passed. */
  readonly late: boolean;
  readonly actions: readonly FeedbackAction[];
}
export type FeedbackPage = Page<FeedbackRow>;

/** The record it came by. */
export interface FeedbackOrigin {
  readonly kind: 'petition' | 'reception';
  readonly id: string;
  readonly bookNumber: number;
  readonly bookYear: number;
}

export interface FeedbackView extends RecordStamp, Omit<FeedbackDetails, 'sender'> {
  readonly bookNumber: number;
  readonly bookYear: number;
  readonly state: FeedbackState;
  readonly senderKind: SenderKind;
  readonly sender: FeedbackSender | null;
  /** Whoever stands on the record it came by; on a sealed one masked. */
  readonly senderNames: readonly string[];
  /** Whether the record it came by keeps its people secret. */
  readonly sealed: boolean;
  readonly matterId: string | null;
  readonly origin: FeedbackOrigin | null;
  readonly fieldName: string;
  readonly concernedAgencyName: string | null;
  /** By when it should be forwarded, and answered; by the office's terms on the day it came. */
  readonly forwardDueOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly late: boolean;
  readonly forwardedOn: PlainDate | null;
  readonly agencyId: string | null;
  readonly agencyName: string | null;
  /** By when that body was asked to answer; the office's own limit stays `dueOn`. */
  readonly askedDueOn: PlainDate | null;
  /** The paper made here, or the number of one made elsewhere. */
  readonly documentId: string | null;
  readonly documentNumber: string | null;
  readonly answeredOn: PlainDate | null;
  readonly answer: string | null;
  readonly answerNumber: string | null;
  readonly publishedOn: PlainDate | null;
  readonly publishedQuestion: string | null;
  readonly publishedAnswer: string | null;
  readonly withdrawnOn: PlainDate | null;
  readonly withdrawReason: string | null;
  readonly actions: readonly FeedbackAction[];
}

/** What the form begins with when opened from a petition or a reception. */
export interface FeedbackSource {
  readonly channel: FeedbackChannel;
  readonly receivedOn: PlainDate;
  readonly origin: FeedbackOrigin;
  readonly senderNames: readonly string[];
  readonly sealed: boolean;
  readonly fieldCode: string;
  readonly content: string;
}

/** An answer as the public reads it: nobody is named. */
export interface PublishedFeedback {
  readonly id: string;
  readonly publishedOn: PlainDate;
  readonly receivedOn: PlainDate;
  readonly kind: FeedbackKind;
  readonly procedureName: string;
  readonly fieldName: string;
  readonly question: string;
  readonly answer: string;
  readonly answeredOn: PlainDate;
  readonly agencyName: string | null;
}
export interface PublishedFeedbackPage {
  readonly items: readonly PublishedFeedback[];
  readonly total: number;
  /** 1, 2, … */
  readonly page: number;
  readonly pages: number;
}
