import { ME, type RowPolicy, seenAs } from '@tiepdan/platform/api';

/** SQL of the receptions an actor may see, for the alias `r`; `$1` is the actor's office. Who may see is not what a list shows. */
export const VISIBLE_RECEPTIONS = `r.office_id = $1`;

/**
 * What of them an account sees whose reach is restricted (docs/adr/0038): the visits it received or logged, and those about a matter
 * of which it has a petition.
 */
export const receptionRows: readonly RowPolicy[] = [
  {
    table: 'reception',
    assigned: `t.officer_id = ${ME} OR t.created_by = ${ME} OR EXISTS (SELECT 1 FROM public.petition p
      WHERE p.office_id = t.office_id AND p.matter_id = t.matter_id AND (p.officer_id = ${ME} OR p.created_by = ${ME}))`,
    unsealed: `NOT t.sealed`,
    opens: { matter: `EXISTS (SELECT 1 FROM public.reception r WHERE r.office_id = t.office_id AND r.matter_id = t.id AND (r.officer_id = ${ME} OR r.created_by = ${ME}))` },
  },
  {
    table: 'reception_person',
    within: seenAs('reception', 'reception_id'),
    opens: {
      citizen: `EXISTS (SELECT 1 FROM seen.reception_person s WHERE s.office_id = t.office_id AND s.citizen_id = t.id)`,
      sealed_identity: `EXISTS (SELECT 1 FROM seen.reception_person s WHERE s.office_id = t.office_id AND s.sealed_id = t.id)`,
    },
  },
];
