import type { CalendarDayView, CalendarYear, LimitPreview, LimitRule } from '@tiepdan/calendar/contract';

/** A make-up Saturday that the office has entered. */
export const MAKE_UP: CalendarDayView = {
  id: 'd1',
  day: '2026-08-22',
  kind: 'working',
  name: 'Làm bù cho ngày 31/08',
  legalBasis: 'Thông báo 12/TB',
  status: 'active',
  version: 1,
  createdAt: '2026-01-05T02:00:00.000Z',
  createdByName: 'Trần Văn Trưởng',
  updatedAt: '2026-01-05T02:00:00.000Z',
};

/** 2026 with two holidays, one day of the office's own, and Tết not entered. */
export const YEAR_2026: CalendarYear = {
  year: 2026,
  counting: [
    { validFrom: '1999-10-02', validTo: null, weeklyRest: [6, 7], countsStartDay: false, endsOnWorkingDay: true, legalBasis: 'BLDS' },
  ],
  national: [
    { day: '2026-09-02', kind: 'holiday', name: 'Quốc khánh', legalBasis: null, scope: 'national' },
    { day: '2026-11-24', kind: 'holiday', name: 'Ngày Văn hóa Việt Nam', legalBasis: null, scope: 'national' },
  ],
  own: [MAKE_UP],
  missing: [{ holiday: 'lunar-new-year', label: 'Tết Nguyên đán', due: 5, entered: 0 }],
};

const RULE: LimitRule = {
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
};

/** A limit in working days, and one in days that can be suspended and extended. */
export const RULES: readonly LimitRule[] = [
  RULE,
  {
    ...RULE,
    code: 'K4',
    name: 'Giải quyết tố cáo',
    startEvent: 'accepted',
    amount: 30,
    unit: 'day',
    pausable: true,
    validFrom: '2019-01-01',
  },
  {
    ...RULE,
    code: 'K4',
    variant: 'complex',
    name: 'Giải quyết tố cáo',
    startEvent: 'accepted',
    amount: 30,
    unit: 'day',
    extensionTimes: 1,
    extensionAmount: 30,
    pausable: true,
    validFrom: '2019-01-01',
  },
];

/** What the server answers to a trial of the first rule. */
export function preview(due: string): LimitPreview {
  return {
    rule: RULE,
    due,
    state: { kind: 'ahead', days: 5, sentence: 'Còn 5 ngày làm việc' },
    why: [
      { kind: 'start', day: '2026-11-18', counted: false, sentence: 'Ngày nhận đơn: thứ Tư ngày 18/11/2026; ngày này không tính.' },
      { kind: 'due', day: due, sentence: 'Hạn cuối.' },
    ],
  };
}
