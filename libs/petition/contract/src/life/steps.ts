import type { PlainDate } from '@tiepdan/platform/contract';
import type { StepAction } from './actions.js';
import type { ComplexCriterion } from './axes.js';
import type { ContinuationReason, Outcome, SuspensionGround, TerminationGround, WithdrawalForm, WithdrawalScope } from './ending.js';
import type { Proposal } from './requests.js';
import type { PetitionStage } from './stages.js';
import type { Way } from './ways.js';

/** Another petition by its number in the book. */
export interface PetitionLink {
  readonly id: string;
  readonly bookNumber: number;
  readonly bookYear: number;
}

/** What a step was about. Holds no names of people: senders are named by their places, officers by their accounts. */
export interface StepData {
  readonly proposal?: Proposal;
  /** The way that was decided or signed. */
  readonly way?: Way;
  readonly note?: string | null;
  readonly paper?: string | null;
  readonly fromOfficerId?: string | null;
  readonly toOfficerId?: string;
  readonly criteria?: readonly ComplexCriterion[];
  readonly remote?: boolean;
  readonly days?: number;
  readonly suspensionGround?: SuspensionGround;
  readonly terminationGround?: TerminationGround;
  readonly scope?: WithdrawalScope;
  readonly form?: WithdrawalForm;
  readonly what?: string | null;
  readonly senders?: readonly number[] | null;
  readonly continuesFor?: ContinuationReason | null;
  readonly outcome?: Outcome;
  readonly parts?: readonly PetitionLink[];
  readonly splitFrom?: PetitionLink;
}

/** One dated fact in the life of a petition, first step first. */
export interface PetitionStep {
  readonly position: number;
  readonly action: StepAction;
  readonly fromStage: PetitionStage | null;
  readonly toStage: PetitionStage;
  readonly on: PlainDate;
  readonly reason: string | null;
  readonly data: StepData;
  /** Who the proposal's recipient is, in words; null when the step names none. */
  readonly recipientName: string | null;
  /** Who got the file, for a transfer. */
  readonly officerName: string | null;
  readonly actorName: string;
  /** Instant, ISO 8601 UTC. */
  readonly recordedAt: string;
}
export type PetitionStepList = readonly PetitionStep[];

/** The running limit that ends first. */
export interface NearestDue {
  /** Code of the limit: R4, K1. */
  readonly code: string;
  readonly dueOn: PlainDate;
}
