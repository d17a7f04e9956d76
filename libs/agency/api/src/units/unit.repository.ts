import { type UnitDetails, unitErrors } from '@tiepdan/agency/contract';
import { changedMeanwhile } from '@tiepdan/audit/api';
import { formatDay, platformErrors } from '@tiepdan/platform/contract';
import { Refusal, brokenConstraint } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** A span must not end before it begins. @throws Refusal UNIT.ENDS_BEFORE_IT_BEGINS */
export function checkSpan({ validFrom, validTo }: Pick<UnitDetails, 'validFrom' | 'validTo'>): void {
  if (validTo && validTo < validFrom) throw new Refusal(unitErrors, 'UNIT.ENDS_BEFORE_IT_BEGINS', { from: formatDay(validFrom), to: formatDay(validTo) });
}

/** Writes a new unit. @throws Refusal UNIT.* */
export async function insertUnit(tx: EntityManager, officeId: string, unit: UnitDetails): Promise<string> {
  const [row] = await tx
    .query<{ id: string }[]>(
      `INSERT INTO reporting_unit (office_id, name, short_name, kind, agency_id, excluded, position, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [officeId, ...columns(unit)],
    )
    .catch((error: unknown) => {
      throw refused(error, unit);
    });
  if (!row) throw new Error('reporting_unit was not written');
  return row.id;
}

/** Rewrites a unit that is locked; its version grows by one. @throws Refusal UNIT.* */
export async function updateUnit(tx: EntityManager, officeId: string, id: string, unit: UnitDetails): Promise<void> {
  await tx
    .query(
      `UPDATE reporting_unit SET name = $3, short_name = $4, kind = $5, agency_id = $6, excluded = $7, position = $8, valid_from = $9, valid_to = $10, version = version + 1, updated_at = now()
       WHERE office_id = $1 AND id = $2`,
      [officeId, id, ...columns(unit)],
    )
    .catch((error: unknown) => {
      throw refused(error, unit);
    });
}

/** Locks a unit for a change that started from `version`. @throws Refusal RECORD.NOT_FOUND, RECORD.CHANGED_MEANWHILE */
export async function lockUnit(tx: EntityManager, officeId: string, id: string, version: number): Promise<void> {
  const [row] = await tx.query<{ version: number }[]>(`SELECT version FROM reporting_unit WHERE office_id = $1 AND id = $2 FOR UPDATE`, [officeId, id]);
  if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
  if (row.version !== version) throw await changedMeanwhile(tx, 'reporting-unit', officeId, id, row.version);
}

function columns(unit: UnitDetails): unknown[] {
  return [unit.name, unit.shortName, unit.kind, unit.agencyId ?? null, unit.excluded, unit.position, unit.validFrom, unit.validTo ?? null];
}

/** The refusal for a key that did not hold; any other error as it is. */
function refused(error: unknown, { name }: Pick<UnitDetails, 'name'>): unknown {
  const constraint = brokenConstraint(error);
  if (constraint === 'EXC_reporting_unit_name') return new Refusal(unitErrors, 'UNIT.NAME_TAKEN', { name });
  if (constraint === 'EXC_reporting_unit_agency') return new Refusal(unitErrors, 'UNIT.AGENCY_TAKEN');
  if (constraint === 'FK_reporting_unit_agency') return new Refusal(unitErrors, 'UNIT.UNKNOWN_AGENCY');
  if (constraint === 'CHK_reporting_unit_successor') return new Refusal(unitErrors, 'UNIT.SUCCEEDED', { name });
  return error;
}
