import { HOSTED } from '@tiepdan/leader-day/api';
import { ME, type RowPolicy, partsOf, seenAs } from '@tiepdan/platform/api';

/**
 * SQL of the conclusions an actor may see, for the alias `c`; `$1` is the actor's office. Nothing of who complained or denounced is
 * selected anywhere in this domain, and what was typed is masked where it names somebody who is kept secret (Luật Tố cáo Đ.56).
 */
export const VISIBLE_CONCLUSIONS = `c.office_id = $1`;

/** The same for their tasks, in lists and figures: a cancelled conclusion has none. */
export const VISIBLE_TASKS = `c.office_id = $1 AND c.status = 'active'`;

const ABOUT_SEALED = `EXISTS (SELECT 1 FROM public.matter m WHERE m.office_id = t.office_id AND m.id = t.matter_id AND m.sealed)
  OR EXISTS (SELECT 1 FROM public.reception r WHERE r.office_id = t.office_id AND r.id = t.reception_id AND r.sealed)`;

/** What of them an account sees whose reach is restricted (docs/adr/0038): what it wrote down, its own day's, and those about a record it sees. */
export const conclusionRows: readonly RowPolicy[] = [
  {
    table: 'conclusion',
    ways: [`t.created_by = ${ME}`, HOSTED, seenAs('reception', 'reception_id'), seenAs('matter', 'matter_id')],
    unsealed: `NOT (${ABOUT_SEALED})`,
  },
  ...partsOf('conclusion', 'conclusion_id', ['conclusion_notice', 'conclusion_task']),
  ...partsOf('conclusion_task', 'task_id', ['conclusion_task_step']),
];
