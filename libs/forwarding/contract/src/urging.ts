import type { Page, PlainDate } from '@tiepdan/platform/contract';
import type { DeliveryRow } from './delivery.js';

/** The ladder of urging (NĐ 154/2026 Đ.32 k.1): a reminder, urging letters, the report to the Chairman. */
export const RUNGS = { reminder: 'Nhắc', letter: 'Công văn đôn đốc', report: 'Báo cáo Chủ tịch' } as const;
export type Rung = keyof typeof RUNGS;

/** `drafted`: the paper is written and waits to be issued; `sent`: the reminder was sent, or the paper was issued. */
export const URGE_STATES = { drafted: 'Đang dự thảo', sent: 'Đã gửi', dropped: 'Đã bỏ' } as const;
export type UrgeState = keyof typeof URGE_STATES;

/** A rung in words: `Công văn đôn đốc lần 2`. */
export function rungWords(rung: Rung, ordinal: number): string {
  return rung === 'letter' ? `${RUNGS.letter} lần ${ordinal}` : RUNGS[rung];
}

/** The last rung that was taken. */
export interface RungTaken {
  readonly rung: Rung;
  readonly ordinal: number;
  readonly state: UrgeState;
  /** The day it was sent; of a draft, the day it was begun. */
  readonly on: PlainDate;
}

export interface UrgeView extends RungTaken {
  readonly id: string;
  /** The letter or report; null of a reminder. */
  readonly documentId: string | null;
  /** `12/BTCD-XLĐ` once issued. */
  readonly documentNumber: string | null;
  readonly byName: string;
  readonly note: string | null;
}

/** When the next rung is proposed. Working days; how many letters go out before the report. */
export interface UrgingTerms {
  /** From the reminder to the first letter. */
  readonly letterAfter: number;
  /** From one letter to the next. */
  readonly nextLetterAfter: number;
  readonly lettersBeforeReport: number;
  /** From the last letter to the report to the Chairman. */
  readonly reportAfter: number;
  /**
   * In how many working days an answer is asked for where neither law nor paper says (proposals; directives). Complaints and
   * denunciations are reckoned by the law's own limits.
   */
  readonly answerDays: number;
}

export const USUAL_URGING_TERMS: UrgingTerms = { letterAfter: 5, nextLetterAfter: 10, lettersBeforeReport: 2, reportAfter: 10, answerDays: 30 };

/** Bounds of the terms, shared by form, body and database. */
export const URGING_TERM_LIMITS = {
  letterAfter: [1, 60],
  nextLetterAfter: [1, 60],
  lettersBeforeReport: [1, 5],
  reportAfter: [1, 120],
  answerDays: [1, 250],
} as const;

export interface UrgingTermsView extends UrgingTerms {
  /** 0 while everything is as usual. */
  readonly version: number;
}
export interface ChangeUrgingTermsRequest extends UrgingTerms {
  readonly version: number;
}

/** A late delivery and the rung the system proposes for it. Nothing is sent before a person says so. */
export interface UrgingProposal extends DeliveryRow {
  readonly proposed: Rung;
  readonly proposedOrdinal: number;
  /** The first day on which it is proposed. */
  readonly proposedSince: PlainDate;
}
export type UrgingProposalPage = Page<UrgingProposal>;

/** One paper for each late delivery, or one for each body, about everything it owes. */
export const LETTER_GROUPINGS = { each: 'Mỗi văn bản một công văn', agency: 'Mỗi cơ quan một công văn' } as const;
export type LetterGrouping = keyof typeof LETTER_GROUPINGS;

/** At most so many deliveries are urged at once. */
export const URGE_MOST = 200;

/** Takes the next rung of each delivery: reminders go out, letters and reports are drafted. */
export interface UrgeManyRequest {
  readonly deliveryIds: readonly string[];
  readonly grouping: LetterGrouping;
  /** Said to the receiving body with a reminder. */
  readonly note?: string | null;
}

/** A delivery that a batch left out, and why. */
export interface LeftOut {
  readonly id: string;
  readonly code: string;
  readonly message: string;
}

export interface UrgeManyResult {
  /** Deliveries that were reminded of. */
  readonly reminded: readonly string[];
  /** Papers drafted, each about the deliveries named. */
  readonly drafted: readonly { readonly documentId: string; readonly rung: Rung; readonly agencyName: string; readonly deliveryIds: readonly string[] }[];
  readonly leftOut: readonly LeftOut[];
}
