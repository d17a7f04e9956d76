import type { ErrorTable, Page } from '@tiepdan/platform/contract';
import type { PersonDetails } from './person.js';

/** What stands in place of a sealed person's name everywhere (Luật Tố cáo Đ.8 k.3, Đ.56). */
export const SEALED_NAME = 'Người tố cáo (giữ bí mật)';
/** What stands in place of a text that names a sealed person and was written while the record was open. */
export const SEALED_TEXT = '(nội dung nêu người được giữ bí mật danh tính)';

/** What a sealed row holds: one person, or the list of those who signed a group's petition. */
export const SEALED_KINDS = { person: 'Một người', signatories: 'Danh sách người ký tên' } as const;
export type SealedKind = keyof typeof SEALED_KINDS;

/** How long an opened identity stays on the screen before it is masked again, in seconds. */
export const OPENED_FOR_SECONDS = 60;

/** The reason for an opening: long enough to say something. Characters. */
export const OPENING_REASON = { min: 10, max: 500 } as const;

/** Asks for an identity to be opened; the reason stands in the record of openings that the head reads. */
export interface OpenIdentityRequest {
  readonly reason: string;
}

/** An opened identity. Never kept, never cached. `person` or `signatories`, by `kind`. */
export interface OpenedIdentity {
  readonly id: string;
  readonly kind: SealedKind;
  readonly person: PersonDetails | null;
  readonly signatories: readonly object[] | null;
}

/** A record that a sealed identity or a sealed file stands on. `number` reads `12/2026`. */
export interface SealedRecord {
  readonly kind: 'petition' | 'reception' | 'matter' | 'document' | 'leader-day' | 'hearing';
  readonly id: string;
  readonly number: string;
}

/** One line of the record of openings: who looked, when, on which record, and why. Never whom they saw. */
export interface OpeningRow {
  readonly id: string;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  readonly actorName: string;
  /** Whether it was the reader who opened it; then somebody else reviews it. */
  readonly own: boolean;
  readonly reason: string;
  readonly records: readonly SealedRecord[];
  /** Numbers of the sealed files that were opened; null when it was an identity. */
  readonly files: readonly number[] | null;
  /** What somebody else said of it; null until then. */
  readonly review: OpeningReview | null;
}

/** Somebody else's word on an opening: whether it was for the work, as its reason says. */
export interface OpeningReview {
  readonly proper: boolean;
  readonly note: string | null;
  readonly reviewerName: string;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
}

export interface ReviewOpeningRequest {
  readonly proper: boolean;
  /** Due where it was not. */
  readonly note?: string | null;
}

/** What a review may say. Characters. */
export const REVIEW_NOTE = { min: 5, max: 500 } as const;

export type OpeningPage = Page<OpeningRow>;

export const sealingErrors = {
  'OPENING.REVIEWED': { status: 409, message: 'Lần mở danh tính này đã được {name} xét.' },
  'OPENING.NOTE_MISSING': { status: 422, message: 'Xin ghi điều cần làm rõ.' },
  'SEALED.UNREADABLE': { status: 500, message: 'Không giải mã được danh tính này: dữ liệu đã bị thay đổi hoặc thiếu khóa. Báo quản trị hệ thống; không có gì được ghi.' },
  'SEALED.ERASED': { status: 409, message: 'Danh tính này đã được xóa khi hết thời hạn lưu đơn.' },
  'SEALED.NOT_ON_RECORD': { status: 422, message: 'Người thứ {position} đang giữ bí mật không thuộc bản ghi này. Xin ghi lại người đó.' },
  'SEALED.RECORDS_NAME_PERSON': {
    status: 422,
    message:
      'Chưa chuyển sang giữ bí mật danh tính: {records} còn ghi họ tên, số giấy tờ, điện thoại hoặc địa chỉ của người cần giữ bí mật. Xin sửa các bản ghi ấy trước, thay bằng "người tố cáo".',
  },
  'SEALED.TEXT_NAMES_PERSON': {
    status: 422,
    message: 'Ô "{field}" có họ tên, số giấy tờ, điện thoại hoặc địa chỉ của người được giữ bí mật danh tính. Xin viết lại, thay bằng "người tố cáo".',
  },
} as const satisfies ErrorTable;
export const sealingPaths = {
  open: (id: string) => `/api/sealed-identities/${id}/opening`,
  openings: '/api/sealed-identities/openings',
  /** `id` is the number of the opening in the audit. */
  review: (id: string) => `/api/sealed-identities/openings/${id}/review`,
} as const;
