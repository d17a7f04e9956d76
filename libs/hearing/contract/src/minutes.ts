import type { PlainDate } from '@tiepdan/platform/contract';
import type { ReceptionResult } from '@tiepdan/reception/contract';

/** Who took part, as the minutes name them. */
export interface Participant {
  readonly name: string;
  readonly position?: string | null;
  readonly agency?: string | null;
  /** What was said; printed under the name. */
  readonly opinion?: string | null;
}
export const PARTICIPANTS_MOST = 50;

/** The minutes of one hearing. Times are instants, ISO 8601. */
export interface MinutesDetails {
  readonly startedAt: string;
  readonly endedAt: string;
  readonly participants: readonly Participant[];
  /** What the citizen set out. */
  readonly statement: string;
  /** What the citizen said to the conclusion. */
  readonly citizenOpinion?: string | null;
  /** Whether they were read back to the citizen. */
  readonly readBack: boolean;
  /** Why the citizen did not sign; null: signed. */
  readonly unsignedReason?: string | null;
  readonly copies: number;
}

export interface MinutesView extends MinutesDetails {
  readonly hearingId: string;
  readonly version: number;
  readonly conclusion: string | null;
  readonly noteTakerName: string;
}

export interface CorrectMinutesRequest extends MinutesDetails {
  readonly version: number;
  readonly reason: string;
}

/** What an agency is asked to do by the conclusion. */
export interface HearingTask {
  readonly agencyId: string;
  readonly content: string;
  readonly dueOn: PlainDate;
}
export const HEARING_TASKS_MOST = 30;

/** The hearing is over: it becomes a reception, the minutes are kept, the conclusion and its tasks begin. */
export interface ConcludeHearingRequest {
  readonly version: number;
  readonly headCount: number;
  readonly result: Exclude<ReceptionResult, 'petition-taken'>;
  /** The leader's conclusion; null: none was given, only the result. */
  readonly conclusion?: string | null;
  readonly tasks: readonly HearingTask[];
  readonly minutes: MinutesDetails;
}
export interface ConcludedHearing {
  readonly id: string;
  readonly version: number;
  readonly receptionId: string;
  readonly bookNumber: number;
  readonly bookYear: number;
  readonly conclusionId: string | null;
}

export interface AbsentRequest {
  readonly version: number;
  readonly note?: string | null;
}

export interface BeginHearingRequest {
  readonly version: number;
  /** Instant; now when left out. For a hearing begun while the machine was offline. */
  readonly at?: string | null;
}

/** The leader's notes on one hearing. */
export interface HearingNotes {
  /** 0 while nothing is written. */
  readonly version: number;
  readonly text: string;
  readonly savedAt: string | null;
  readonly savedByName: string | null;
}
export interface SaveNotesRequest {
  readonly version: number;
  readonly text: string;
}
