import {
  type DeclaredCheck,
  type DeclaredFigures,
  type DeclaredReturn,
  type DeclaredTable,
  type DeclaredValue,
  checkBetween,
  checkWithin,
} from '@tiepdan/narrative/contract';
import { addDays, formatDay } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import { type ReturnRow, figuresOf, neighbour } from './declared-rows.js';

/** A table of a period with its checks. `around` are the returns of this table near the period; `before` is the one of the year before. */
export function returnView(
  table: DeclaredTable,
  period: Period,
  around: readonly ReturnRow[],
  before: ReturnRow | undefined,
): DeclaredReturn {
  const own = around.find((row) => row.period === period.code);
  const figures: DeclaredFigures = own ? figuresOf(own) : new Map();
  const values = (of: DeclaredFigures): DeclaredValue[] => table.rows.map(({ code }) => ({ row: code, value: of.get(code) ?? null }));
  return {
    table: table.code,
    period,
    id: own?.id ?? null,
    version: own?.version ?? 0,
    source: own?.source ?? table.source,
    cutOffOn: own?.cutOffOn ?? period.to,
    note: own?.note ?? null,
    values: values(figures),
    previous: before ? values(figuresOf(before)) : null,
    checks: own ? checksOf(table, period, own, around) : [],
    updatedByName: own?.updatedByName ?? null,
    updatedAt: own?.updatedAt.toISOString() ?? null,
  };
}

function checksOf(table: DeclaredTable, { from, to }: Period, own: ReturnRow, around: readonly ReturnRow[]): DeclaredCheck[] {
  const figures = figuresOf(own);
  const others = around.filter(({ id }) => id !== own.id).map(neighbour);
  return [
    ...checkWithin(table, figures),
    ...checkBetween(table, { from, to, figures }, others, addDays(from, -1)),
    cutOff(own),
    ...missing(table, figures),
  ];
}

/** Figures drawn up to an earlier day than the others of the report must be said to be so (seed-indicators §2, C4). */
function cutOff({ cutOffOn, to }: ReturnRow): DeclaredCheck {
  const holds = cutOffOn === to;
  const worked = holds ? formatDay(to) : `${formatDay(cutOffOn)} ≠ ${formatDay(to)}`;
  return { code: 'cut-off', severity: 'should', sentence: 'Số liệu chốt đến ngày cuối kỳ', worked, holds, rows: [] };
}

function missing(table: DeclaredTable, figures: DeclaredFigures): DeclaredCheck[] {
  const rows = table.rows.filter(({ code }) => !figures.has(code));
  if (!rows.length) return [];
  return [
    {
      code: 'missing',
      severity: 'should',
      sentence: 'Mọi dòng đều có số liệu',
      worked: `chưa có: ${rows.map(({ label }) => label).join(', ')}`,
      holds: false,
      rows: rows.map(({ code }) => code),
    },
  ];
}
