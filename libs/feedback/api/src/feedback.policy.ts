import { ME, type RowPolicy, seenAs } from '@tiepdan/platform/api';

/** SQL of the feedback an actor may see, for the alias `f`; `$1` is the actor's office. */
export const VISIBLE_FEEDBACK = `f.office_id = $1`;

const CAME_BY_SEALED = `EXISTS (SELECT 1 FROM public.petition p WHERE p.office_id = t.office_id AND p.id = t.petition_id AND p.sealed)
  OR EXISTS (SELECT 1 FROM public.reception r WHERE r.office_id = t.office_id AND r.id = t.reception_id AND r.sealed)`;

/** What of it an account sees whose reach is restricted (docs/adr/0038): what it entered, and what came by a record it sees. */
export const feedbackRows: readonly RowPolicy[] = [
  {
    table: 'feedback',
    ways: [`t.created_by = ${ME}`, seenAs('petition', 'petition_id'), seenAs('reception', 'reception_id')],
    unsealed: `NOT (${CAME_BY_SEALED})`,
    opens: { citizen: `SELECT f.citizen_id FROM seen.feedback f WHERE f.citizen_id IS NOT NULL` },
  },
];
