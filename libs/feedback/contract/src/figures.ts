import type { PlainDate } from '@tiepdan/platform/contract';
import type { FeedbackChannel } from './feedback.js';

/** What is counted of the feedback received in a period; each is also a filter of the list (`?stage=`). */
export const FEEDBACK_STAGES = {
  open: 'Chưa trả lời',
  answered: 'Đã trả lời',
  published: 'Đã công khai',
  withdrawn: 'Đã rút',
  late: 'Quá hạn',
} as const;
export type FeedbackStage = keyof typeof FEEDBACK_STAGES;

/** Counts of one channel, or of all. `received` = open + answered + withdrawn; published ones are among the answered; late ones among open and answered. */
export interface FeedbackCounts extends Readonly<Record<FeedbackStage, number>> {
  /** Null for all channels. */
  readonly channel: FeedbackChannel | null;
  readonly received: number;
  /** Received in the same days a year before. */
  readonly before: number;
}

export interface FeedbackFigures {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly beforeFrom: PlainDate;
  readonly beforeTo: PlainDate;
  /** One for each channel, in their order, zero too. */
  readonly channels: readonly FeedbackCounts[];
  readonly total: FeedbackCounts;
}
