import type { MissingHoliday } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { CheckSeverity } from '../checks.js';
import type { DayPurpose, TimeOfDay } from '../day.js';
import type { ProposedDay } from './propose-days.js';

/** A day that a rule gives, with all that planning it writes. */
export interface ProposalDay {
  readonly ruleId: string;
  readonly hostId: string;
  readonly hostName: string;
  readonly principalId: string | null;
  readonly purpose: DayPurpose;
  readonly on: PlainDate;
  /** The day by the pattern alone; differs from `on` when `moved` says why. */
  readonly wanted: PlainDate;
  readonly moved: string | null;
  readonly startsAt: TimeOfDay | null;
  readonly endsAt: TimeOfDay | null;
  readonly place: string | null;
  readonly slotMinutes: number | null;
  readonly slotCapacity: number | null;
  readonly registrationClosesOn: PlainDate | null;
}

/** A day that stands already, beside what the rule says. */
export interface StandingDay {
  readonly dayId: string;
  readonly version: number;
  /** Null for a day entered by hand that a rule happens to agree with. */
  readonly ruleId: string | null;
  readonly hostId: string;
  readonly hostName: string;
  /** Where the day stands today, after any postponement. */
  readonly heldOn: PlainDate;
  readonly published: boolean;
}

/** A day that stands elsewhere than the rule would put it now; `proposed` null: the rule gives none any more. */
export interface DifferingDay extends StandingDay {
  readonly proposed: ProposalDay | null;
  readonly why: string;
}

/** A day that the rule wants and does not give. */
export interface DroppedDay {
  readonly ruleId: string;
  readonly hostId: string;
  readonly hostName: string;
  readonly wanted: PlainDate;
  readonly why: string;
}

/**
 * A day to plan that meets another, by the same checks as everywhere (`dayChecks`). `same-leader`: one leader twice on a day;
 * `refused` when the hours overlap, which cannot be planned. `same-place`: two leaders in one place at overlapping hours, only told.
 */
export interface ProposalConflict {
  readonly kind: 'same-leader' | 'same-place';
  readonly severity: CheckSeverity;
  /** The day to plan. */
  readonly ruleId: string;
  readonly on: PlainDate;
  readonly words: string;
}

/** What the rules in force say of a year, beside what is planned and published. Nothing is written. */
export interface ScheduleProposal {
  readonly year: number;
  /** Days to plan. */
  readonly add: readonly ProposalDay[];
  /** Days that stand where the rules want them. */
  readonly same: readonly StandingDay[];
  /** Planned days to move, or to take out. */
  readonly differs: readonly DifferingDay[];
  /** Published days, left as they are. */
  readonly publishedDiffers: readonly DifferingDay[];
  readonly dropped: readonly DroppedDay[];
  readonly conflicts: readonly ProposalConflict[];
  /** Holidays of the year that are not in the calendar yet: days over them may still change. */
  readonly missingHolidays: readonly MissingHoliday[];
}

/** Plans what was chosen of the proposal. What the rules no longer give is skipped and said. */
export interface PlanProposalRequest {
  readonly year: number;
  readonly add: readonly ChosenDay[];
  /** Planned days of `differs` to move to their proposed day, or to cancel when the rule gives none. */
  readonly move: readonly ChosenMove[];
}
export interface ChosenDay {
  readonly ruleId: string;
  readonly on: PlainDate;
}
export interface ChosenMove {
  readonly dayId: string;
  readonly version: number;
}

export interface PlannedProposal {
  readonly planned: number;
  readonly moved: number;
  readonly cancelled: number;
  readonly skipped: readonly SkippedDay[];
}
/** Host and day where they are known still. */
export interface SkippedDay {
  readonly hostName: string | null;
  readonly on: PlainDate | null;
  /** A sentence. */
  readonly why: string;
}

/** A rule not yet saved: what it says in words, and the days it gives in a year and the next. */
export interface RulePreview {
  readonly words: string;
  readonly days: readonly ProposedDay[];
  /** True when it can never give a day; saving it is then refused. */
  readonly never: boolean;
}
