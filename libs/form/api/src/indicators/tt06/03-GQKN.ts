import type { FormIndicators } from '../../engine/indicator.js';
import { complaintDecisions } from './03-GQKN-decided.js';
import { standing } from './standing.js';

const COLUMNS = { ...standing('complaint'), ...complaintDecisions };

/** Biểu 03/GQKN of TT 06/2025. */
export const complaintsTt06: FormIndicators = { form: '03/GQKN', columns: () => COLUMNS };
