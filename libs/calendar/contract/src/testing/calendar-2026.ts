import { type PlainDate, addDays } from '@tiepdan/platform/contract';
import { type Calendar, type CountingRule, makeCalendar } from '../calendar.js';
import type { DayKind, DayRule, DayScope } from '../day-rule.js';
import type { LimitRule } from '../limit-rule.js';

/** Five working days a week, the first day not counted, no limit ending on a day off. */
export const COUNTING: CountingRule = {
  validFrom: '1999-10-02',
  validTo: null,
  weeklyRest: [6, 7],
  countsStartDay: false,
  endsOnWorkingDay: true,
  legalBasis: 'BLDS',
};

export function dayRule(day: PlainDate, kind: DayKind, name: string, scope: DayScope = 'national'): DayRule {
  return { day, kind, name, legalBasis: null, scope };
}

/** The holidays of 2026 as they were announced. */
export const HOLIDAYS_2026: readonly DayRule[] = [
  dayRule('2026-01-01', 'holiday', 'Tết Dương lịch'),
  ...[0, 1, 2, 3, 4].map((offset) => dayRule(addDays('2026-02-16', offset), 'holiday', 'Tết Nguyên đán')),
  dayRule('2026-04-26', 'holiday', 'Giỗ Tổ Hùng Vương'),
  dayRule('2026-04-27', 'rest', 'Nghỉ bù Giỗ Tổ Hùng Vương'),
  dayRule('2026-04-30', 'holiday', 'Ngày Chiến thắng'),
  dayRule('2026-05-01', 'holiday', 'Ngày Quốc tế lao động'),
  dayRule('2026-09-01', 'holiday', 'Quốc khánh'),
  dayRule('2026-09-02', 'holiday', 'Quốc khánh'),
  dayRule('2026-11-24', 'holiday', 'Ngày Văn hóa Việt Nam'),
];

/** The calendar of 2026 with further days, and with the counting changed. */
export function calendar2026(more: readonly DayRule[] = [], counting: Partial<CountingRule> = {}): Calendar {
  return makeCalendar([{ ...COUNTING, ...counting }], [...HOLIDAYS_2026, ...more]);
}

/** A limit of so many working days after receipt, with changes. */
export function limitRule(changes: Partial<LimitRule> = {}): LimitRule {
  return {
    code: 'R4',
    variant: 'normal',
    name: 'Thụ lý khiếu nại',
    startEvent: 'petition-received',
    direction: 'after',
    amount: 7,
    unit: 'working-day',
    extensionTimes: 0,
    extensionAmount: 0,
    pausable: false,
    legalBasis: 'Luật Khiếu nại Đ.27',
    validFrom: '2026-07-01',
    validTo: null,
    ...changes,
  };
}
