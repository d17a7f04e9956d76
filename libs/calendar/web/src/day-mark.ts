import type { DayKind } from '@tiepdan/calendar/contract';
import { DAY_KINDS } from '@tiepdan/calendar/contract';
import type { ChipTone } from '@tiepdan/ui/web';

/** How a kind of day is shown: a word, an icon and, in the small squares, a letter; the tone only repeats them. */
export interface DayMark {
  readonly word: string;
  /** The word inside a line. */
  readonly short: string;
  readonly letter: string;
  readonly icon: string;
  readonly tone: ChipTone;
}

export const DAY_MARKS: Readonly<Record<DayKind, DayMark>> = {
  holiday: { word: DAY_KINDS.holiday, short: 'nghỉ lễ', letter: 'L', icon: 'event', tone: 'danger' },
  rest: { word: DAY_KINDS.rest, short: 'nghỉ bù', letter: 'B', icon: 'event_busy', tone: 'warning' },
  working: { word: DAY_KINDS.working, short: 'làm bù', letter: 'LB', icon: 'task_alt', tone: 'good' },
};
