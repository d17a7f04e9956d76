import type { UnitStanding } from '@tiepdan/filing/contract';
import { dayAt, formatCount, type PlainDate } from '@tiepdan/platform/contract';
import type { ChipTone } from '@tiepdan/ui/web';

/** A state as a chip says it. */
export interface StandingMark {
  readonly tone: ChipTone;
  readonly words: string;
}

const DAY = 86_400_000;

/** How many days after the due day the figures came. */
export function daysLate(submittedAt: string, dueOn: PlainDate): number {
  return Math.max(0, Math.round((Date.parse(dayAt(new Date(submittedAt))) - Date.parse(dueOn)) / DAY));
}

/** Where a unit stands, in words. */
export function standingMark({ state, submittedAt }: UnitStanding, dueOn: PlainDate): StandingMark {
  switch (state) {
    case 'missing':
      return { tone: 'danger', words: 'Chưa báo cáo' };
    case 'reported':
      return { tone: 'good', words: 'Đã báo cáo đúng hạn' };
    case 'late':
      return { tone: 'warning', words: submittedAt ? `Đã báo cáo, chậm ${formatCount(daysLate(submittedAt, dueOn))} ngày` : 'Báo cáo muộn' };
    case 'returned':
      return { tone: 'warning', words: 'Bị trả lại để sửa' };
    case 'excluded':
      return { tone: 'neutral', words: 'Không tổng hợp' };
  }
}
