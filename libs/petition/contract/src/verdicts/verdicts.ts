import type { MatterKind } from '@tiepdan/matter/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { PetitionStage } from '../life/stages.js';

/**
 * What an officer finds a petition to be to an earlier one. Nothing follows by itself from likeness: a verdict is given by
 * somebody, and stands in the history of both.
 */
export const VERDICTS = {
  same: 'Đơn trùng: cùng người gửi, cùng nội dung',
  'second-instance': 'Khiếu nại lần hai, tố cáo tiếp',
  related: 'Có liên quan',
  different: 'Không liên quan',
} as const;
export type Verdict = keyof typeof VERDICTS;

/** What each verdict does, said where it is chosen. */
export const VERDICT_EFFECTS: Readonly<Record<Verdict, string>> = {
  same: 'Đơn vào cùng vụ việc với đơn trước; vụ việc chỉ tính một lần.',
  'second-instance': 'Không đồng ý với kết quả giải quyết lần trước; thời hạn tính theo khiếu nại lần hai (Luật Khiếu nại Đ.33, Đ.37) hoặc tố cáo tiếp (Luật Tố cáo Đ.37).',
  related: 'Hai đơn dẫn đến nhau trên trang đơn; mỗi đơn xử lý riêng.',
  different: 'Ghi nhớ là đã xem; hai đơn không được gợi ý cho nhau nữa.',
};

/** Verdicts after which both petitions stand in one matter. */
export const VERDICTS_OF_ONE_MATTER: readonly Verdict[] = ['same', 'second-instance'];

/** A verdict on an earlier petition, on its own or beside a registration. */
export interface VerdictRequest {
  /** The petition it is compared with. */
  readonly earlierId: string;
  readonly verdict: Verdict;
  readonly note?: string | null;
}

export interface WithdrawVerdictRequest {
  readonly version: number;
  readonly reason: string;
}

/** A petition beside another: number, day and content, never its people. */
export interface RelatedPetition {
  readonly petitionId: string;
  readonly bookNumber: number;
  readonly bookYear: number;
  readonly receivedOn: PlainDate;
  readonly kind: MatterKind;
  readonly stage: PetitionStage;
  readonly status: 'active' | 'cancelled';
  readonly summary: string;
}

/** A verdict as one of its two petitions shows it. `later` is true where the other petition came after this one. */
export interface VerdictView extends RelatedPetition {
  readonly id: string;
  readonly version: number;
  readonly verdict: Verdict;
  readonly later: boolean;
  readonly note: string | null;
  readonly by: string;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
}

/** Numbers of sealed petitions whose people share a paper or a telephone with this one's; said only between registered ones. */
export interface SameDenouncer {
  readonly record: 'petition' | 'reception';
  readonly id: string;
  readonly bookNumber: number;
  readonly bookYear: number;
  readonly receivedOn: PlainDate;
}

export interface RelatedPetitions {
  /** Newest first. */
  readonly verdicts: readonly VerdictView[];
  readonly sameDenouncer: readonly SameDenouncer[];
}
