import { ERASED_WORDS } from '@tiepdan/citizen/contract';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { TABLE_PLANS, type TablePlan, VERSIONED } from './plan.js';
import type { Scope } from './scope.js';

/** Subjects of history and where their ids are in a scope. */
const HISTORIES = [
  ['citizen', 'citizens'],
  ['matter', 'matters'],
  ['petition', 'petitions'],
  ['reception', 'receptions'],
  ['hearing', 'hearings'],
  ['feedback', 'feedback'],
  ['leader-day', 'days'],
  ['conclusion', 'conclusions'],
  ['document', 'documents'],
  ['delivery', 'deliveries'],
] as const;

/** Empties the texts of every record of a scope. Append-only rows lose theirs through the functions of the database alone. */
export async function eraseTexts(tx: EntityManager, officeId: string, erasureId: string, scope: Scope): Promise<void> {
  for (const plan of TABLE_PLANS) if (scope[plan.of].length) await empty(tx, officeId, plan, scope);
  await tx.query(`UPDATE document SET texts = '{}' WHERE office_id = $1 AND id = ANY($2)`, [officeId, scope.documents]);
  await tx.query(`SELECT redact_steps($1, $2, $3, $4)`, [officeId, erasureId, scope.petitions, scope.documents]);
}

/** Words only where something stood, so that what says nothing goes on saying nothing. */
async function empty(tx: EntityManager, officeId: string, { table, key, of, words = '', nothing = '' }: TablePlan, scope: Scope): Promise<void> {
  const columns = (names: string): string[] => names.split(' ').filter(Boolean);
  const said = columns(words).map((name) => `${name} = CASE WHEN ${name} IS NULL THEN NULL ELSE '${ERASED_WORDS}' END`);
  const unsaid = columns(nothing).map((name) => `${name} = NULL`);
  const counted = VERSIONED.has(table) ? ['version = version + 1'] : [];
  await tx.query(`UPDATE ${table} SET ${[...said, ...unsaid, ...counted].join(', ')} WHERE office_id = $1 AND ${key} = ANY($2)`, [officeId, scope[of]]);
}

/** What histories say of the records goes; who did what and when stays. */
export async function eraseHistories(tx: EntityManager, actor: Actor, scope: Scope, why: string): Promise<void> {
  for (const [subject, key] of HISTORIES) {
    if (!scope[key].length) continue;
    await tx.query(
      `SELECT redact_history(h.office_id, h.id, $4, $5, $6, $7) FROM history_event h
       WHERE h.office_id = $1 AND h.subject_kind = $2 AND h.subject_id = ANY($3) AND (h.reason IS NOT NULL OR h.data NOT IN ('{}', '{"redacted": true}'))`,
      [actor.officeId, subject, scope[key], actor.accountId, actor.fullName, actor.requestId, why],
    );
  }
}

/** The sealed people of the records of a scope. */
export async function sealedOf(tx: EntityManager, officeId: string, scope: Scope): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT s.sealed_id AS id FROM petition_sender s WHERE s.office_id = $1 AND s.petition_id = ANY($2) AND s.sealed_id IS NOT NULL
     UNION SELECT s.sealed_id FROM reception_person s WHERE s.office_id = $1 AND s.reception_id = ANY($3) AND s.sealed_id IS NOT NULL
     UNION SELECT h.sealed_id FROM hearing_request h WHERE h.office_id = $1 AND h.id = ANY($4) AND h.sealed_id IS NOT NULL
     UNION SELECT l.sealed_id FROM petition_signatory_list l WHERE l.office_id = $1 AND l.petition_id = ANY($2) AND l.sealed_id IS NOT NULL`,
    [officeId, scope.petitions, scope.receptions, scope.hearings],
  );
  return rows.map(({ id }) => id);
}

/** Whether a sealed person of the scope also stands on a record that is kept. */
export async function sealedElsewhere(tx: EntityManager, officeId: string, scope: Scope, sealed: readonly string[]): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM petition_sender s WHERE s.office_id = $1 AND s.sealed_id = ANY($2) AND s.petition_id <> ALL($3)
     UNION ALL SELECT 1 FROM reception_person s WHERE s.office_id = $1 AND s.sealed_id = ANY($2) AND s.reception_id <> ALL($4)
     UNION ALL SELECT 1 FROM hearing_request h WHERE h.office_id = $1 AND h.sealed_id = ANY($2) AND h.id <> ALL($5) LIMIT 1`,
    [officeId, sealed, scope.petitions, scope.receptions, scope.hearings],
  );
  return rows.length > 0;
}
