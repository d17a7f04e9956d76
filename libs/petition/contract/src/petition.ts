import type { MatterKind, MatterRequest } from '@tiepdan/matter/contract';
import type { PersonOnRecord, PersonRequest } from '@tiepdan/citizen/contract';
import type { Page, PlainDate, RecordStamp, Withheld } from '@tiepdan/platform/contract';
import type { PetitionAction } from './life/actions.js';
import type { CompetentSystem, ComplexCriterion, DecisionGround } from './life/axes.js';
import type { Proposal } from './life/requests.js';
import type { PetitionStage } from './life/stages.js';
import type { NearestDue, PetitionLink } from './life/steps.js';
import type { Way } from './life/ways.js';
import type { Instance } from './limits/plan-conditions.js';
import type { VerdictRequest } from './verdicts/verdicts.js';

/** How a petition reached the office (TT 05/2021; the electronic channel is practice). */
export const PETITION_SOURCES = {
  post: 'Dịch vụ bưu chính',
  'in-person': 'Nộp trực tiếp tại Trụ sở',
  reception: 'Nhận tại buổi tiếp công dân',
  'drop-box': 'Hòm thư góp ý',
  agency: 'Cơ quan, tổ chức chuyển đến',
  deputy: 'Đại biểu Quốc hội, đại biểu HĐND chuyển đến',
  leader: 'Lãnh đạo Đảng, Nhà nước chuyển đến',
  press: 'Cơ quan báo chí chuyển đến',
  electronic: 'Thư điện tử, cổng thông tin',
} as const;
export type PetitionSource = keyof typeof PETITION_SOURCES;
/** Sources that name the body that passed the petition on. */
export const SOURCES_WITH_SENDER_BODY: readonly PetitionSource[] = ['agency', 'deputy', 'leader', 'press'];

export const ELIGIBILITIES = {
  pending: 'Chưa xem xét',
  eligible: 'Đủ điều kiện xử lý',
  ineligible: 'Không đủ điều kiện xử lý',
} as const;
export type Eligibility = keyof typeof ELIGIBILITIES;

/** Why a petition is not eligible (TT 05/2021 Đ.6 k.2 điểm b). */
export const INELIGIBLE_REASONS = {
  'form-incomplete': 'Không đáp ứng yêu cầu về hình thức, nội dung đơn',
  'many-addressees': 'Đã gửi nhiều nơi, trong đó có nơi có thẩm quyền',
  'guided-before': 'Đã được hướng dẫn một lần về cùng nội dung',
  'unlawful-content': 'Nội dung trái chủ trương, pháp luật; chia rẽ; vu khống, thô tục',
  illegible: 'Rách nát, tẩy xóa, không đọc được',
} as const;
export type IneligibleReason = keyof typeof INELIGIBLE_REASONS;

export const COMPETENCES = { within: 'Thuộc thẩm quyền', outside: 'Không thuộc thẩm quyền' } as const;
export type Competence = keyof typeof COMPETENCES;

/**
 * A petition on a form. `competence` is null until the petition is found eligible; `ineligibleReason` is given
 * exactly when `eligibility` is `ineligible`. `signatoryCount` counts everyone who signed, at least the senders named.
 */
export interface PetitionDetails {
  readonly receivedOn: PlainDate;
  /** The date written on the petition itself. */
  readonly writtenOn?: PlainDate | null;
  readonly source: PetitionSource;
  /** Who passed it on, for the sources that need it. */
  readonly senderBody?: string | null;
  readonly anonymous: boolean;
  readonly senders: readonly PersonRequest[];
  readonly signatoryCount: number;
  readonly kind: MatterKind;
  readonly fieldCode: string;
  readonly matter: MatterRequest;
  readonly summary: string;
  /** Who or what is complained of or denounced. */
  readonly respondent?: string | null;
  readonly eligibility: Eligibility;
  readonly ineligibleReason?: IneligibleReason | null;
  readonly competence?: Competence | null;
}

