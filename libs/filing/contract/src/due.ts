import type { PlainDate } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import type { FilingTerms } from './terms.js';

/** The day of a period's last month: `dueIn(2026-Q3, 17)` is 17/9/2026. TT 06/2025 Đ.7 moves no due day that is a day off. */
const dueIn = (period: Pick<Period, 'to'>, day: number): PlainDate => `${period.to.slice(0, 8)}${String(day).padStart(2, '0')}`;

/** Until when units send in their figures of a period. */
export const unitsDueOn = (period: Pick<Period, 'to'>, terms: Pick<FilingTerms, 'unitDueDay'>): PlainDate => dueIn(period, terms.unitDueDay);

/** Until when the office files it. */
export const officeDueOn = (period: Pick<Period, 'to'>, terms: Pick<FilingTerms, 'officeDueDay'>): PlainDate => dueIn(period, terms.officeDueDay);
