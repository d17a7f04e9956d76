import { HOSTED } from '@tiepdan/leader-day/api';
import { ofOwnPetitions } from '@tiepdan/petition/api';
import { ME, type RowPolicy, partsOf, seenAs } from '@tiepdan/platform/api';

/**
 * SQL of the papers an actor may see, for the alias `d`; `$1` is the actor's office. Of the petition a paper serves, its
 * number and nothing of its sender is selected anywhere in this domain (Luật Tố cáo Đ.8 k.3, Đ.56).
 */
export const VISIBLE_DOCUMENTS = `d.office_id = $1`;

const ABOUT_SEALED = `EXISTS (SELECT 1 FROM public.matter m WHERE m.office_id = t.office_id AND m.id = t.matter_id AND m.sealed)
  OR EXISTS (SELECT 1 FROM public.reception r WHERE r.office_id = t.office_id AND r.id = t.reception_id AND r.sealed)`;

/**
 * What of them an account sees whose reach is restricted (docs/adr/0038): the papers it drafted or entered, and those of a record it
 * sees: the petition they serve, else the reception, else the matter; papers of a day alone are the host's.
 */
export const documentRows: readonly RowPolicy[] = [
  {
    table: 'document',
    assigned: `t.created_by = ${ME} OR t.petition_id IN (${ofOwnPetitions('id')})
      OR (t.petition_id IS NULL AND ${seenAs('reception', 'reception_id')})
      OR (t.petition_id IS NULL AND t.reception_id IS NULL AND ${seenAs('matter', 'matter_id')})
      OR (t.petition_id IS NULL AND t.reception_id IS NULL AND t.matter_id IS NULL AND ${HOSTED})`,
    unsealed: `NOT (${ABOUT_SEALED})`,
  },
  ...partsOf('document', 'document_id', ['document_recipient', 'document_step']),
  { table: 'document_print', within: `t.account_id = ${ME}` },
];
