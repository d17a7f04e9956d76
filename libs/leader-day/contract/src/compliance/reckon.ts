import type { PlainDate } from '@tiepdan/platform/contract';
import { COMPLIANCE_COUNTS, type ComplianceCount, type ComplianceFigures, type ComplianceMonth, type ComplianceReport, type LeaderCompliance, complianceSpan } from './compliance.js';
import { type DutyBearer, dutyWords, requiredDays } from './duties.js';

type Counts = Readonly<Record<ComplianceCount, number>>;
const CODES = Object.keys(COMPLIANCE_COUNTS) as ComplianceCount[];
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** A leader and what was counted, month by month; months without a day may be missing. */
export interface CountedLeader extends DutyBearer {
  readonly leaderId: string;
  readonly fullName: string;
  readonly active: boolean;
  readonly months: readonly { readonly month: number; readonly counts: Counts }[];
}

/** The report from what was counted: what was owed, what is short, and the sums. Nothing here is typed by anybody. */
export function reckonCompliance(counted: readonly CountedLeader[], year: number, asOf: PlainDate): ComplianceReport {
  const leaders = counted.map((leader) => reckonLeader(leader, year, asOf));
  return { year, asOf, leaders, total: sum(leaders.map((leader) => leader.year)) };
}

function reckonLeader(leader: CountedLeader, year: number, asOf: PlainDate): LeaderCompliance {
  const months = MONTHS.map((month) => reckonMonth(leader, year, month, asOf));
  const quarters = [1, 2, 3, 4].map((quarter) => ({ quarter, ...sum(months.slice(quarter * 3 - 3, quarter * 3)) }));
  const { leaderId, fullName, position, chair, active } = leader;
  return { leaderId, fullName, position, chair, active, duty: dutyWords(leader, year), months, quarters, year: sum(months), shortageWords: shortageWords(months) };
}

function reckonMonth(leader: CountedLeader, year: number, month: number, asOf: PlainDate): ComplianceMonth {
  const counts = leader.months.find((one) => one.month === month)?.counts ?? NOTHING;
  const required = requiredDays(leader, year, month);
  const ended = complianceSpan(year, { month }).to < asOf;
  return { month, ended, required, counts, shortage: ended ? Math.max(0, required - counts.direct - counts.delegated) : 0 };
}

const NOTHING: Counts = countsBy(() => 0);

function sum(parts: readonly ComplianceFigures[]): ComplianceFigures {
  const over = (value: (part: ComplianceFigures) => number) => parts.reduce((total, part) => total + value(part), 0);
  return { required: over(({ required }) => required), counts: countsBy((code) => over(({ counts }) => counts[code])), shortage: over(({ shortage }) => shortage) };
}

function countsBy(value: (code: ComplianceCount) => number): Counts {
  return Object.fromEntries(CODES.map((code) => [code, value(code)])) as Counts;
}

/** `Thiếu 1 ngày: tháng 3`, `Thiếu 3 ngày: tháng 3 (1 ngày), tháng 5 (2 ngày)`. */
function shortageWords(months: readonly ComplianceMonth[]): string | null {
  const short = months.filter(({ shortage }) => shortage > 0);
  if (!short.length) return null;
  const total = short.reduce((days, { shortage }) => days + shortage, 0);
  const named = short.map(({ month, shortage }) => (short.length > 1 ? `tháng ${month} (${shortage} ngày)` : `tháng ${month}`));
  return `Thiếu ${total} ngày: ${named.join(', ')}`;
}
