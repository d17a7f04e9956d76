import { changedMeanwhile } from '@tiepdan/audit/api';
import { type CitizenView, citizenErrors } from '@tiepdan/citizen/contract';
import { platformErrors } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { citizenSql } from './citizen-rows.js';

/** A record of the list, locked until the transaction ends. */
export interface LockedCitizen {
  readonly view: CitizenView;
  readonly mergedIntoId: string | null;
  readonly erased: boolean;
}

/** Locks records of the list, always in the order of their ids so that two merges cannot wait for each other. */
export async function lockCitizens(tx: EntityManager, officeId: string, ids: readonly string[]): Promise<Map<string, LockedCitizen>> {
  const rows = await tx.query<LockedCitizen[]>(
    `SELECT ${citizenSql('c')} AS view, c.merged_into_id AS "mergedIntoId", c.erasure_on IS NOT NULL AS erased FROM citizen c
     WHERE c.office_id = $1 AND c.id = ANY($2) ORDER BY c.id FOR UPDATE OF c`,
    [officeId, ids],
  );
  return new Map(rows.map((row) => [row.view.id, row]));
}

/**
 * The record that a change started from.
 * @throws Refusal RECORD.NOT_FOUND, RECORD.CHANGED_MEANWHILE; CITIZEN.MERGED when it stands no longer by itself, CITIZEN.ERASED
 */
export async function standingCitizen(tx: EntityManager, officeId: string, found: LockedCitizen | undefined, version: number): Promise<CitizenView> {
  if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  const { view, mergedIntoId } = found;
  notErased(found);
  if (mergedIntoId) throw new Refusal(citizenErrors, 'CITIZEN.MERGED', { citizenId: mergedIntoId });
  if (view.version !== version) throw await changedMeanwhile(tx, 'citizen', officeId, view.id, view.version);
  return view;
}

/** @throws Refusal CITIZEN.ERASED when who it was is erased */
export function notErased(...found: readonly (LockedCitizen | undefined)[]): void {
  if (found.some((one) => one?.erased)) throw new Refusal(citizenErrors, 'CITIZEN.ERASED');
}

/** Keeps what a record says now, before it is changed. */
export async function keepVersion(tx: EntityManager, officeId: string, { id, version, ...details }: CitizenView): Promise<void> {
  await tx.query(`INSERT INTO citizen_version (office_id, citizen_id, version, details) VALUES ($1, $2, $3, $4::jsonb)`, [
    officeId,
    id,
    version,
    JSON.stringify(details),
  ]);
}
