import type { ReportSection } from '@tiepdan/statistics/contract';
import { delegationIndicators } from './delegations.js';
import { documentIndicators } from './documents.js';
import type { Indicator } from './indicator.js';
import { leaderIndicators } from './leaders.js';
import { petitionIndicators } from './petitions.js';
import { regularIndicators } from './regular.js';

export type { Indicator, Measure } from './indicator.js';

/** The sections of section 4 in their printed order. */
export const SECTION_TITLES: Readonly<Record<ReportSection['code'], string>> = {
  regular: 'Tiếp công dân thường xuyên',
  delegations: 'Đoàn đông người (tiếp thường xuyên)',
  leaders: 'Tiếp công dân định kỳ, đột xuất của lãnh đạo',
  petitions: 'Tiếp nhận, xử lý đơn',
  documents: 'Văn bản ban hành',
};

/** All numbers of section 4, in their printed order. */
export const INDICATORS: readonly Indicator[] = [
  ...regularIndicators,
  ...delegationIndicators,
  ...leaderIndicators,
  ...petitionIndicators,
  ...documentIndicators,
];

const byCode = new Map(INDICATORS.map((indicator) => [indicator.code, indicator]));

/** The indicator of that code, or undefined. */
export function findIndicator(code: string): Indicator | undefined {
  return byCode.get(code);
}
