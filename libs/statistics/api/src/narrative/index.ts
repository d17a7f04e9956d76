import type { NarrativeParagraph, Period, ReportSection } from '@tiepdan/statistics/contract';
import { leaderParagraphs } from './leaders.js';
import { petitionParagraphs } from './petitions.js';
import { regularParagraphs } from './regular.js';
import { daysOf, titled } from './wording.js';

export { daysOf, narrativeDay, plainText, withinSentence } from './wording.js';

/** What the narrative is written from: the numbers and the names that stand in its sentences. */
export interface NarrativeMatter {
  readonly sections: readonly ReportSection[];
  readonly period: Period;
  readonly comparison: Period;
  /** "UBND tỉnh …". */
  readonly committeeName: string;
}

/** Section II.4 of the periodic report in its customary wording and order, for one period. */
export function writeNarrative({ sections, period, comparison, committeeName }: NarrativeMatter): NarrativeParagraph[] {
  const values = new Map(sections.flatMap(({ indicators }) => indicators.map((indicator) => [indicator.code, indicator] as const)));
  const name = period.code ? `${period.label}: ` : '';
  return [
    titled('heading', '4. Kết quả công tác tiếp công dân, khiếu nại, tố cáo'),
    titled('subheading', `4.1. ${name}Kết quả ${daysOf(period)}`),
    titled('subheading', 'a) Về công tác tiếp dân thường xuyên'),
    ...regularParagraphs(values, period, comparison),
    titled('subheading', `b) Về công tác tiếp dân định kỳ của lãnh đạo ${committeeName}`),
    ...leaderParagraphs(values, period, comparison, committeeName),
    titled('subheading', 'c) Công tác tiếp nhận đơn'),
    ...petitionParagraphs(values, period, comparison, committeeName),
  ];
}
