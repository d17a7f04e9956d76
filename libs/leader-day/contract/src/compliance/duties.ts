import { weekdayOf } from '@tiepdan/calendar/contract';
import { type PlainDate, addDays, foldText } from '@tiepdan/platform/contract';
import { complianceSpan } from './compliance.js';

/** How many days the law asks of the head of a body, by dates: Luật TCD is in force from 1/7/2014, Luật 136/2025/QH15 from 1/7/2026. */
interface Duty {
  readonly from: PlainDate;
  /** Last day, or null while in force. */
  readonly to: PlainDate | null;
  /** Days each month, or each week. */
  readonly each: 'month' | 'week';
  readonly days: number;
  readonly words: string;
}

export const DUTIES = {
  'province-chair': [{ from: '2014-07-01', to: null, each: 'month', days: 1, words: 'Ít nhất 01 ngày trong 01 tháng (Luật Tiếp công dân Đ.12 k.5)' }],
  'agency-head': [{ from: '2014-07-01', to: null, each: 'month', days: 1, words: 'Ít nhất 01 ngày trong 01 tháng (Luật Tiếp công dân Đ.18 k.2)' }],
  'commune-chair': [
    { from: '2014-07-01', to: '2026-06-30', each: 'week', days: 1, words: 'Ít nhất 01 ngày trong 01 tuần (Luật Tiếp công dân Đ.15)' },
    { from: '2026-07-01', to: null, each: 'month', days: 2, words: 'Ít nhất 02 ngày trong 01 tháng (Luật Tiếp công dân Đ.15 k.2, sửa bởi Luật 136/2025/QH15)' },
  ],
} as const satisfies Record<string, readonly Duty[]>;
export type DutyKind = keyof typeof DUTIES;

/** A leader as far as the duty to receive citizens depends on it. */
export interface DutyBearer {
  readonly chair: boolean;
  readonly position: string;
  /** Days a month that the office has set for this leader; null is what the law asks. */
  readonly requiredDaysPerMonth: number | null;
  /** First and last day in office; null is open. */
  readonly dutyFrom: PlainDate | null;
  readonly dutyTo: PlainDate | null;
}

const COMMUNES = /\b(xa|phuong|dac khu|thi tran)\b/;

/** The duty of the office held: the law asks it of heads only, and which head one is stands in the position's words. */
export function dutyKind({ chair, position }: Pick<DutyBearer, 'chair' | 'position'>): DutyKind | null {
  if (!chair) return null;
  const words = foldText(position);
  if (!words.includes('chu tich')) return 'agency-head';
  return COMMUNES.test(words) ? 'commune-chair' : 'province-chair';
}

/**
 * Days that a leader owes in a month. A month in which the office is taken up or left part-way asks nothing: who held it for a week
 * is not short of a day. The version of the law is that of the month's first day.
 */
export function requiredDays(leader: DutyBearer, year: number, month: number): number {
  const { from, to } = complianceSpan(year, { month });
  if ((leader.dutyFrom !== null && leader.dutyFrom > from) || (leader.dutyTo !== null && leader.dutyTo < to)) return 0;
  if (leader.requiredDaysPerMonth !== null) return leader.requiredDaysPerMonth;
  const duty = dutyOn(leader, from);
  if (!duty) return 0;
  return duty.each === 'month' ? duty.days : duty.days * mondays(from, to);
}

/** Why so many days are asked for in a year, the later version last; null where nothing is asked. */
export function dutyWords(leader: DutyBearer, year: number): string | null {
  const { requiredDaysPerMonth: own } = leader;
  if (own !== null) return own > 0 ? `${own} ngày trong 01 tháng (theo lịch của cơ quan)` : null;
  const words = [1, 12].flatMap((month) => dutyOn(leader, complianceSpan(year, { month }).from)?.words ?? []);
  return words.length ? [...new Set(words)].join('; ') : null;
}

function dutyOn(leader: DutyBearer, day: PlainDate): Duty | null {
  const kind = dutyKind(leader);
  const versions: readonly Duty[] = kind ? DUTIES[kind] : [];
  return versions.find(({ from, to }) => from <= day && (to === null || day <= to)) ?? null;
}

/** The weeks of a month: each belongs to the month of its Monday, so that a year's weeks are counted once. */
function mondays(from: PlainDate, to: PlainDate): number {
  let count = 0;
  for (let day = addDays(from, (8 - weekdayOf(from)) % 7); day <= to; day = addDays(day, 7)) count += 1;
  return count;
}
