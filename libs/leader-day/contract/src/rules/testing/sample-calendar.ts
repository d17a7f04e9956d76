import { type Calendar, type CountingRule, type DayKind, type DayRule, makeCalendar } from '@tiepdan/calendar/contract';

const COUNTING: CountingRule = {
  validFrom: '1999-10-02',
  validTo: null,
  weeklyRest: [6, 7],
  countsStartDay: false,
  endsOnWorkingDay: true,
  legalBasis: 'BLDS',
};

export function dayRule(day: string, kind: DayKind, name: string): DayRule {
  return { day, kind, name, legalBasis: null, scope: 'national' };
}

const HOLIDAYS: readonly DayRule[] = [
  dayRule('2026-01-01', 'holiday', 'Tết Dương lịch'),
  ...['16', '17', '18', '19', '20'].map((date) => dayRule(`2026-02-${date}`, 'holiday', 'Tết Nguyên đán')),
  dayRule('2026-04-26', 'holiday', 'Giỗ Tổ Hùng Vương'),
  dayRule('2026-04-27', 'rest', 'Nghỉ bù Giỗ Tổ Hùng Vương'),
  dayRule('2026-04-30', 'holiday', 'Ngày Chiến thắng'),
  dayRule('2026-05-01', 'holiday', 'Ngày Quốc tế lao động'),
  dayRule('2026-09-01', 'holiday', 'Quốc khánh'),
  dayRule('2026-09-02', 'holiday', 'Quốc khánh'),
  dayRule('2026-11-24', 'holiday', 'Ngày Văn hóa Việt Nam'),
];

/** 2026 as it was announced, with further days. */
export const calendar2026 = (more: readonly DayRule[] = []): Calendar => makeCalendar([COUNTING], [...HOLIDAYS, ...more]);
