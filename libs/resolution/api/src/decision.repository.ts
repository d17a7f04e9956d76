import type { ResolvedPetition } from '@tiepdan/petition/api';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import type { CaseKind, DecidedOutcome, DecisionTerms, Recommendations } from '@tiepdan/resolution/contract';
import type { EntityManager } from 'typeorm';
import { checkOtherAuthority } from './second-instance.js';

/** What a decision says of itself: by columns of its table. */
export interface DecisionColumns extends DecisionTerms {
  readonly outcome: DecidedOutcome;
  readonly paper: string;
}

const COLUMNS = [
  'outcome', 'paper', 'in_effect_on', 'enforce_by', 'agency_id', 'recover_money', 'recover_land', 'restore_money', 'restore_land', 'restore_organisations',
  'restore_people', 'discipline_organisations', 'discipline_people', 'discipline_officials', 'note',
] as const;

function valuesOf({ outcome, paper, inEffectOn = null, enforceBy = null, agencyId = null, recommendations, note = null }: DecisionColumns): unknown[] {
  const { recover, restore, restoreOrganisations, restorePeople, disciplineOrganisations, disciplinePeople, disciplineOfficials } = recommendations;
  const demanded = [recover.money, recover.land, restore.money, restore.land, restoreOrganisations, restorePeople, disciplineOrganisations, disciplinePeople, disciplineOfficials];
  return [outcome, paper, inEffectOn, enforceBy, agencyId, ...demanded, note];
}

/** A petition that was urged is another body's to resolve; the step that resolved it knows where it stood. */
const OWN_SQL = `(SELECT coalesce(from_stage <> 'urged', true) FROM petition_step WHERE office_id = $1 AND petition_id = $2 AND position = $3)`;

/** Writes the decision or conclusion that a petition was resolved by. */
export async function insertDecision(tx: EntityManager, actor: Actor, resolved: ResolvedPetition & { readonly kind: CaseKind }, terms: DecisionColumns): Promise<WrittenRecord> {
  const { id, position, kind, instance, on } = resolved;
  const own = [actor.officeId, id, position, kind, instance, on, actor.accountId];
  const places = COLUMNS.map((_, index) => `$${own.length + index + 1}`);
  const [written] = await tx.query<(WrittenRecord & { readonly own: boolean })[]>(
    `INSERT INTO resolution_decision (office_id, petition_id, step_position, kind, instance, issued_on, created_by, own, ${COLUMNS.join(', ')})
     VALUES ($1, $2, $3, $4, $5, $6, $7, ${OWN_SQL}, ${places.join(', ')}) RETURNING id, version, own`,
    [...own, ...valuesOf(terms)],
  );
  if (!written) throw new Error('no decision was written');
  const { own: decidedHere, ...record } = written;
  if (kind === 'complaint' && instance === 2 && decidedHere) await checkOtherAuthority(tx, actor.officeId, resolved.matterId);
  return record;
}

/** Writes a held decision anew and gives its new version. */
export async function updateDecision(tx: EntityManager, officeId: string, { id, version }: WrittenRecord, terms: DecisionColumns): Promise<number> {
  const sets = COLUMNS.map((column, index) => `${column} = $${index + 3}`);
  await tx.query(`UPDATE resolution_decision SET ${sets.join(', ')}, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [officeId, id, ...valuesOf(terms)]);
  return version + 1;
}

/** What was demanded, of the alias `d`, as the contract has it. */
export const RECOMMENDATIONS_SQL = `jsonb_build_object('recover', jsonb_build_object('money', d.recover_money, 'land', d.recover_land),
  'restore', jsonb_build_object('money', d.restore_money, 'land', d.restore_land), 'restoreOrganisations', d.restore_organisations, 'restorePeople', d.restore_people,
  'disciplineOrganisations', d.discipline_organisations, 'disciplinePeople', d.discipline_people, 'disciplineOfficials', d.discipline_officials)`;

/** A decision as it stands, before it is corrected. */
export async function readDecision(tx: EntityManager, officeId: string, id: string): Promise<DecisionColumns & { readonly recommendations: Recommendations }> {
  const [found] = await tx.query<DecisionColumns[]>(
    `SELECT d.outcome, d.paper, d.in_effect_on::text AS "inEffectOn", d.enforce_by::text AS "enforceBy", d.agency_id AS "agencyId", ${RECOMMENDATIONS_SQL} AS recommendations, d.note
     FROM resolution_decision d WHERE d.office_id = $1 AND d.id = $2`,
    [officeId, id],
  );
  if (!found) throw new Error('a held decision is gone');
  return found;
}
