import { type Cursor, toPage } from '@tiepdan/platform/api';
import type { ContributingRecord, ContributingRecords, Period } from '@tiepdan/statistics/contract';
import type { Indicator } from '../indicators/index.js';
import type { Source } from '../sources/index.js';
import { sourceOf } from '../sources/index.js';
import type { Reader } from './count-indicators.js';
import { pageStatement, totalStatement } from './statements.js';

/** Which page of the list behind a number. */
export interface PageWanted {
  readonly limit: number;
  readonly after: Cursor | null;
}

interface ContributingRow extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly on_day: string;
  readonly contributes: number;
}

/** Exactly the records behind one number of a period, oldest first. Both statements belong in one snapshot. */
export async function contributingRecords(
  reader: Reader,
  officeId: string,
  indicator: Indicator,
  period: Period,
  { limit, after }: PageWanted,
): Promise<ContributingRecords> {
  const span = [officeId, period.from, period.to];
  const [totals] = await reader.query<{ total: number; value: number }[]>(totalStatement(indicator), span);
  const rows = await reader.query<ContributingRow[]>(pageStatement(indicator), [...span, limit + 1, after?.on ?? null, after?.id ?? null]);
  const source = sourceOf(indicator.source);
  const { code, label, definition, unit } = indicator;
  const page = toPage(
    rows,
    limit,
    totals?.total ?? 0,
    (row) => ({ on: row.on_day, id: row.id }),
    (row) => recordOf(source, row),
  );
  return { ...page, code, label, definition, unit, period, value: totals?.value ?? 0 };
}

function recordOf(source: Source, row: ContributingRow): ContributingRecord {
  return { kind: source.kind, id: row.id, on: row.on_day, ...source.describe(row), contributes: row.contributes };
}
