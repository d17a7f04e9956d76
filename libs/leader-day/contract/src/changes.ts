import type { PlainDate } from '@tiepdan/platform/contract';
import type { LeaderDayDetails, TimeOfDay } from './day.js';

/** What happened to a day, as people are told of it. */
export const DAY_CHANGE_KINDS = {
  published: 'Công bố',
  postponed: 'Hoãn',
  delegated: 'Ủy quyền tiếp',
  'called-off': 'Không tổ chức',
  reinstated: 'Tổ chức lại',
  outcome: 'Ghi kết quả',
} as const;
export type DayChangeKind = keyof typeof DAY_CHANGE_KINDS;

/** One row of what happened to a day; never changed, never removed. Moves of a day that was only planned are in its history alone. */
export interface DayChange {
  readonly id: string;
  readonly leaderDayId: string;
  readonly kind: DayChangeKind;
  /** Where it stood and where it stands now; equal unless it was postponed. */
  readonly fromOn: PlainDate;
  readonly toOn: PlainDate;
  /** The hour it began at, before and now; null where the day had no hours. */
  readonly fromStartsAt: TimeOfDay | null;
  readonly toStartsAt: TimeOfDay | null;
  readonly fromHostId: string;
  readonly fromHostName: string;
  readonly toHostId: string;
  readonly toHostName: string;
  /** What was written down, of an `outcome`; else null. */
  readonly outcome: DayOutcomeRequest['outcome'] | null;
  readonly reason: string | null;
  /** Số, ký hiệu of the paper that says so, e.g. `123/TB-UBND`. */
  readonly documentNumber: string | null;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  readonly byName: string;
}
export type DayChangeList = readonly DayChange[];

/** A day and the version it was seen in. */
export interface SeenDay {
  readonly id: string;
  readonly version: number;
}

/** Publishes planned days, all or none. */
export interface PublishDaysRequest {
  readonly days: readonly SeenDay[];
  /** Written on the days that have none of their own. */
  readonly plannedContent?: string | null;
  readonly participants?: string | null;
  readonly documentNumber?: string | null;
  /** Said when some day is fewer than 5 working days away (Luật TCD Đ.24 k.4), with the reason. */
  readonly late?: boolean;
  readonly reason?: string | null;
}

/** How many at once. */
export const MOST_DAYS_AT_ONCE = 400;

/** The days as they now stand, in the order asked. */
export interface WrittenDays {
  readonly days: readonly SeenDay[];
}

interface Reasoned {
  readonly version: number;
  readonly reason: string;
  readonly documentNumber?: string | null;
}

/** Moves a day. A reason is due once it was published, and `late` when the new date is fewer than 5 working days away. */
export interface PostponeDayRequest {
  readonly version: number;
  readonly heldOn: PlainDate;
  /** Left out: the hours stay. */
  readonly startsAt?: TimeOfDay | null;
  readonly endsAt?: TimeOfDay | null;
  readonly late?: boolean;
  readonly reason?: string | null;
  readonly documentNumber?: string | null;
}

/** Gives the day to another leader of the same body, who receives on behalf of whose duty it was. */
export interface DelegateDayRequest extends Reasoned {
  readonly hostId: string;
}

export type CallOffDayRequest = Reasoned;
export type ReinstateDayRequest = Reasoned;

export interface DayOutcomeRequest {
  readonly version: number;
  readonly outcome: 'announced' | 'held' | 'held-nobody';
  readonly note?: string | null;
}

/** A day to be planned, as a rule or a person proposes it. */
export interface DayToPlan extends Omit<LeaderDayDetails, 'outcome' | 'byDeputy' | 'session'> {
  readonly ruleId?: string | null;
}

/** What came of planning many: ids of the new ones; days there already are left as they are and said. */
export interface PlannedDays {
  readonly planned: readonly string[];
  readonly skipped: readonly { readonly hostId: string; readonly heldOn: PlainDate; readonly why: string }[];
}
