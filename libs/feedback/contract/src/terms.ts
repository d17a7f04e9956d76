/** How long the office gives itself, in working days from the day of receipt. What regulations say is set here by the office. */
export interface FeedbackTerms {
  /** To look at it and pass it on. */
  readonly forwardDays: number;
  /** Until it is answered. */
  readonly answerDays: number;
}

/** The terms of an office that has set none. */
export const USUAL_FEEDBACK_TERMS: FeedbackTerms = { forwardDays: 5, answerDays: 20 };
export const FEEDBACK_TERM_BOUNDS = { forwardDays: [1, 30], answerDays: [1, 120] } as const;

export interface FeedbackTermsView extends FeedbackTerms {
  /** 0 while everything is as usual. */
  readonly version: number;
}
export interface ChangeFeedbackTermsRequest extends FeedbackTerms {
  readonly version: number;
}
