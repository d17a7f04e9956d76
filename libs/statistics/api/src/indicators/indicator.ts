import type { IndicatorUnit, ReportSection } from '@tiepdan/statistics/contract';
import type { Source } from '../sources/index.js';

/**
 * How a number comes out of its records: `rows` counts them, `people` adds their head-counts, `largest` is the greatest
 * head-count (0 without records).
 */
export type Measure = 'rows' | 'people' | 'largest';

/** One number of section 4 as data: which records (source and predicate), how they are measured, what that means in words. */
export interface Indicator {
  readonly code: string;
  readonly label: string;
  readonly unit: IndicatorUnit;
  /** 0 for a total, 1 for "trong đó", 2 for a part of a part. */
  readonly level: 0 | 1 | 2;
  readonly section: ReportSection['code'];
  readonly source: Source['name'];
  readonly measure: Measure;
  /** SQL over the columns of the source's CTE; the report and the list behind the number use this same text. */
  readonly predicate: string;
  /** One sentence that says what is counted. */
  readonly definition: string;
}
