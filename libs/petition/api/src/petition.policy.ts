import type { Actor } from '@tiepdan/platform/contract';
import { ME, type RowPolicy, seenAs } from '@tiepdan/platform/api';

/** SQL of the petitions an actor may see, for the alias `p`; `$1` is the actor's office. Who may see is not what a list shows. */
export const VISIBLE_PETITIONS = `p.office_id = $1`;

/** Whether whoever registers or proposes takes the file on: officers of petitions do, those who assign files to others do not. */
export function takesFile(actor: Actor): boolean {
  return actor.permissions.has('petition.handle') && !actor.permissions.has('petition.assign');
}

/** Whether an actor may be told which open record a sealed one belongs to. */
export const seesSealed = (actor: Actor): boolean => actor.permissions.has('citizen.open-sealed');

/**
 * What of them an account sees whose reach is restricted (docs/adr/0038): the petitions it handles and those it registered. Whoever
 * proposes takes the file on (`takesFile`), so a proposer handles it. When a file is given to somebody else, so is the sight of it.
 */
export const petitionRows: readonly RowPolicy[] = [
  {
    table: 'petition',
    assigned: `t.officer_id = ${ME} OR t.created_by = ${ME}`,
    unsealed: `NOT t.sealed`,
    opens: { matter: `EXISTS (SELECT 1 FROM public.petition p WHERE p.office_id = t.office_id AND p.matter_id = t.id AND (p.officer_id = ${ME} OR p.created_by = ${ME}))` },
  },
  {
    ...partOfPetition('petition_sender'),
    opens: {
      citizen: `EXISTS (SELECT 1 FROM seen.petition_sender s WHERE s.office_id = t.office_id AND s.citizen_id = t.id)`,
      sealed_identity: `EXISTS (SELECT 1 FROM seen.petition_sender s WHERE s.office_id = t.office_id AND s.sealed_id = t.id)`,
    },
  },
  {
    ...partOfPetition('petition_signatory_list'),
    opens: { sealed_identity: `EXISTS (SELECT 1 FROM seen.petition_signatory_list l WHERE l.office_id = t.office_id AND l.sealed_id = t.id)` },
  },
  ...['petition_signatory', 'petition_step', 'petition_verdict'].map(partOfPetition),
];

/** A table whose rows are parts of petitions: seen with them. For the domains above that keep more about a petition. */
export function partOfPetition(table: string): RowPolicy {
  return { table, within: seenAs('petition', 'petition_id') };
}