export interface RegisterPetitionRequest extends PetitionDetails {
  /** What the officer found it to be to earlier petitions, written down together with it. */
  readonly verdicts?: readonly VerdictRequest[];
}

export interface CorrectPetitionRequest extends PetitionDetails {
  readonly version: number;
  readonly reason: string;
}

export interface PetitionRow {
  readonly id: string;
  readonly status: 'active' | 'cancelled';
  readonly bookNumber: number;
  readonly bookYear: number;
  readonly receivedOn: PlainDate;
  readonly source: PetitionSource;
  readonly kind: MatterKind;
  readonly fieldName: string;
  readonly matterId: string;
  readonly matterNumber: string;
  readonly summary: string;
  readonly senderNames: readonly string[];
  readonly signatoryCount: number;
  readonly eligibility: Eligibility;
  readonly competence: Competence | null;
  /** How many papers went out about it. */
  readonly documents: number;
  /** What an edit or a step must name as the version it started from. */
  readonly version: number;
  readonly stage: PetitionStage;
  /** What has been decided; null before. */
  readonly way: Way | null;
  /** What is proposed and waits for approval or signature; null otherwise. */
  readonly proposedWay: Way | null;
  readonly officerId: string | null;
  /** Who handles it; null when nobody has it yet. */
  readonly officerName: string | null;
  /** The running limit that ends first; null when none runs. */
  readonly nearestDue: NearestDue | null;
  /** What the reader may do with it now. */
  readonly actions: readonly PetitionAction[];
  /** Of approving and signing what they may not, because they made the proposal (`SEPARATIONS` of access); none of `actions`. */
  readonly withheld: readonly Withheld<PetitionAction>[];
}

export interface PetitionView extends RecordStamp, Omit<PetitionDetails, 'senders' | 'matter'> {
  readonly bookNumber: number;
  readonly bookYear: number;
  readonly fieldName: string;
  readonly matterId: string;
  readonly matterNumber: string;
  readonly matterSummary: string;
  readonly senders: readonly PersonOnRecord[];
  /** Whether the senders' identities are kept secret: its matter's. */
  readonly sealed: boolean;
  readonly stage: PetitionStage;
  readonly way: Way | null;
  readonly officerId: string | null;
  readonly officerName: string | null;
  /** Decided with the way; null before, and for a petition within the office's competence. */
  readonly competentSystem: CompetentSystem | null;
  readonly ground: DecisionGround | null;
  readonly recipientId: string | null;
  readonly recipientName: string | null;
  readonly mixed: boolean;
  /** Determined in writing; empty when the case is not complex. */
  readonly complexCriteria: readonly ComplexCriterion[];
  /** Which instance it is, and so which limits it has: a second complaint is one by an officer's verdict. */
  readonly instance: Instance;
  readonly acceptedOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly splitFrom: PetitionLink | null;
  /** Petitions split off this one. */
  readonly parts: readonly PetitionLink[];
  /** The petition that this one repeats, by an officer's verdict. */
  readonly repeats: PetitionLink | null;
  /** What waits for approval or signature, or was returned; null once decided. */
  readonly proposal: Proposal | null;
  /** Name of the proposal's recipient. */
  readonly proposedRecipientName: string | null;
  /** Why it was returned, while it is. */
  readonly returnReason: string | null;
  /** Day of the last step: the next one cannot be before it. */
  readonly lastStepOn: PlainDate;
  readonly nearestDue: NearestDue | null;
  /** What the reader may do with it now. */
  readonly actions: readonly PetitionAction[];
  /** What they may not, because two people must do it (`SEPARATIONS` of access); none of `actions`. */
  readonly withheld: readonly Withheld<PetitionAction>[];
}

export type PetitionPage = Page<PetitionRow>;

/** A registered petition, with the number it got in the book. */
export interface RegisteredPetition {
  readonly id: string;
  readonly version: number;
  readonly bookNumber: number;
  readonly bookYear: number;
}
