import type { PlainDate } from '@tiepdan/platform/contract';
import type { Extension, Pause, WhyStep } from '../limit.js';
import type { LimitCode, LimitVariant } from '../limit-rule.js';
import type { LimitState } from '../limit-state.js';

/** Where a limit stands: it runs, waits while the case is suspended, was kept or not (`met`), or lost its object. */
export const RUNNING_STATES = { running: 'Đang tính', paused: 'Tạm dừng', met: 'Đã thực hiện', dropped: 'Không còn áp dụng' } as const;
export type RunningState = keyof typeof RUNNING_STATES;

/** Why a due day moved. */
export const CHANGE_CAUSES = {
  calendar: 'Lịch làm việc thay đổi',
  pause: 'Tạm đình chỉ',
  continue: 'Tiếp tục giải quyết',
  extension: 'Gia hạn',
  variant: 'Xác định lại trường hợp',
  correction: 'Sửa ngày bắt đầu',
} as const;
export type ChangeCause = keyof typeof CHANGE_CAUSES;

/** What a limit runs on: one record of the office. */
export type LimitRecord = { readonly petitionId: string } | { readonly receptionId: string };

/** A suspension of a running limit, with the paper it rests on. */
export interface LimitPause extends Pause {
  readonly basis: string | null;
}

/** A limit on one record as the engine sees it; `dueOn` is null exactly while it is paused or was dropped so. */
export interface RunningLimit {
  readonly code: LimitCode;
  readonly variant: LimitVariant;
  /** The day of the start event; its version of the rule holds until the end. */
  readonly startedOn: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly state: RunningState;
  readonly metOn: PlainDate | null;
  readonly droppedOn: PlainDate | null;
  readonly pauses: readonly LimitPause[];
  readonly extensions: readonly Extension[];
  readonly why: readonly WhyStep[];
}

/** One move of a due day, newest last. */
export interface LimitChangeView {
  readonly before: PlainDate | null;
  readonly after: PlainDate | null;
  readonly cause: ChangeCause;
  /** `Hạn chuyển từ 30/11/2026 sang 01/12/2026 vì lịch làm việc thay đổi: …` */
  readonly sentence: string;
  /** Null when the product itself moved it, at an upgrade. */
  readonly actorName: string | null;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
}

/** Before whom an overdue limit is brought; after how many working days, the office sets. */
export const ESCALATION_LEVELS = { head: 'Trưởng Ban', leader: 'lãnh đạo' } as const;
export type EscalationLevel = keyof typeof ESCALATION_LEVELS;

/** That an overdue limit was brought before somebody, on the day of the digest that first said so. */
export interface LimitEscalationView {
  readonly level: EscalationLevel;
  readonly day: PlainDate;
}

/** A limit as officers read it. */
export interface RunningLimitView extends RunningLimit {
  readonly id: string;
  /** What must be done by the due day. */
  readonly name: string;
  readonly legalBasis: string;
  /** Where today stands; null unless it runs. */
  readonly limitState: LimitState | null;
  /** Whether an officer records by hand that it was done: a paper sent, a notice given. */
  readonly recordedByHand: boolean;
  readonly changes: readonly LimitChangeView[];
  /** Before whom it has been brought since it is overdue, the first first. */
  readonly escalations: readonly LimitEscalationView[];
}
export type RunningLimitList = readonly RunningLimitView[];

/** A due day that a change of the calendar moves, with the record to open. */
export interface MovedLimit {
  readonly limitId: string;
  readonly code: LimitCode;
  readonly name: string;
  readonly record: { readonly kind: 'petition' | 'reception'; readonly id: string; readonly number: string };
  readonly before: PlainDate | null;
  readonly after: PlainDate | null;
}

/** How many limits move, and the first of them by their new day. */
export interface MovedLimits {
  readonly count: number;
  readonly limits: readonly MovedLimit[];
}

/** So many of the moved limits are named one by one. */
export const MOVED_LIMITS_NAMED = 200;

/** Duties that end when an officer says that the paper went out, not by a step of the record. */
export const LIMITS_RECORDED_BY_HAND: readonly LimitCode[] = ['R1', 'R2', 'R7', 'R8', 'R10', 'K7', 'K8', 'K11', 'K12', 'K13', 'K14', 'K16'];

/** How a running limit's due day is asked for in lists. */
export const DUE_FILTERS = { overdue: 'Quá hạn', today: 'Hết hạn hôm nay', soon: 'Sắp đến hạn' } as const;
export type DueFilter = keyof typeof DUE_FILTERS;
