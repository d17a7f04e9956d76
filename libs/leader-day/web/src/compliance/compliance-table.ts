import type { ComplianceCount, ComplianceFigures, ComplianceReport, LeaderCompliance } from '@tiepdan/leader-day/contract';
import { COMPLIANCE_COUNTS, complianceList, type CompliancePeriod } from '@tiepdan/leader-day/contract';
import { formatCount } from '@tiepdan/platform/contract';

/** Always in sight; the others are unfolded. */
const USUAL: readonly ComplianceCount[] = ['direct', 'delegated', 'not-held'];

/** One number of the table, and the list that it opens into. */
export interface Cell {
  readonly column: string;
  readonly value: number;
  readonly link: Readonly<Record<string, string | number>> | null;
  /** The number with all that it is about, for who hears it alone. */
  readonly words: string;
  readonly short: boolean;
}

export interface Line {
  readonly label: string;
  readonly cells: readonly Cell[];
  readonly strong: boolean;
}

/** One leader's lines: what is required, what was held, what is owed. */
export interface Block {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly duty: string | null;
  readonly owed: string | null;
  readonly lines: readonly Line[];
}

/** The columns: three months and their quarter, four times, and the year. */
export interface Column {
  readonly key: string;
  readonly label: string;
  readonly words: string;
  readonly period: CompliancePeriod;
  readonly sum: boolean;
}

export const COLUMNS: readonly Column[] = [
  ...[1, 2, 3, 4].flatMap((quarter): Column[] => [
    ...[quarter * 3 - 2, quarter * 3 - 1, quarter * 3].map((month): Column => ({
      key: `m${month}`,
      label: `T${month}`,
      words: `tháng ${month}`,
      period: { month },
      sum: false,
    })),
    { key: `q${quarter}`, label: `Quý ${['I', 'II', 'III', 'IV'][quarter - 1]}`, words: `quý ${quarter}`, period: { quarter }, sum: true },
  ]),
  { key: 'year', label: 'Năm', words: 'cả năm', period: 'year', sum: true },
];

/** Whether a leader owes days or has any in the year; of the others there is nothing to show. */
function isConcerned({ year }: LeaderCompliance): boolean {
  return year.required > 0 || Object.values(year.counts).some((count) => count > 0);
}

/** Leaders without a duty and without a day, by name. */
export function unconcerned(report: ComplianceReport): readonly string[] {
  return report.leaders.filter((leader) => !isConcerned(leader)).map(({ fullName }) => fullName);
}

/** The table of a report; `full` unfolds every count. */
export function complianceBlocks(report: ComplianceReport, full: boolean): readonly Block[] {
  return report.leaders.filter(isConcerned).map((leader) => ({
    id: leader.leaderId,
    name: leader.fullName,
    position: leader.active ? leader.position : `${leader.position} (đã thôi giữ chức vụ)`,
    duty: leader.duty,
    owed: leader.shortageWords,
    lines: linesOf(report.year, leader, full),
  }));
}

function linesOf(year: number, leader: LeaderCompliance, full: boolean): readonly Line[] {
  const counts = (Object.keys(COMPLIANCE_COUNTS) as ComplianceCount[]).filter((count) => full || USUAL.includes(count));
  return [
    plain('Phải tiếp', leader, ({ required }) => required),
    ...counts.map((count): Line => {
      const cells = COLUMNS.map((column): Cell => {
        const value = figuresOf(leader, column.period).counts[count];
        const link = value > 0 ? { ...complianceList(year, column.period, count, leader.leaderId), view: 'table', year } : null;
        return { column: column.key, value, link, words: inWords(leader, COMPLIANCE_COUNTS[count], column, value), short: false };
      });
      return { label: COMPLIANCE_COUNTS[count], cells, strong: false };
    }),
    plain('Còn thiếu', leader, ({ shortage }) => shortage, true),
  ];
}

function plain(label: string, leader: LeaderCompliance, read: (figures: ComplianceFigures) => number, owed = false): Line {
  const cells = COLUMNS.map((column): Cell => {
    const value = read(figuresOf(leader, column.period));
    return { column: column.key, value, link: null, words: inWords(leader, label, column, value), short: owed && value > 0 };
  });
  return { label, cells, strong: owed };
}

function inWords({ fullName }: LeaderCompliance, label: string, { words }: Column, value: number): string {
  return `${fullName}, ${words}, ${label.toLocaleLowerCase('vi')}: ${formatCount(value)}`;
}

const NONE: ComplianceFigures = {
  required: 0,
  shortage: 0,
  counts: {
    published: 0,
    direct: 0,
    delegated: 0,
    nobody: 0,
    'not-held': 0,
    'to-come': 0,
    unrecorded: 0,
    'postponed-out': 0,
    'ad-hoc': 0,
  },
};

function figuresOf(leader: LeaderCompliance, period: CompliancePeriod): ComplianceFigures {
  if (period === 'year') return leader.year;
  if ('month' in period) return leader.months.find(({ month }) => month === period.month) ?? NONE;
  return leader.quarters.find(({ quarter }) => quarter === period.quarter) ?? NONE;
}
