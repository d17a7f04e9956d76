import type { ComplianceCount, DayOutcome, DayPurpose, LeaderView, SessionKind, YearDay } from '@tiepdan/leader-day/contract';
import { COMPLIANCE_COUNTS, DAY_OUTCOMES, DAY_PURPOSES, SESSION_KINDS } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { formatDay, yearOf } from '@tiepdan/platform/contract';
import type { FilterOption, FilterPart } from '@tiepdan/ui/web';
import type { LeaderDayFilter } from '../leader-day-api';

/** How the schedule is seen. */
export type ScheduleView = 'year' | 'month' | 'table';

/** The filters of the schedule as its address writes them; `year` 0 is this year, `month` is `YYYY-MM`. */
export interface ScheduleFilters {
  year: number;
  month: string;
  view: '' | 'year' | 'table';
  hostId: string;
  body: '' | 'own' | 'others';
  outcome: '' | DayOutcome;
  purpose: '' | DayPurpose;
  /** These come by links from the compliance page, and narrow the table. */
  dutyOf: string;
  counted: '' | ComplianceCount;
  session: '' | SessionKind;
  from: string;
  to: string;
  cancelled: boolean;
}

export const UNFILTERED: ScheduleFilters = {
  year: 0,
  month: '',
  view: '',
  hostId: '',
  body: '',
  outcome: '',
  purpose: '',
  dutyOf: '',
  counted: '',
  session: '',
  from: '',
  to: '',
  cancelled: false,
};

export const BODIES = { own: 'Lãnh đạo UBND', others: 'Lãnh đạo cơ quan khác tại Trụ sở' } as const;

export const BODY_OPTIONS = Object.entries(BODIES) as readonly FilterOption[];
export const OUTCOME_OPTIONS = Object.entries(DAY_OUTCOMES) as readonly FilterOption[];
export const PURPOSE_OPTIONS = Object.entries(DAY_PURPOSES) as readonly FilterOption[];

/** Whether `month` is a month as the address writes it. */
function isMonth(month: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(month);
}

export function viewOf({ month, view, counted, from, to, dutyOf }: ScheduleFilters): ScheduleView {
  if (counted || from || to || dutyOf) return 'table';
  if (isMonth(month)) return 'month';
  return view === 'table' ? 'table' : 'year';
}

/** The year that is looked at: that of the month, of the days asked for, or the one chosen. */
export function yearInView({ month, year, from }: ScheduleFilters, today: PlainDate): number {
  if (isMonth(month)) return Number(month.slice(0, 4));
  if (year > 0) return Math.trunc(year);
  return from ? yearOf(from) : yearOf(today);
}

/** Whether a day of the year is among what is asked for. */
export function fits(day: YearDay, { hostId, body, outcome, purpose, session }: ScheduleFilters): boolean {
  if (hostId && day.hostId !== hostId && day.principalId !== hostId) return false;
  if (body && (day.bodyId === null) !== (body === 'own')) return false;
  if (outcome && day.outcome !== outcome) return false;
  if (session && day.session !== session) return false;
  return !purpose || day.purpose === purpose;
}

/** What the server is asked for the table. */
export function listFilter(filters: ScheduleFilters, year: number): LeaderDayFilter {
  const { hostId, dutyOf, body, outcome, purpose, session, counted, from, to, cancelled } = filters;
  return {
    from: from || `${year}-01-01`,
    to: to || `${year}-12-31`,
    ...{ hostId, dutyOf, body, outcome, purpose, session, counted },
    status: cancelled ? '' : 'active',
  };
}

/** What the schedule is narrowed to, in words, each to be taken away. */
export function filterParts(filters: ScheduleFilters, leaders: readonly LeaderView[]): readonly FilterPart[] {
  const nameOf = (id: string) => leaders.find((leader) => leader.id === id)?.fullName ?? '…';
  const { hostId, dutyOf, body, outcome, purpose, session, counted, from, to, cancelled } = filters;
  const words: Partial<Record<keyof ScheduleFilters, string | false>> = {
    hostId: hostId && nameOf(hostId),
    dutyOf: dutyOf && `lịch của ${nameOf(dutyOf)}, kể cả ủy quyền`,
    counted: counted && lower(COMPLIANCE_COUNTS[counted]),
    body: body && lower(BODIES[body]),
    outcome: outcome && lower(DAY_OUTCOMES[outcome]),
    purpose: purpose && lower(DAY_PURPOSES[purpose]),
    session: session && lower(SESSION_KINDS[session]),
    from: from && `từ ${formatDay(from)}`,
    to: to && `đến ${formatDay(to)}`,
    cancelled: cancelled && 'kể cả đã hủy',
  };
  return Object.entries(words).flatMap(([key, label]) => (label ? [{ key, label }] : []));
}

function lower(words: string): string {
  return words.startsWith('UBND') ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
