import type { MatterKind } from '@tiepdan/matter/contract';
import type { PlainDate, WrittenRecord } from '@tiepdan/platform/contract';
import type { Competence, Eligibility, IneligibleReason, RegisteredPetition } from '../petition.js';
import type { ComplexCriterion, CompetentSystem, DecisionGround } from './axes.js';
import type { ContinuationReason, Outcome, SuspensionGround, TerminationGround, WithdrawalForm, WithdrawalScope } from './ending.js';
import type { PetitionStage } from './stages.js';
import type { Way } from './ways.js';

/** What every step says: the version the officer saw, and the business day of the step (never in the future). */
export interface StepRequest {
  readonly version: number;
  readonly on: PlainDate;
}

/** The classification and the way that an officer proposes; it becomes the petition's own when decided. */
export interface Proposal {
  /** Judged by substance; other than the petition's own kind it is refused, and the record corrected first. */
  readonly kind: MatterKind;
  readonly eligibility: Exclude<Eligibility, 'pending'>;
  readonly ineligibleReason?: IneligibleReason | null;
  readonly competence?: Competence | null;
  /** Given exactly when competence is `outside`. */
  readonly competentSystem?: CompetentSystem | null;
  /** Contents of several kinds that stay together; only guidance to split is open then (Luật TCD Đ.25 k.3). */
  readonly mixed: boolean;
  /** An anonymous denunciation names the violator, has evidence, and can be verified (Luật Tố cáo Đ.25 k.2). */
  readonly verifiable?: boolean | null;
  /** Must be verified in several places: a denunciation's intake limit is longer (Luật Tố cáo Đ.24 k.1). */
  readonly severalPlaces?: boolean | null;
  readonly way: Way;
  /** To whom it goes, or the unit that is to resolve it. */
  readonly recipientId?: string | null;
  /** Why it is declined or not handled. */
  readonly ground?: DecisionGround | null;
  readonly note?: string | null;
}

export interface ProposeRequest extends StepRequest, Proposal {}

/** Approving, signing, recalling, taking up again, keeping on file: nothing is needed but the day. */
export interface NotedStepRequest extends StepRequest {
  readonly note?: string | null;
}

/** Returning, re-opening, ending the keeping: the reason is kept in history and steps. */
export interface ReasonedStepRequest extends StepRequest {
  readonly reason: string;
}

export interface TransferRequest extends ReasonedStepRequest {
  readonly officerId: string;
}

/** `paper` is number and symbol of the written determination, without which complexity extends nothing (NĐ 124/2020 Đ.3a). */
export interface DetermineComplexityRequest extends StepRequest {
  readonly criteria: readonly ComplexCriterion[];
  readonly paper: string;
  /** Remote area: complaints get their own lengths (Luật Khiếu nại Đ.28). */
  readonly remote: boolean;
}

/** `days` are calendar days, at most `EXTENSION_DAYS_MOST`. */
export interface ExtendRequest extends StepRequest {
  readonly days: number;
  readonly paper: string;
}

export interface SuspendRequest extends StepRequest {
  readonly ground: SuspensionGround;
  readonly paper: string;
}

export interface ContinueRequest extends StepRequest {
  readonly paper: string;
}

export interface TerminateRequest extends StepRequest {
  readonly ground: TerminationGround;
  readonly paper: string;
}

export interface WithdrawRequest extends StepRequest {
  readonly scope: WithdrawalScope;
  readonly form: WithdrawalForm;
  /** What is withdrawn; due for `part`. */
  readonly what?: string | null;
  /** Number of the decision or record, if any. */
  readonly paper?: string | null;
  /** Places (1, 2, …) of the senders who withdraw; left out when all do. The others go on (NĐ 124/2020 Đ.7a). */
  readonly senders?: readonly number[] | null;
  /** A denunciation is resolved all the same, for this reason. */
  readonly continuesFor?: ContinuationReason | null;
}

export interface ResolveRequest extends StepRequest {
  readonly outcome: Outcome;
  readonly paper: string;
  readonly note?: string | null;
}

/** One content of a mixed petition that becomes a petition of its own, with a matter of its own. */
export interface PetitionPart {
  readonly kind: MatterKind;
  readonly fieldCode: string;
  readonly summary: string;
  /** Marked so; a denunciation always is. */
  readonly sealed?: boolean | null;
}

/**
 * Whether splitting these parts off seals the petition and every other part too: each has the senders of the others, so an
 * open one would tell who denounced (Luật Tố cáo Đ.8 k.3, Đ.56).
 */
export const sealsWhole = (parts: readonly { readonly kind: MatterKind | null; readonly sealed?: boolean | null }[]): boolean =>
  parts.some(({ kind, sealed }) => kind === 'denunciation' || sealed === true);

export interface SplitRequest extends StepRequest {
  readonly parts: readonly PetitionPart[];
}

/** Answer to a step: where the petition now stands. */
export interface TakenStep extends WrittenRecord {
  readonly stage: PetitionStage;
}

/** Answer to a split: the petitions that came of it, with their numbers. */
export interface SplitPetition extends TakenStep {
  readonly created: readonly RegisteredPetition[];
}
