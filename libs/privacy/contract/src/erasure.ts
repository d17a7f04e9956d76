import type { PlainDate } from '@tiepdan/platform/contract';

/** So many people and matters are in one decision. */
export const MOST_ERASED = 500;

/** Whom a decision may be about: citizens of the list with all their records, or matters that name nobody of the list (sealed, anonymous). */
export const ERASED_KINDS = {
  citizen: 'Công dân và các hồ sơ của họ',
  matter: 'Vụ việc không ghi tên công dân nào (giữ bí mật danh tính, đơn nặc danh)',
} as const;
export type ErasedKind = keyof typeof ERASED_KINDS;
export const ERASED_KIND_LIST = Object.keys(ERASED_KINDS) as ErasedKind[];

/** Somebody, or a matter, all of whose records have ended and are past their time. */
export interface ErasureCandidate {
  readonly id: string;
  /** The citizen's name; of a matter its number. */
  readonly name: string;
  /** The last thing that happened in any of the records. */
  readonly lastOn: PlainDate;
  /** The last day of keeping. */
  readonly keptUntil: PlainDate;
  /** Petitions, receptions, requests to be heard and feedback that go with it. */
  readonly records: number;
}

/** A page is looked for among a bounded number of records, so it may be short, or empty, with more to come. */
export interface CandidatePage {
  readonly items: readonly ErasureCandidate[];
  readonly next: string | null;
}

export const ERASURE_STATES = {
  drafted: 'Dự thảo',
  submitted: 'Đã trình',
  approved: 'Đang thực hiện',
  done: 'Đã thực hiện',
  withdrawn: 'Đã bỏ',
} as const;
export type ErasureState = keyof typeof ERASURE_STATES;

/** What may be done with a decision, from which state, leading where, with which permission. What was approved cannot be taken back. */
export const ERASURE_LIFECYCLE = {
  submit: { from: ['drafted'], to: 'submitted', permission: 'privacy.erase' },
  approve: { from: ['submitted'], to: 'approved', permission: 'privacy.approve-erasure' },
  withdraw: { from: ['drafted', 'submitted'], to: 'withdrawn', permission: 'privacy.erase' },
} as const satisfies Readonly<Record<string, { readonly from: readonly ErasureState[]; readonly to: ErasureState; readonly permission: string }>>;
export type ErasureAction = keyof typeof ERASURE_LIFECYCLE;

/** Why somebody stays although the decision names them: it is looked at again at the moment of erasing. */
export const KEPT_WHY = {
  'not-past': 'Có hồ sơ chưa hết thời hạn bảo quản',
  running: 'Có hồ sơ chưa kết thúc',
  'for-ever': 'Có hồ sơ bảo quản vĩnh viễn',
  none: 'Không có hồ sơ nào để tính thời hạn',
  erased: 'Đã được xóa trước đó',
  merged: 'Đã gộp vào hồ sơ khác',
  'names-somebody': 'Vụ việc còn công dân chưa được xóa',
  'sealed-elsewhere': 'Danh tính được giữ bí mật còn dùng ở hồ sơ khác',
  audit: 'Nhật ký hệ thống còn nêu tên; đợi nhật ký chuyển lưu trữ',
} as const;
export type KeptWhy = keyof typeof KEPT_WHY;

export const ERASURE_ITEM_STATES = { waiting: 'Chờ xóa', erased: 'Đã xóa', kept: 'Giữ lại', dropped: 'Đã bỏ' } as const;
export type ErasureItemState = keyof typeof ERASURE_ITEM_STATES;

export interface ErasureItemView {
  readonly ordinal: number;
  readonly kind: ErasedKind;
  /** As it is called now: of somebody erased, nothing of the name is left. */
  readonly name: string;
  readonly state: ErasureItemState;
  readonly why: KeptWhy | null;
  /** Records whose contents went with it. */
  readonly records: number;
  /** Files whose bytes went with it. */
  readonly files: number;
}

export interface ErasureSummary {
  readonly id: string;
  readonly version: number;
  readonly state: ErasureState;
  /** Number and symbol of the decision. */
  readonly number: string;
  readonly decidedOn: PlainDate;
  readonly items: number;
  readonly erased: number;
  readonly kept: number;
}

export interface ErasureView extends ErasureSummary {
  readonly signer: string;
  readonly reason: string;
  readonly createdByName: string;
  readonly approvedByName: string | null;
  readonly finishedAt: string | null;
  readonly list: readonly ErasureItemView[];
  /** What the reader may do now. */
  readonly actions: readonly ErasureAction[];
  /** Why the reader may not approve although they hold the permission; null where they may. */
  readonly samePerson: string | null;
}

export interface ErasureList {
  readonly items: readonly ErasureSummary[];
}

export interface DraftErasureRequest {
  readonly number: string;
  readonly decidedOn: PlainDate;
  readonly signer: string;
  /** The ground of the decision. Names nobody. */
  readonly reason: string;
  readonly kind: ErasedKind;
  readonly ids: readonly string[];
}

export interface ErasureStepRequest {
  readonly version: number;
}
