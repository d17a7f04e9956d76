import type { Period } from '@tiepdan/statistics/contract';
import type { EntityManager } from 'typeorm';
import { INDICATORS } from '../indicators/index.js';
import { REPORT_STATEMENT } from './statements.js';

/** Numbers by indicator code. */
export type Counts = ReadonlyMap<string, number>;

/** What the database is asked through. */
export type Reader = Pick<EntityManager, 'query'>;

/** All indicators of a period and of the period it is compared with, from one statement and so one moment. */
export async function countIndicators(
  reader: Reader,
  officeId: string,
  period: Period,
  comparison: Period,
): Promise<{ readonly now: Counts; readonly before: Counts }> {
  const rows = await reader.query<Record<string, number>[]>(REPORT_STATEMENT, [
    officeId,
    period.from,
    period.to,
    comparison.from,
    comparison.to,
  ]);
  return { now: countsOf(rows[0]), before: countsOf(rows[1]) };
}

function countsOf(row: Readonly<Record<string, number>> | undefined): Counts {
  if (!row) throw new Error('the report statement returned no row for a span');
  return new Map(INDICATORS.map(({ code }) => [code, row[code] ?? 0]));
}
