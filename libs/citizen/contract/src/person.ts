/** Papers accepted at reception (Luật 136/2025 Đ.1 k.3; NĐ 154/2026 Mẫu 03/TCD, note 4). */
export const PAPER_KINDS = {
  'citizen-id': 'Căn cước / số định danh cá nhân',
  'id-certificate': 'Giấy chứng nhận căn cước',
  passport: 'Hộ chiếu',
  other: 'Giấy tờ tùy thân khác',
  none: 'Không có giấy tờ',
} as const;
export type PaperKind = keyof typeof PAPER_KINDS;

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

/** What is written down about a person. `paperNumber` is null exactly when `paperKind` is `none`; then a reason is due. */
export interface PersonDetails {
  readonly fullName: string;
  readonly birthYear?: number | null;
  readonly sex?: Sex | null;
  readonly paperKind: PaperKind;
  readonly paperNumber?: string | null;
  readonly noPaperReason?: string | null;
  readonly phone?: string | null;
  readonly address: string;
}

/** A person on a form: one already known (`citizenId`) or a new one (`details`); exactly one of the two. */
export interface PersonRequest {
  readonly citizenId?: string | null;
  readonly details?: PersonDetails | null;
  readonly capacity?: Capacity;
}

export interface CitizenView extends PersonDetails {
  readonly id: string;
  readonly version: number;
}

/** A person on a record. When the record's matter is a denunciation and the reader may not see the denouncer, `sealed` is true and the rest is masked. */
export interface PersonOnRecord {
  readonly citizenId: string | null;
  readonly fullName: string;
  readonly capacity: Capacity;
  readonly birthYear: number | null;
  readonly paperKind: PaperKind | null;
  readonly paperNumber: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly sealed: boolean;
}
