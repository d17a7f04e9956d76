import { ofOwnPetitions } from '@tiepdan/petition/api';
import { ME, OFFICE, type RowPolicy, seenAs } from '@tiepdan/platform/api';

/** SQL of the receptions an actor may see, for the alias `r`; `$1` is the actor's office. Who may see is not what a list shows. */
export const VISIBLE_RECEPTIONS = `r.office_id = $1`;

const RECEIVED = [`t.officer_id = ${ME}`, `t.created_by = ${ME}`];

const ofPeople = (column: string): string => `SELECT s.${column} FROM public.reception_person s WHERE s.office_id = ${OFFICE} AND s.${column} IS NOT NULL AND s.reception_id IN seen.reception`;

/**
 * What of them an account sees whose reach is restricted (docs/adr/0038): the visits it received or logged, and those about a matter
 * of which it has a petition.
 */
export const receptionRows: readonly RowPolicy[] = [
  {
    table: 'reception',
    ways: [...RECEIVED, `t.matter_id IN (${ofOwnPetitions('matter_id')})`],
    unsealed: `NOT t.sealed`,
    opens: {
      matter: RECEIVED.map((received) => `SELECT t.matter_id FROM public.reception t WHERE t.office_id = ${OFFICE} AND ${received} AND t.matter_id IS NOT NULL`).join(' UNION ALL '),
    },
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
