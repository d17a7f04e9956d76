import type {
  AnswerFeedbackRequest,
  ForwardFeedbackRequest,
  PublishFeedbackRequest,
  UndoFeedbackRequest,
  WithdrawFeedbackRequest,
} from '@tiepdan/feedback/contract';

/** What each step sends. */
export interface StepRequestOf {
  readonly forward: ForwardFeedbackRequest;
  readonly answer: AnswerFeedbackRequest;
  readonly publish: PublishFeedbackRequest;
  readonly withdraw: WithdrawFeedbackRequest;
  readonly undo: UndoFeedbackRequest;
}
