import { names } from '@tiepdan/citizen/api';
import { ERASED_WORDS, type PersonDetails } from '@tiepdan/citizen/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import type { Scope } from './scope.js';

/** What an earlier version of an erased person says. */
const NOBODY: PersonDetails = { party: 'person', fullName: ERASED_WORDS, paperKind: 'none', noPaperReason: ERASED_WORDS, address: ERASED_WORDS } as PersonDetails;

/**
 * Empties people of the list, those merged into them, and what copies of them were kept: earlier versions, former papers, what merges
 * took. A merge that was taken back may have left a value with the other person's earlier versions: these go as well.
 */
export async function erasePeople(tx: EntityManager, officeId: string, ids: readonly string[], decision: { readonly number: string; readonly on: PlainDate }): Promise<void> {
  if (!ids.length) return;
  const key = [officeId, ids];
  await tx.query(
    `UPDATE citizen SET full_name = $3, head_name = CASE WHEN head_name IS NULL THEN NULL ELSE $3 END, head_position = NULL, birth_year = NULL, sex = NULL,
       paper_kind = 'none', paper_number = NULL, no_paper_reason = $3, phone = NULL, email = NULL, address = $3, street = NULL, former_address = NULL,
       erasure_number = $4, erasure_on = $5, version = version + 1, updated_at = now()
     WHERE office_id = $1 AND id = ANY($2)`,
    [...key, ERASED_WORDS, decision.number, decision.on],
  );
  await tx.query(`DELETE FROM citizen_paper WHERE office_id = $1 AND citizen_id = ANY($2)`, key);
  await tx.query(
    `UPDATE citizen_version SET details = $3::jsonb WHERE office_id = $1 AND (citizen_id = ANY($2) OR citizen_id IN (
       SELECT CASE WHEN m.kept_id = ANY($2) THEN m.merged_id ELSE m.kept_id END FROM citizen_merge m WHERE m.office_id = $1 AND (m.kept_id = ANY($2) OR m.merged_id = ANY($2))))`,
    [...key, JSON.stringify(NOBODY)],
  );
  await tx.query(
    `UPDATE citizen_merge_link l SET appointment_ref = $3 FROM citizen_merge m
     WHERE l.office_id = $1 AND m.office_id = $1 AND m.id = l.merge_id AND (m.kept_id = ANY($2) OR m.merged_id = ANY($2)) AND l.appointment_ref IS NOT NULL`,
    [...key, ERASED_WORDS],
  );
  await tx.query(
    `UPDATE citizen_merge SET taken = '{}', reason = $3, undo_reason = CASE WHEN undo_reason IS NULL THEN NULL ELSE $3 END
     WHERE office_id = $1 AND (kept_id = ANY($2) OR merged_id = ANY($2))`,
    [...key, ERASED_WORDS],
  );
}

/**
 * Whether the audit names one of the people: it is not written anew, so they wait until it has gone to its archive. By design nothing of
 * theirs is in it (ABOUT_PEOPLE of audit); what was written with events of these records is read to be sure.
 */
export async function auditNames(tx: EntityManager, officeId: string, scope: Scope, people: readonly PersonDetails[]): Promise<boolean> {
  const subjects = [...scope.citizens, ...scope.matters, ...scope.petitions, ...scope.receptions, ...scope.hearings, ...scope.feedback, ...scope.days, ...scope.documents, ...scope.deliveries, ...scope.conclusions];
  const kinds = ['citizen', 'matter', 'petition', 'reception', 'hearing', 'feedback', 'leader-day', 'document', 'delivery', 'conclusion'];
  // An event and its audit record are written in one transaction, so they have one moment: by it the record is found without an index of its own.
  const noted = await tx.query<{ said: string }[]>(
    `SELECT DISTINCT concat_ws(' ', a.reason, a.details::text) AS said FROM history_event h JOIN audit_record a ON a.office_id = h.office_id AND a.at = h.recorded_at
     WHERE h.office_id = $1 AND h.subject_kind = ANY($2) AND h.subject_id = ANY($3) AND a.subject_id = ANY($3) AND (a.reason IS NOT NULL OR a.details <> '{}')`,
    [officeId, kinds, subjects],
  );
  return noted.some(({ said }) => people.some((person) => names(said, person)));
}
