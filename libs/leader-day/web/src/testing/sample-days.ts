import type { LeaderDayView, LeaderView, LeaderYear, YearDay } from '@tiepdan/leader-day/contract';

/** Invented leaders: the Chairman, a deputy, and one of another body. */
export const LEADERS: readonly LeaderView[] = [
  leader({ id: 'h1', fullName: 'Đặng Minh Vượng', position: 'Chủ tịch UBND tỉnh', chair: true, positionOrder: 1 }),
  leader({ id: 'h2', fullName: 'Bùi Thị Ngọc Liên', position: 'Phó Chủ tịch UBND tỉnh', positionOrder: 2 }),
  leader({ id: 'h3', fullName: 'Tô Quang Định', position: 'Phó Bí thư', bodyId: 'b1', bodyName: 'Tỉnh ủy', positionOrder: 3 }),
];

function leader(own: Partial<LeaderView> & Pick<LeaderView, 'id' | 'fullName' | 'position'>): LeaderView {
  return {
    chair: false,
    active: true,
    bodyId: null,
    bodyName: null,
    accountId: null,
    accountName: null,
    positionOrder: 1,
    requiredDaysPerMonth: null,
    dutyFrom: null,
    dutyTo: null,
    version: 1,
    ...own,
  };
}

/** A published day of the Chairman that has come and waits for its outcome; today is 20/11/2026 in specs. */
export const DAY: LeaderDayView = {
  id: 'd1',
  status: 'active',
  version: 2,
  createdAt: '2026-11-01T02:00:00.000Z',
  createdByName: 'Trần Thị Thu Hà',
  updatedAt: '2026-11-01T02:00:00.000Z',
  heldOn: '2026-11-16',
  session: 'periodic',
  purpose: 'reception',
  hostId: 'h1',
  hostName: 'Đặng Minh Vượng',
  hostPosition: 'Chủ tịch UBND tỉnh',
  principalId: null,
  principalName: null,
  principalPosition: null,
  bodyId: null,
  bodyName: null,
  byDeputy: false,
  outcome: 'announced',
  note: null,
  startsAt: '07:30',
  endsAt: '11:30',
  place: null,
  online: false,
  plannedContent: 'Tiếp công dân định kỳ tháng 11.',
  participants: 'Đại diện Ban Tiếp công dân.',
  registrationClosesOn: '2026-11-10',
  slotMinutes: 30,
  slotCapacity: 1,
  publishedOn: '2026-11-02',
  ruleId: null,
  takesReceptions: true,
  actions: ['postpone', 'delegate', 'call-off', 'outcome', 'correct', 'cancel'],
};

/** A planned day of the Chairman to come: Tuesday 15/12/2026. */
export const PLANNED: YearDay = yearDay({
  id: 'd2',
  heldOn: '2026-12-15',
  outcome: 'planned',
  publishedOn: null,
  plannedContent: null,
  participants: null,
  registrationClosesOn: null,
  actions: ['publish', 'postpone', 'delegate', 'correct', 'cancel'],
});

/** A published day of the deputy in the same month. */
export const PUBLISHED: YearDay = yearDay({
  id: 'd3',
  heldOn: '2026-12-10',
  hostId: 'h2',
  hostName: 'Bùi Thị Ngọc Liên',
  hostPosition: 'Phó Chủ tịch UBND tỉnh',
  actions: ['postpone', 'delegate', 'call-off', 'correct', 'cancel'],
});

/** A day of another body's leader in the same house. */
export const GUEST: YearDay = yearDay({
  id: 'd4',
  heldOn: '2026-12-16',
  hostId: 'h3',
  hostName: 'Tô Quang Định',
  hostPosition: 'Phó Bí thư',
  bodyId: 'b1',
  bodyName: 'Tỉnh ủy',
  actions: [],
});

/** A day of the year, after `DAY`. */
export function yearDay(own: Partial<YearDay>): YearDay {
  return { ...DAY, version: 1, receptions: 0, people: 0, matters: [], ...own };
}

/** 2026 as the office's calendar has it: weekends off, and one holiday in December to fall over. */
export const YEAR_2026: LeaderYear = {
  year: 2026,
  today: '2026-11-20',
  leaders: LEADERS,
  days: [yearDay({}), PUBLISHED, PLANNED, GUEST],
  changes: [],
  months: Array.from({ length: 12 }, (_, index) => ({
    month: `2026-${String(index + 1).padStart(2, '0')}`,
    planned: index === 11 ? 1 : 0,
    published: index >= 10 ? 1 + (index === 11 ? 1 : 0) : 0,
  })),
  calendar: {
    counting: [
      {
        validFrom: '2021-01-01',
        validTo: null,
        weeklyRest: [6, 7],
        countsStartDay: false,
        endsOnWorkingDay: true,
        legalBasis: 'Bộ luật Dân sự 2015 Điều 147',
      },
    ],
    rules: [{ day: '2026-12-24', kind: 'holiday', name: 'Ngày lễ giả định', legalBasis: null, scope: 'national' }],
  },
};
