import type { DayAsItStands, DayOutcome } from '@tiepdan/leader-day/contract';
import { DAY_OUTCOMES } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { ChipTone } from '@tiepdan/ui/web';

/** The state of a day as a chip shows it: a word with its icon; and as a small calendar does: a letter. */
export interface OutcomeMark {
  readonly word: string;
  readonly tone: ChipTone;
  readonly icon: string;
  readonly letter: string;
}

const CANCELLED: OutcomeMark = { word: 'Đã hủy', tone: 'neutral', icon: 'block', letter: 'H' };
const WAITING: OutcomeMark = { word: 'Chưa ghi kết quả', tone: 'warning', icon: 'warning', letter: '!' };
const NEVER_PUBLISHED: OutcomeMark = { word: 'Dự kiến, đã qua ngày', tone: 'warning', icon: 'warning', letter: '!' };
const MARKS: Readonly<Record<DayOutcome, OutcomeMark>> = {
  planned: { word: DAY_OUTCOMES.planned, tone: 'neutral', icon: 'pending', letter: 'D' },
  announced: { word: DAY_OUTCOMES.announced, tone: 'info', icon: 'campaign', letter: 'C' },
  held: { word: DAY_OUTCOMES.held, tone: 'good', icon: 'check_circle', letter: 'T' },
  'held-nobody': { word: 'Không có công dân đến', tone: 'good', icon: 'person_off', letter: 'V' },
  'not-held': { word: DAY_OUTCOMES['not-held'], tone: 'danger', icon: 'event_busy', letter: 'K' },
};

/** Every mark of a calendar, as its legend has them. */
export const LEGEND: readonly OutcomeMark[] = [...Object.values(MARKS), WAITING];

/** Where a day stands, as seen on `today`. A day that is past and still only announced waits for its outcome. */
export function outcomeMark(day: Pick<DayAsItStands, 'status' | 'outcome' | 'heldOn'>, today: PlainDate): OutcomeMark {
  if (day.status === 'cancelled') return CANCELLED;
  if (day.heldOn < today && day.outcome === 'announced') return WAITING;
  if (day.heldOn < today && day.outcome === 'planned') return NEVER_PUBLISHED;
  return MARKS[day.outcome];
}
