import type { LeaderDayRow } from '@tiepdan/leader-day/contract';
import { DAY_OUTCOMES } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { ChipTone } from '@tiepdan/ui/web';

/** The state of a day as a chip shows it: a word with its icon. */
export interface OutcomeMark {
  readonly word: string;
  readonly tone: ChipTone;
  readonly icon: string;
}

/** What became of a day, as seen on `today`. A day that is past and still only announced waits for its outcome. */
export function outcomeMark(day: Pick<LeaderDayRow, 'status' | 'outcome' | 'heldOn'>, today: PlainDate): OutcomeMark {
  if (day.status === 'cancelled') return { word: 'Đã hủy', tone: 'neutral', icon: 'block' };
  const word = DAY_OUTCOMES[day.outcome];
  switch (day.outcome) {
    case 'held':
      return { word, tone: 'good', icon: 'check_circle' };
    case 'held-nobody':
      return { word: 'Không có công dân đến', tone: 'good', icon: 'person_off' };
    case 'not-held':
      return { word, tone: 'danger', icon: 'event_busy' };
    case 'announced':
      return day.heldOn < today ? { word: 'Chưa ghi kết quả', tone: 'warning', icon: 'warning' } : { word, tone: 'info', icon: 'event' };
  }
}
