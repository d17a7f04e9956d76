import { OPEN_STAGES } from '@tiepdan/petition/contract';

/** SQL: the petition, alias `p`, is being worked on and nobody has been given it; written out, so that the index of work holds it. */
export const UNASSIGNED_SQL = `p.status = 'active' AND p.stage IN (${OPEN_STAGES.map((stage) => `'${stage}'`).join(', ')}) AND p.officer_id IS NULL`;
