import type { ErrorTable, Page, PermissionTable, PlainDate, RecordStamp } from '@tiepdan/platform/contract';
import { CASE_READERS } from '@tiepdan/platform/contract';

/** Papers the Board sends out; `directive` is drafted for the leaders and carries the People's Committee's number. */
export const DOCUMENT_KINDS = {
  forwarding: 'Chuyển đơn',
  guidance: 'Hướng dẫn',
  urging: 'Đôn đốc',
  notice: 'Thông báo',
  directive: 'Văn bản chỉ đạo (tham mưu)',
} as const;
export type DocumentKind = keyof typeof DOCUMENT_KINDS;

/** Kinds that must name the body they go to. A guidance or notice may go to the citizen alone. */
export const KINDS_WITH_RECIPIENT: readonly DocumentKind[] = ['forwarding', 'urging', 'directive'];

/** The symbol each kind starts with (NĐ 30/2020 PL III for PC, TB; the rest is office practice and can be typed over). */
export const USUAL_SYMBOLS: Readonly<Record<DocumentKind, string>> = {
  forwarding: 'PC-BTCD',
  guidance: 'HD-BTCD',
  urging: 'BTCD-XLĐ',
  notice: 'TB-BTCD',
  directive: 'UBND-BTCD',
};

/**
 * An outgoing paper. `number` is typed when the paper was numbered elsewhere; left out, the next number of the
 * book (office, symbol, year of `issuedOn`) is given in the same transaction. It serves a petition or a matter.
 */
export interface DocumentDetails {
  readonly kind: DocumentKind;
  readonly number?: number | null;
  readonly symbol: string;
  readonly issuedOn: PlainDate;
  readonly summary: string;
  readonly recipientIds: readonly string[];
  readonly petitionId?: string | null;
  readonly matterId?: string | null;
  readonly signer?: string | null;
}

export interface CorrectDocumentRequest extends DocumentDetails {
  readonly version: number;
  readonly reason: string;
}

/** Answer to issuing: the full number, e.g. `123/PC-BTCD`. */
export interface IssuedDocument {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly symbol: string;
}

export interface DocumentRow {
  readonly id: string;
  readonly status: 'active' | 'cancelled';
  readonly kind: DocumentKind;
  readonly number: number;
  readonly symbol: string;
  readonly issuedOn: PlainDate;
  readonly summary: string;
  readonly recipientNames: readonly string[];
  readonly petitionId: string | null;
  /** `214/2023`, the petition's book number and year. */
  readonly petitionNumber: string | null;
  readonly matterId: string;
  readonly matterNumber: string;
}

export interface DocumentView extends RecordStamp, Omit<DocumentDetails, 'number' | 'matterId'> {
  readonly number: number;
  readonly recipients: readonly { readonly id: string; readonly name: string }[];
  readonly petitionNumber: string | null;
  readonly matterId: string;
  readonly matterNumber: string;
  readonly matterSummary: string;
}

export type DocumentPage = Page<DocumentRow>;

export const documentErrors = {
  'DOCUMENT.ISSUED_IN_FUTURE': { status: 422, message: 'Ngày văn bản {day} chưa đến.' },
  'DOCUMENT.SUBJECT_MISSING': { status: 422, message: 'Văn bản phải phục vụ một đơn hoặc một vụ việc.' },
  'DOCUMENT.UNKNOWN_PETITION': { status: 422, message: 'Không tìm thấy đơn đã chọn, hoặc đơn đã hủy.' },
  'DOCUMENT.PETITION_OF_OTHER_MATTER': { status: 422, message: 'Đơn đã chọn không thuộc vụ việc đã chọn.' },
  'DOCUMENT.BEFORE_PETITION': { status: 422, message: 'Ngày văn bản {issuedOn} trước ngày nhận đơn {receivedOn}.' },
  'DOCUMENT.RECIPIENT_MISSING': { status: 422, message: 'Văn bản loại này phải ghi nơi nhận.' },
  'DOCUMENT.UNKNOWN_RECIPIENT': { status: 422, message: 'Không tìm thấy nơi nhận đã chọn.' },
  'DOCUMENT.NUMBER_TAKEN': { status: 409, message: 'Số {number}/{symbol} năm {year} đã dùng.' },
  'DOCUMENT.NUMBER_FIXED': { status: 422, message: 'Số, ký hiệu của văn bản đã phát hành không đổi được. Nếu ghi nhầm, hủy văn bản rồi ghi lại.' },
} as const satisfies ErrorTable;

export const documentPermissions = {
  'document.read': { label: 'Xem văn bản', roles: CASE_READERS },
  'document.issue': { label: 'Phát hành, ghi văn bản đi', roles: ['petition-officer', 'head'] },
  'document.correct': { label: 'Sửa văn bản đi', roles: ['petition-officer', 'head'] },
  'document.cancel': { label: 'Hủy, khôi phục văn bản đi', roles: ['petition-officer', 'head'] },
} as const satisfies PermissionTable;

export const documentPaths = {
  /** `?q=&from=&to=&kind=&petitionId=&matterId=&recipientId=&status=&cursor=&limit=` */
  list: '/api/documents',
  one: (id: string) => `/api/documents/${id}`,
  cancel: (id: string) => `/api/documents/${id}/cancellation`,
  restore: (id: string) => `/api/documents/${id}/restoration`,
  history: (id: string) => `/api/documents/${id}/history`,
} as const;
