import type { FormIndicators } from '../../engine/indicator.js';
import { denunciationConclusions } from './04-GQTC-decided.js';
import { standing } from './standing.js';

const COLUMNS = { ...standing('denunciation'), ...denunciationConclusions };

/** Biểu 04/GQTC of TT 06/2025. */
export const denunciationsTt06: FormIndicators = { form: '04/GQTC', columns: () => COLUMNS };
