import { type FilingTerms, USUAL_FILING_TERMS, officeDueOn, unitsDueOn } from '@tiepdan/filing/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { type OfficialPeriod, periodsOver } from '../periods.js';

type Querying = Pick<EntityManager, 'query'>;

/** A period that is over and not filed, and who has not sent in. */
export interface OpenPeriod {
  readonly period: OfficialPeriod;
  readonly unitsDueOn: PlainDate;
  readonly officeDueOn: PlainDate;
  /** Units that are asked for and have not reported, or had their figures sent back. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** So long after its end an open period is spoken of. Days. */
const LOOK_BACK = 20;

const TERMS_SQL = `SELECT unit_due_day AS "unitDueDay", office_due_day AS "officeDueDay" FROM filing_terms WHERE office_id = $1`;

const UNITS_SQL = `
  SELECT u.id, u.short_name AS name FROM reporting_unit u
  WHERE u.office_id = $1 AND NOT u.excluded AND u.valid_from <= $4::date AND (u.valid_to IS NULL OR u.valid_to >= $3::date)
    AND NOT EXISTS (SELECT 1 FROM unit_return r WHERE r.office_id = u.office_id AND r.unit_id = u.id AND r.period_code = $2 AND r.returned_at IS NULL)
  ORDER BY u.position, u.name`;

/** What an office still has to gather and to file, the latest period first; nothing for an office without reporting units. For reminders. */
export async function openPeriods(on: Querying, officeId: string, today: PlainDate): Promise<OpenPeriod[]> {
  const reporting = await on.query<unknown[]>(`SELECT 1 FROM reporting_unit WHERE office_id = $1 LIMIT 1`, [officeId]);
  if (!reporting.length) return [];
  const [terms = USUAL_FILING_TERMS] = await on.query<Pick<FilingTerms, 'unitDueDay' | 'officeDueDay'>[]>(TERMS_SQL, [officeId]);
  const open: OpenPeriod[] = [];
  for (const period of periodsOver(today, LOOK_BACK)) {
    const filed = await on.query<unknown[]>(`SELECT 1 FROM report_filing WHERE office_id = $1 AND period_code = $2 LIMIT 1`, [officeId, period.code]);
    if (filed.length) continue;
    const units = await on.query<{ id: string; name: string }[]>(UNITS_SQL, [officeId, period.code, period.from, period.to]);
    open.push({ period, unitsDueOn: unitsDueOn(period, terms), officeDueOn: officeDueOn(period, terms), units });
  }
  return open;
}
