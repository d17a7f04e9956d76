import { ofOwnPetitions } from '@tiepdan/petition/api';
import { ME, OFFICE, type RowPolicy, seenAs } from '@tiepdan/platform/api';

/** SQL of the receptions an actor may see, for the alias `r`; `$1` is the actor's office. Who may see is not what a list shows. */
export const VISIBLE_RECEPTIONS = `r.office_id = $1`;

const received = (alias: string): string => `(${alias}.officer_id = ${ME} OR ${alias}.created_by = ${ME})`;

/** The ids of the receptions that are seen where only what was given to the account is. */
export const OWN_RECEPTIONS = `SELECT r.id FROM public.reception r WHERE r.office_id = ${OFFICE} AND ${received('r')}
  UNION ALL SELECT r.id FROM public.reception r WHERE r.office_id = ${OFFICE} AND r.matter_id IN (${ofOwnPetitions('matter_id')})`;

const ofPeople = (column: string): string =>
  `SELECT s.${column} FROM public.reception_person s WHERE s.office_id = ${OFFICE} AND s.${column} IS NOT NULL AND s.reception_id IN (${OWN_RECEPTIONS})`;

/**
 * What of them an account sees whose reach is restricted (docs/adr/0038): the visits it received or logged, and those about a matter
 * of which it has a petition.
 */
export const receptionRows: readonly RowPolicy[] = [
  {
    table: 'reception',
    assigned: `${received('t')} OR t.matter_id IN (${ofOwnPetitions('matter_id')})`,
    unsealed: `NOT t.sealed`,
    opens: { matter: `SELECT r.matter_id FROM public.reception r WHERE r.office_id = ${OFFICE} AND ${received('r')} AND r.matter_id IS NOT NULL` },
  },
  {
    table: 'reception_person',
    within: seenAs('reception', 'reception_id'),
    opens: {
      citizen: ofPeople('citizen_id'),
      sealed_identity: ofPeople('sealed_id'),
    },
  },
];
