import type { ChangeCause, Extension, LimitPause, LimitRule, RunningLimit } from '@tiepdan/calendar/contract';
import type { Calendar } from '@tiepdan/calendar/contract';
import type { PlainDate } from '@tiepdan/platform/contract';

/** A suspension with its row. */
export interface HeldPause extends LimitPause {
  readonly id: string;
}

/** A running limit with its row. */
export interface HeldLimit extends RunningLimit {
  readonly id: string;
  readonly pauses: readonly HeldPause[];
  readonly extensions: readonly Extension[];
}

/** One move of a due day, to be kept. */
export interface LimitMove {
  readonly id: string;
  readonly limitId: string;
  readonly before: PlainDate | null;
  readonly after: PlainDate | null;
  readonly cause: ChangeCause;
  readonly sentence: string;
}

/** All that due days are reckoned by: an office's calendar and the versions of every rule. */
export interface LimitBook {
  readonly calendar: Calendar;
  readonly rules: readonly LimitRule[];
}
