/**
 * In how many working days things are done after a leader's day. The office's own practice, not law: whoever gives a task names
 * its day.
 */
export interface ConclusionTerms {
  /** The notice of the conclusion goes out within so many working days of the day. */
  readonly noticeDays: number;
  /** Bounds of the time usually given for a task; a day outside them is allowed and pointed out. */
  readonly taskDaysLeast: number;
  readonly taskDaysMost: number;
  /** So many working days before its day a task is near. */
  readonly soonDays: number;
}

export const USUAL_CONCLUSION_TERMS: ConclusionTerms = { noticeDays: 5, taskDaysLeast: 5, taskDaysMost: 15, soonDays: 3 };

/** Bounds of the terms, shared by form, body and database. */
export const CONCLUSION_TERM_LIMITS = {
  noticeDays: [1, 30],
  taskDaysLeast: [1, 250],
  taskDaysMost: [1, 250],
  soonDays: [1, 30],
} as const;

export interface ConclusionTermsView extends ConclusionTerms {
  /** 0 while everything is as usual. */
  readonly version: number;
}
export interface ChangeConclusionTermsRequest extends ConclusionTerms {
  readonly version: number;
}
