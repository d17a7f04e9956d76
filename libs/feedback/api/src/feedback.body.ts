import {
  type AnswerFeedbackRequest,
  type ChangeFeedbackTermsRequest,
  type CorrectFeedbackRequest,
  FEEDBACK_CHANNELS,
  FEEDBACK_KINDS,
  FEEDBACK_STAGES,
  FEEDBACK_STATES,
  FEEDBACK_TERM_BOUNDS,
  type FeedbackChannel,
  type FeedbackDetails,
  type FeedbackKind,
  type FeedbackSender,
  type FeedbackStage,
  type FeedbackState,
  type ForwardFeedbackRequest,
  type PublishFeedbackRequest,
  type UndoFeedbackRequest,
  type WithdrawFeedbackRequest,
} from '@tiepdan/feedback/contract';
import { type PlainDate, TEXT_LIMITS } from '@tiepdan/platform/contract';
import { Day, Flag, Id, OneOf, Part, RecordQuery, SomeOf, Text, Whole, fromQueryList, fromQueryNumber } from '@tiepdan/platform/api';

/** Of the symbols papers and the national system give out. */
const MARK = 60;

export class FeedbackSenderBody implements FeedbackSender {
  @Text({ max: TEXT_LIMITS.name })
  name!: string;

  @Text({ max: 40, optional: true })
  phone?: string | null;

  @Text({ max: TEXT_LIMITS.line, optional: true })
  address?: string | null;

  @Id({ optional: true, doc: 'The person of the list whose data were taken over' })
  citizenId?: string | null;
}

/** What a form says of feedback, entered or corrected. */
export class FeedbackDetailsBody implements FeedbackDetails {
  @Day()
  receivedOn!: PlainDate;

  @OneOf(FEEDBACK_CHANNELS)
  channel!: FeedbackChannel;

  @OneOf(FEEDBACK_KINDS)
  kind!: FeedbackKind;

  @Id({ optional: true, doc: 'The petition it came by; then the channel is `petition`' })
  petitionId?: string | null;

  @Id({ optional: true, doc: 'The reception it came by; then the channel is `direct`' })
  receptionId?: string | null;

  @Flag()
  anonymous!: boolean;

  @Part(() => FeedbackSenderBody, { optional: true, doc: 'Left out when anonymous, or when it came by a record' })
  sender?: FeedbackSenderBody | null;

  @Text({ max: MARK, optional: true, doc: 'Number in the national system; only for `portal`' })
  portalNumber?: string | null;

  @Text({ min: 3, max: TEXT_LIMITS.line })
  procedureName!: string;

  @Text({ max: MARK, optional: true })
  procedureCode?: string | null;

  @Text({ max: 60 })
  fieldCode!: string;

  @Text({ min: 3, max: TEXT_LIMITS.body })
  content!: string;

  @Id({ optional: true, doc: 'Whose procedure or conduct it is about' })
  concernedAgencyId?: string | null;
}

export class RegisterFeedbackBody extends FeedbackDetailsBody {}

export class CorrectFeedbackBody extends FeedbackDetailsBody implements CorrectFeedbackRequest {
  @Whole({ min: 1, max: 1_000_000 })
  version!: number;

  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

export class UndoFeedbackBody implements UndoFeedbackRequest {
  @Whole({ min: 1, max: 1_000_000 })
  version!: number;
}

class StepBody extends UndoFeedbackBody {
  @Day()
  on!: PlainDate;
}

export class ForwardFeedbackBody extends StepBody implements ForwardFeedbackRequest {
  @Id()
  agencyId!: string;

  @Day({ optional: true, doc: 'By when the body is asked to answer' })
  dueOn?: PlainDate | null;

  @Text({ max: MARK, optional: true, doc: 'Number of a paper made elsewhere' })
  documentNumber?: string | null;

  @Flag({ optional: true, doc: 'true: draft the paper here' })
  draft?: boolean | null;
}

export class AnswerFeedbackBody extends StepBody implements AnswerFeedbackRequest {
  @Text({ min: 3, max: TEXT_LIMITS.body })
  answer!: string;

  @Text({ max: MARK, optional: true })
  documentNumber?: string | null;
}

export class PublishFeedbackBody extends StepBody implements PublishFeedbackRequest {
  @Text({ min: 3, max: TEXT_LIMITS.body, doc: 'What was asked, without names' })
  question!: string;

  @Text({ min: 3, max: TEXT_LIMITS.body, doc: 'The answer, without names' })
  answer!: string;
}

export class WithdrawFeedbackBody extends StepBody implements WithdrawFeedbackRequest {
  @Text({ max: TEXT_LIMITS.reason })
  reason!: string;
}

export class FeedbackListQuery extends RecordQuery {
  @OneOf(FEEDBACK_CHANNELS, { optional: true })
  channel?: FeedbackChannel | null;

  @OneOf(FEEDBACK_KINDS, { optional: true })
  kind?: FeedbackKind | null;

  @fromQueryList
  @SomeOf(FEEDBACK_STATES, { optional: true, doc: 'States, with commas between' })
  state?: FeedbackState[] | null;

  @OneOf(FEEDBACK_STAGES, { optional: true, doc: 'As the figures count' })
  stage?: FeedbackStage | null;

  @Id({ optional: true })
  petitionId?: string | null;

  @Id({ optional: true })
  receptionId?: string | null;

  @Id({ optional: true })
  citizenId?: string | null;

  @Id({ optional: true, doc: 'The body it was forwarded to' })
  agencyId?: string | null;

  @fromQueryNumber
  @Whole({ min: 1946, max: 2200, optional: true, doc: 'Year of the book' })
  year?: number | null;
}

export class FeedbackSourceQuery {
  @Id({ optional: true })
  petitionId?: string | null;

  @Id({ optional: true })
  receptionId?: string | null;
}

export class FeedbackPeriodQuery {
  @Day({ doc: 'First day, inclusive' })
  from!: PlainDate;

  @Day({ doc: 'Last day, inclusive' })
  to!: PlainDate;
}

const [fewestForward, mostForward] = FEEDBACK_TERM_BOUNDS.forwardDays;
const [fewestAnswer, mostAnswer] = FEEDBACK_TERM_BOUNDS.answerDays;

export class ChangeFeedbackTermsBody implements ChangeFeedbackTermsRequest {
  @Whole({ min: fewestForward, max: mostForward })
  forwardDays!: number;

  @Whole({ min: fewestAnswer, max: mostAnswer })
  answerDays!: number;

  @Whole({ min: 0, max: 1_000_000 })
  version!: number;
}
