import { MATTER_KINDS, type MatterKind } from '@tiepdan/matter/contract';
import {
  COMPETENCES,
  COMPETENT_SYSTEMS,
  COMPLEX_CRITERIA,
  CONTINUATION_REASONS,
  type Competence,
  type CompetentSystem,
  type ComplexCriterion,
  type ContinuationReason,
  type ContinueRequest,
  DECISION_GROUNDS,
  type DecisionGround,
  type DetermineComplexityRequest,
  EXTENSION_DAYS_MOST,
  type ExtendRequest,
  INELIGIBLE_REASONS,
  type IneligibleReason,
  type NotedStepRequest,
  OUTCOMES,
  type Outcome,
  type PetitionPart,
  type ProposeRequest,
  type ReasonedStepRequest,
  type ResolveRequest,
  SUSPENSION_GROUNDS,
  type SplitRequest,
  type StepRequest,
  type SuspendRequest,
  type SuspensionGround,
  TERMINATION_GROUNDS,
  type TerminateRequest,
  type TerminationGround,
  type TransferRequest,
  WAYS,
  WITHDRAWAL_FORMS,
  WITHDRAWAL_SCOPES,
  type Way,
  type WithdrawRequest,
  type WithdrawalForm,
  type WithdrawalScope,
} from '@tiepdan/petition/contract';
import { type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, Flag, Id, OneOf, Parts, SomeOf, Text, Whole, Wholes } from '@tiepdan/platform/api';

/** Number and symbol of a paper, as it is written on it. */
const Paper = () => Text({ max: TEXT_LIMITS.name, doc: 'Number and symbol of the paper' });
const Note = () => Text({ max: TEXT_LIMITS.reason, optional: true });
const Reason = () => Text({ max: TEXT_LIMITS.reason, doc: 'Kept in history and steps' });

class StepBody implements StepRequest {
  @Whole({ min: 1, max: 1_000_000, doc: 'The version the officer saw' })
  version!: number;

  @Day({ doc: 'Business day of the step: not before the last one, not in the future' })
  on!: PlainDate;
}

export class NotedStepBody extends StepBody implements NotedStepRequest {
  @Note()
  note?: string | null;
}

export class ReasonedStepBody extends StepBody implements ReasonedStepRequest {
  @Reason()
  reason!: string;
}

export class ProposeBody extends StepBody implements ProposeRequest {
  @OneOf(MATTER_KINDS, { doc: 'By substance; other than the record’s kind it is refused' })
  kind!: MatterKind;

  @OneOf(['eligible', 'ineligible'])
  eligibility!: 'eligible' | 'ineligible';

  @OneOf(INELIGIBLE_REASONS, { optional: true })
  ineligibleReason?: IneligibleReason | null;

  @OneOf(COMPETENCES, { optional: true })
  competence?: Competence | null;

  @OneOf(COMPETENT_SYSTEMS, { optional: true, doc: 'Due exactly when outside competence' })
  competentSystem?: CompetentSystem | null;

  @Flag({ doc: 'Contents of several kinds that stay together' })
  mixed!: boolean;

  @Flag({ optional: true, doc: 'An anonymous denunciation that can be verified' })
  verifiable?: boolean | null;

  @Flag({ optional: true, doc: 'Must be verified in several places' })
  severalPlaces?: boolean | null;

  @OneOf(WAYS)
  way!: Way;

  @Id({ optional: true, doc: 'To whom it goes, or the unit that is to resolve it' })
  recipientId?: string | null;

  @OneOf(DECISION_GROUNDS, { optional: true, doc: 'Why it is declined or not handled' })
  ground?: DecisionGround | null;

  @Note()
  note?: string | null;
}

export class TransferBody extends ReasonedStepBody implements TransferRequest {
  @Id({ doc: 'The account that gets the file' })
  officerId!: string;
}

export class DetermineComplexityBody extends StepBody implements DetermineComplexityRequest {
  @SomeOf(COMPLEX_CRITERIA, { min: 1 })
  criteria!: ComplexCriterion[];

  @Paper()
  paper!: string;

  @Flag({ doc: 'Remote area with difficult travel' })
  remote!: boolean;
}

export class ExtendBody extends StepBody implements ExtendRequest {
  @Whole({ min: 1, max: EXTENSION_DAYS_MOST, doc: 'Calendar days' })
  days!: number;

  @Paper()
  paper!: string;
}

export class SuspendBody extends StepBody implements SuspendRequest {
  @OneOf(SUSPENSION_GROUNDS)
  ground!: SuspensionGround;

  @Paper()
  paper!: string;
}

export class ContinueBody extends StepBody implements ContinueRequest {
  @Paper()
  paper!: string;
}

export class TerminateBody extends StepBody implements TerminateRequest {
  @OneOf(TERMINATION_GROUNDS)
  ground!: TerminationGround;

  @Paper()
  paper!: string;
}

export class WithdrawBody extends StepBody implements WithdrawRequest {
  @OneOf(WITHDRAWAL_SCOPES)
  scope!: WithdrawalScope;

  @OneOf(WITHDRAWAL_FORMS)
  form!: WithdrawalForm;

  @Text({ max: TEXT_LIMITS.summary, optional: true, doc: 'What is withdrawn; due for part' })
  what?: string | null;

  @Text({ max: TEXT_LIMITS.name, optional: true, doc: 'Number and symbol of the paper' })
  paper?: string | null;

  @Wholes({ min: 1, max: 100, most: 100, optional: true, doc: 'Places of the senders who withdraw; all when left out' })
  senders?: number[] | null;

  @OneOf(CONTINUATION_REASONS, { optional: true, doc: 'A denunciation is resolved all the same' })
  continuesFor?: ContinuationReason | null;
}

export class ResolveBody extends StepBody implements ResolveRequest {
  @OneOf(OUTCOMES)
  outcome!: Outcome;

  @Paper()
  paper!: string;

  @Note()
  note?: string | null;
}

export class PetitionPartBody implements PetitionPart {
  @OneOf(MATTER_KINDS)
  kind!: MatterKind;

  @Text({ max: 60 })
  fieldCode!: string;

  @Text({ min: 3, max: TEXT_LIMITS.summary })
  summary!: string;

  @Flag({ optional: true, doc: 'Seal who sent it; a denunciation always is' })
  sealed?: boolean | null;
}

export class SplitBody extends StepBody implements SplitRequest {
  @Parts(() => PetitionPartBody, { min: 1, max: 10 })
  parts!: PetitionPartBody[];
}
