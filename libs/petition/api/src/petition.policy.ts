import type { Actor } from '@tiepdan/platform/contract';
import { ME, OFFICE, type RowPolicy, seenAs } from '@tiepdan/platform/api';

/** SQL of the petitions an actor may see, for the alias `p`; `$1` is the actor's office. Who may see is not what a list shows. */
export const VISIBLE_PETITIONS = `p.office_id = $1`;

/** Whether whoever registers or proposes takes the file on: officers of petitions do, those who assign files to others do not. */
export function takesFile(actor: Actor): boolean {
  return actor.permissions.has('petition.handle') && !actor.permissions.has('petition.assign');
}

/** Whether an actor may be told which open record a sealed one belongs to. */
export const seesSealed = (actor: Actor): boolean => actor.permissions.has('citizen.open-sealed');

/** That a petition of the alias is the account's own. Says that there is an officer, as the index of files by officer does. */
const own = (alias: string): string => `(${alias}.officer_id IS NOT NULL AND ${alias}.officer_id = ${ME} OR ${alias}.created_by = ${ME})`;

/** A column of the petitions that are the account's own: one index after the other, of which the ids alone need no look at the petitions. */
export const ofOwnPetitions = (column: 'id' | 'matter_id'): string =>
  `SELECT p.${column} FROM public.petition p WHERE p.office_id = ${OFFICE} AND p.officer_id IS NOT NULL AND p.officer_id = ${ME}
    UNION ALL SELECT p.${column} FROM public.petition p WHERE p.office_id = ${OFFICE} AND p.created_by = ${ME}`;

/** A column of what is part of them. */
const ofParts = (table: string, column: string): string =>
  `SELECT s.${column} FROM public.${table} s WHERE s.office_id = ${OFFICE} AND s.${column} IS NOT NULL AND s.petition_id IN (${ofOwnPetitions('id')})`;

/**
 * What of them an account sees whose reach is restricted (docs/adr/0038): the petitions it handles and those it registered. Whoever
 * proposes takes the file on (`takesFile`), so a proposer handles it. When a file is given to somebody else, so is the sight of it.
 */
export const petitionRows: readonly RowPolicy[] = [
  {
    table: 'petition',
    assigned: own('t'),
    unsealed: `NOT t.sealed`,
    opens: { matter: ofOwnPetitions('matter_id') },
  },
  {
    ...partOfPetition('petition_sender'),
    opens: {
      citizen: ofParts('petition_sender', 'citizen_id'),
      sealed_identity: ofParts('petition_sender', 'sealed_id'),
    },
  },
  {
    ...partOfPetition('petition_signatory_list'),
    opens: { sealed_identity: ofParts('petition_signatory_list', 'sealed_id') },
  },
  ...['petition_signatory', 'petition_step', 'petition_verdict'].map(partOfPetition),
];

/** A table whose rows are parts of petitions: seen with them. For the domains above that keep more about a petition. */
export function partOfPetition(table: string): RowPolicy {
  return { table, within: seenAs('petition', 'petition_id') };
}
