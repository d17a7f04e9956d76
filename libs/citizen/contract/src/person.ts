import type { PlainDate } from '@tiepdan/platform/contract';
import type { Place, PlaceRequest } from './areas.js';

/** Who a record is about: a human being, or a body that acts through somebody (Luật KN Đ.2; NĐ 154/2026 Đ.13). */
export const PARTIES = { person: 'Cá nhân', organisation: 'Cơ quan, tổ chức, doanh nghiệp' } as const;
export type Party = keyof typeof PARTIES;

/** Papers accepted at reception (Luật 136/2025 Đ.1 k.3; NĐ 154/2026 Mẫu 03/TCD, note 4), and what an organisation shows. */
export const PAPER_KINDS = {
  'citizen-id': 'Căn cước / số định danh cá nhân',
  'id-certificate': 'Giấy chứng nhận căn cước',
  passport: 'Hộ chiếu',
  registration: 'Giấy đăng ký, quyết định thành lập',
  other: 'Giấy tờ tùy thân khác',
  none: 'Không có giấy tờ',
} as const;
export type PaperKind = keyof typeof PAPER_KINDS;

/** Which papers each party may show. */
export const PAPERS_OF: Readonly<Record<Party, readonly PaperKind[]>> = {
  person: ['citizen-id', 'id-certificate', 'passport', 'other', 'none'],
  organisation: ['registration', 'other', 'none'],
};

/** Papers somebody had before; by their numbers people are found in older records (CMND lost its force on 01/01/2025). */
export const FORMER_PAPER_KINDS = {
  'id-card': 'Chứng minh nhân dân (cũ)',
  'citizen-id': 'Căn cước / số định danh ghi trước đây',
  'id-certificate': 'Giấy chứng nhận căn cước cũ',
  passport: 'Hộ chiếu cũ',
  registration: 'Giấy đăng ký, quyết định cũ',
  other: 'Giấy tờ cũ khác',
} as const;
export type FormerPaperKind = keyof typeof FORMER_PAPER_KINDS;

export interface FormerPaper {
  readonly kind: FormerPaperKind;
  readonly number: string;
}
/** How many former papers one person may have on record. */
export const MOST_FORMER_PAPERS = 10;

export const SEXES = { male: 'Nam', female: 'Nữ' } as const;
export type Sex = keyof typeof SEXES;

/** In what capacity a person comes or writes (NĐ 154/2026 Đ.12–14). */
export const CAPACITIES = {
  self: 'Bản thân',
  representative: 'Người đại diện',
  authorised: 'Người được ủy quyền',
  lawyer: 'Luật sư',
  'legal-aid': 'Trợ giúp viên pháp lý',
} as const;
export type Capacity = keyof typeof CAPACITIES;

/**
 * The paper by which a group appoints who speaks for it (Luật TCD Đ.29; NĐ 154/2026 Đ.14 k.3; NĐ 155/2026 Đ.4): its day,
 * what it is called, and by how many it is signed.
 */
export interface Appointment {
  readonly on: PlainDate;
  readonly ref?: string | null;
  readonly signedBy?: number | null;
}

/**
 * What is written down about a person or an organisation. `paperNumber` is null exactly when `paperKind` is `none`; then a
 * reason is due. An organisation has a head and neither year of birth nor sex.
 */
export interface PersonDetails {
  /** `person` when left out. */
  readonly party?: Party;
  readonly fullName: string;
  /** Who heads or represents the organisation by law, and as what; null for a person. */
  readonly headName?: string | null;
  readonly headPosition?: string | null;
  readonly birthYear?: number | null;
  readonly sex?: Sex | null;
  readonly paperKind: PaperKind;
  readonly paperNumber?: string | null;
  readonly noPaperReason?: string | null;
  readonly formerPapers?: readonly FormerPaper[];
  /** E.164 where it is a Vietnamese number (`+84912345678`), else as written; `showPhone` puts it as people read it. */
  readonly phone?: string | null;
  readonly email?: string | null;
  /** The whole address in one line, as every list and letter shows it. Composed from `place` where there is one. */
  readonly address: string;
  /** The address by its parts; null where only the line is known. */
  readonly place?: Place | null;
  /** The address with the names of before 01/07/2025 (district and all), as it was written. */
  readonly formerAddress?: string | null;
}

/** The same as typed: the address as one line or by its parts, one of the two; names of areas are looked up. */
export interface PersonInput extends Omit<PersonDetails, 'address' | 'place'> {
  readonly address?: string | null;
  readonly place?: PlaceRequest | null;
}

/**
 * A person on a form: one already known (`citizenId`), a sealed one of this very record (`sealedId`), or a new one
 * (`details`); exactly one of the three.
 */
export interface PersonRequest {
  readonly citizenId?: string | null;
  readonly sealedId?: string | null;
  readonly details?: PersonInput | null;
  /** `self` when left out. */
  readonly capacity?: Capacity;
  /** For who speaks for a group. */
  readonly appointment?: Appointment | null;
}

/** A person or organisation of the office's list. */
export interface CitizenView extends PersonDetails {
  readonly id: string;
  readonly version: number;
}

/** A person on a record. On a sealed record `sealed` is true, `sealedId` says which one, and the rest is masked. */
export interface PersonOnRecord {
  readonly citizenId: string | null;
  readonly sealedId?: string | null;
  readonly party?: Party;
  readonly fullName: string;
  readonly headName?: string | null;
  readonly capacity: Capacity;
  readonly appointment?: Appointment | null;
  readonly birthYear: number | null;
  readonly paperKind: PaperKind | null;
  readonly paperNumber: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly sealed: boolean;
}
