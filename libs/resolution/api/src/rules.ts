import { type Actor, type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { resolutionErrors } from '@tiepdan/resolution/contract';
import type { EntityManager } from 'typeorm';

type Code = keyof typeof resolutionErrors;
type Details = Readonly<Record<string, string | number>>;

/** A refusal that stands at a field of the form. */
export function refusalAt(path: string, code: Code, details: Details = {}): Refusal {
  const { message } = new Refusal(resolutionErrors, code, details);
  return new Refusal(resolutionErrors, code, details, [{ path, rule: 'resolution', message }]);
}

/** A day something happened on. @throws Refusal RESOLUTION.DAY_IN_FUTURE, RESOLUTION.DAY_BEFORE */
export function checkDay(on: PlainDate, today: PlainDate, before: { readonly what: string; readonly on: PlainDate }, path = 'on'): void {
  if (on > today) throw refusalAt(path, 'RESOLUTION.DAY_IN_FUTURE', { on: formatDay(on) });
  checkNotBefore(on, before, path);
}

/** A day that may lie ahead. @throws Refusal RESOLUTION.DAY_BEFORE */
export function checkNotBefore(on: PlainDate | null | undefined, before: { readonly what: string; readonly on: PlainDate }, path: string): void {
  if (on && on < before.on) throw refusalAt(path, 'RESOLUTION.DAY_BEFORE', { on: formatDay(on), what: before.what, before: formatDay(before.on) });
}

/** @throws Refusal RESOLUTION.UNKNOWN_AGENCY */
export async function checkAgency(tx: EntityManager, { officeId }: Actor, agencyId: string | null | undefined): Promise<void> {
  if (!agencyId) return;
  const known = await tx.query<unknown[]>(`SELECT 1 FROM agency WHERE office_id = $1 AND id = $2`, [officeId, agencyId]);
  if (!known.length) throw refusalAt('agencyId', 'RESOLUTION.UNKNOWN_AGENCY');
}

/** Officials are some of the people. @throws Refusal RESOLUTION.OFFICIALS_EXCEED_PEOPLE */
export function checkOfficials(officials: number, people: number, path = 'officials'): void {
  if (officials > people) throw refusalAt(path, 'RESOLUTION.OFFICIALS_EXCEED_PEOPLE', { officials, people });
}
