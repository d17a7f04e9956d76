import type { PersonOnRecord, PersonRequest } from '@tiepdan/citizen/contract';
import { DELEGATION_FROM, type MatterKind, type MatterRequest } from '@tiepdan/matter/contract';
import type { PetitionSource } from '@tiepdan/petition/contract';
import type { Page, PlainDate, RecordStamp } from '@tiepdan/platform/contract';

/** Regular reception is the Board's own; the other two hang on a leader's announced day. */
export const RECEPTION_MODES = {
  regular: 'Thường xuyên',
  periodic: 'Định kỳ của lãnh đạo',
  'ad-hoc': 'Đột xuất của lãnh đạo',
} as const;
export type ReceptionMode = keyof typeof RECEPTION_MODES;

/** Only `received` is a lượt tiếp and is counted; the others are kept on record. */
export const ATTENDANCES = {
  received: 'Đã tiếp',
  'no-show': 'Hẹn nhưng không đến',
  refused: 'Từ chối tiếp',
} as const;
export type Attendance = keyof typeof ATTENDANCES;

/** Grounds for refusing to receive (Luật TCD Đ.9; NĐ 154/2026 Đ.4). */
export const REFUSAL_GROUNDS = {
  'law-9-1': 'Say rượu, bia, chất kích thích; không làm chủ được hành vi',
  'law-9-2': 'Đe dọa, xúc phạm; vi phạm nội quy nơi tiếp công dân',
  'law-9-3': 'Đã giải quyết đúng pháp luật, đã thông báo nhưng vẫn cố tình kéo dài',
  'decree-4-a': 'Mang vũ khí, chất nổ, vật nguy hiểm mà không gửi lại',
  'decree-4-b': 'Không chấp hành kiểm tra an ninh',
  'decree-4-c': 'Ghi âm, ghi hình, phát trực tiếp trái phép; gây rối',
  'decree-4-d': 'Kích động, gây mất trật tự',
  'decree-4-đ': 'Không có năng lực hành vi dân sự đầy đủ, không có người đại diện',
  'decree-4-e': 'Đại diện, ủy quyền mà không có giấy tờ chứng minh',
  'decree-4-g': 'Nội dung không phải khiếu nại, tố cáo, kiến nghị, phản ánh',
  'decree-4-h': 'Kiến nghị, phản ánh đã được trả lời, không có tình tiết mới',
  'decree-4-i': 'Đã có bản án, quyết định có hiệu lực pháp luật của Tòa án',
  'decree-4-k': 'Cơ quan có thẩm quyền khác đang giải quyết',
} as const;
export type RefusalGround = keyof typeof REFUSAL_GROUNDS;

/** What came of the sitting. `petition-taken` goes with a petition registered on the spot. */
export const RECEPTION_RESULTS = {
  guided: 'Hướng dẫn',
  'petition-taken': 'Nhận đơn',
  explained: 'Giải thích, trả lời trực tiếp',
  forwarded: 'Chuyển cơ quan có thẩm quyền',
  appointment: 'Hẹn trả lời, hẹn tiếp',
  noted: 'Ghi nhận, báo cáo lãnh đạo',
} as const;
export type ReceptionResult = keyof typeof RECEPTION_RESULTS;

/** From so many people a reception is one of a delegation; it also marks its matter, so the number stands there. */
export { DELEGATION_FROM };

/** A petition handed over during the sitting; kind, field, matter and senders are the reception's. */
export interface PetitionOnTheSpot {
  readonly summary: string;
  readonly signatoryCount: number;
  readonly respondent?: string | null;
  readonly writtenOn?: PlainDate | null;
}

/**
 * One sitting about one matter. Rules between fields:
 * `leaderDayId` exactly for the leader's modes; a matter, a result and at least one person for `received`;
 * `refusalGround` exactly for `refused`; the people named are at most the head-count, and for a group at most its representatives.
 */
export interface ReceptionDetails {
  readonly receivedOn: PlainDate;
  readonly mode: ReceptionMode;
  readonly leaderDayId?: string | null;
  /** The colleague who received (regular) or kept the minutes (leader). */
  readonly officerId: string;
  /** The body of the reception house the citizen came to; the Board itself when null. */
  readonly participatingBodyId?: string | null;
  readonly attendance: Attendance;
  readonly refusalGround?: RefusalGround | null;
  readonly people: readonly PersonRequest[];
  readonly headCount: number;
  readonly matter?: MatterRequest | null;
  readonly content?: string | null;
  readonly result?: ReceptionResult | null;
  readonly resultNote?: string | null;
}

export interface LogReceptionRequest extends ReceptionDetails {
  readonly petition?: PetitionOnTheSpot | null;
}

export interface CorrectReceptionRequest extends ReceptionDetails {
  readonly version: number;
  readonly reason: string;
}

/** Answer to logging: the numbers to write on the paper in front of the officer. */
export interface LoggedReception {
  readonly id: string;
  readonly version: number;
  readonly bookNumber: number;
  readonly bookYear: number;
  readonly petition: { readonly id: string; readonly bookNumber: number; readonly bookYear: number } | null;
}

export interface ReceptionRow {
  readonly id: string;
  readonly status: 'active' | 'cancelled';
  readonly bookNumber: number;
  readonly bookYear: number;
  readonly receivedOn: PlainDate;
  readonly mode: ReceptionMode;
  readonly byDeputy: boolean | null;
  /** The officer, or the leader for a leader's day. */
  readonly receivedByName: string;
  readonly attendance: Attendance;
  readonly peopleNames: readonly string[];
  readonly headCount: number;
  /** Derived: head-count of five or more. */
  readonly delegation: boolean;
  readonly matterId: string | null;
  readonly matterNumber: string | null;
  readonly matterKind: MatterKind | null;
  readonly matterSummary: string | null;
  /** Derived: which counted reception of its matter this is, 1 = first; null when not counted. */
  readonly ordinal: number | null;
  readonly result: ReceptionResult | null;
}

export interface ReceptionView extends RecordStamp, Omit<ReceptionDetails, 'people' | 'matter'> {
  readonly bookNumber: number;
  readonly bookYear: number;
  readonly officerName: string;
  readonly participatingBodyName: string | null;
  readonly leaderName: string | null;
  readonly byDeputy: boolean | null;
  readonly people: readonly PersonOnRecord[];
  /** Whether their identities are kept secret: its matter's. */
  readonly sealed: boolean;
  readonly delegation: boolean;
  readonly ordinal: number | null;
  readonly matter: {
    readonly id: string;
    readonly number: string;
    readonly kind: MatterKind;
    readonly fieldCode: string;
    readonly fieldName: string;
    readonly summary: string;
  } | null;
  readonly petition: { readonly id: string; readonly bookNumber: number; readonly bookYear: number; readonly source: PetitionSource } | null;
}

export type ReceptionPage = Page<ReceptionRow>;
