import type { LeaderDayView } from '@tiepdan/leader-day/contract';
import { DAY_OUTCOMES, SESSION_KINDS } from '@tiepdan/leader-day/contract';
import { formatDay } from '@tiepdan/platform/contract';
import type { SummaryRow } from '@tiepdan/ui/web';

/** What a day is, as labels and values. */
export function leaderDaySummary(day: LeaderDayView): readonly SummaryRow[] {
  return [
    { label: 'Ngày', value: formatDay(day.heldOn) },
    { label: 'Lãnh đạo tiếp', value: `${day.hostName}\n${day.hostPosition}` },
    { label: 'Hình thức', value: `${SESSION_KINDS[day.session]}, ${day.byDeputy ? 'ủy quyền tiếp thay Chủ tịch' : 'trực tiếp tiếp'}` },
    { label: 'Kết quả', value: DAY_OUTCOMES[day.outcome] },
    { label: noteLabel(day), value: day.note },
  ];
}

function noteLabel({ outcome, session }: LeaderDayView): string {
  if (outcome === 'not-held') return 'Lý do';
  return session === 'ad-hoc' ? 'Căn cứ' : 'Ghi chú';
}
