import type { PlainDate } from '@tiepdan/platform/contract';

/**
 * What is counted of a leader's days in a month. Every day counts for whom it is a duty: the principal of a day received on
 * somebody's behalf, else the host. Only active reception days; a day that is merely planned counts nowhere. A day counts in
 * the month it stands in today, so a postponed day counts once.
 */
export const COMPLIANCE_COUNTS = {
  published: 'Ngày định kỳ đã công bố',
  direct: 'Trực tiếp tiếp',
  delegated: 'Ủy quyền tiếp',
  nobody: 'Đã tiếp, không có công dân đến',
  'not-held': 'Không tổ chức',
  'to-come': 'Chưa đến ngày',
  unrecorded: 'Đã qua, chưa ghi kết quả',
  'postponed-out': 'Hoãn sang tháng khác',
  'ad-hoc': 'Tiếp đột xuất',
} as const;
/**
 * `published` = `direct` + `delegated` + `not-held` + `to-come` + `unrecorded`. `nobody` is part of `direct` and `delegated`;
 * `postponed-out` counts in the month a day was first announced for; `ad-hoc` days stand apart (Luật TCD Đ.18 k.3).
 */
export type ComplianceCount = keyof typeof COMPLIANCE_COUNTS;

/** The numbers of one leader over a month, a quarter or the year. */
export interface ComplianceFigures {
  /** Days the law, or the office's own rule, asks for. */
  readonly required: number;
  readonly counts: Readonly<Record<ComplianceCount, number>>;
  /**
   * Days still owed: `required` less `direct` and `delegated`, never below 0, and 0 while the month lasts. A quarter and the
   * year owe what their months owe: days beyond the duty of one month do not make up for another (Luật TCD: a day *each month*).
   */
  readonly shortage: number;
}

export interface ComplianceMonth extends ComplianceFigures {
  /** 1–12. */
  readonly month: number;
  /** False until the month's last day has passed. */
  readonly ended: boolean;
}
export interface ComplianceQuarter extends ComplianceFigures {
  /** 1–4, of the calendar year. */
  readonly quarter: number;
}

export interface LeaderCompliance {
  readonly leaderId: string;
  readonly fullName: string;
  readonly position: string;
  readonly chair: boolean;
  /** False once the leader has left; the days of the year stay. */
  readonly active: boolean;
  /** Why so many days are asked for, article named; null where nothing is asked. */
  readonly duty: string | null;
  readonly months: readonly ComplianceMonth[];
  readonly quarters: readonly ComplianceQuarter[];
  readonly year: ComplianceFigures;
  /** The shortage in words with its months: `Thiếu 1 ngày: tháng 3`; null when nothing is owed. */
  readonly shortageWords: string | null;
}

export interface ComplianceReport {
  readonly year: number;
  /** The day it was reckoned on. */
  readonly asOf: PlainDate;
  readonly leaders: readonly LeaderCompliance[];
  readonly total: ComplianceFigures;
}

/** Fields of `GET /api/leader-days` that give exactly the days behind a number; `dutyOf` left out means every leader. */
export interface ComplianceListFilter {
  readonly dutyOf?: string;
  readonly counted: ComplianceCount;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** A month (1–12) or a quarter (1–4) of a year, or the year itself. */
export type CompliancePeriod = { readonly month: number } | { readonly quarter: number } | 'year';

/** The first and the last day of a period. */
export function complianceSpan(year: number, period: CompliancePeriod): { readonly from: PlainDate; readonly to: PlainDate } {
  if (period === 'year') return { from: `${year}-01-01`, to: `${year}-12-31` };
  const [first, last] = 'month' in period ? [period.month, period.month] : [period.quarter * 3 - 2, period.quarter * 3];
  return { from: `${year}-${twoDigits(first)}-01`, to: new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10) };
}

/** The list that a number opens into; for the sums over all leaders without a leader. */
export function complianceList(year: number, period: CompliancePeriod, counted: ComplianceCount, leaderId?: string): ComplianceListFilter {
  return { ...(leaderId ? { dutyOf: leaderId } : {}), counted, ...complianceSpan(year, period) };
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
