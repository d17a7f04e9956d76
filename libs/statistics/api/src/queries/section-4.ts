import type { OfficeView } from '@tiepdan/agency/contract';
import type { Period, Section4Report } from '@tiepdan/statistics/contract';
import { comparablePeriod } from '@tiepdan/statistics/contract';
import { runChecks } from '../checks.js';
import { sectionsOf } from '../compare.js';
import { footnotesOf } from '../footnotes.js';
import { writeNarrative } from '../narrative/index.js';
import type { Reader } from './count-indicators.js';
import { countIndicators } from './count-indicators.js';

/** Section 4 of the report for a period: numbers, comparison, checks and text, all from one statement. */
export async function section4(reader: Reader, office: OfficeView, period: Period, now: Date): Promise<Section4Report> {
  const comparison = comparablePeriod(period);
  const counts = await countIndicators(reader, office.id, period, comparison);
  const sections = sectionsOf(counts.now, counts.before);
  return {
    officeName: office.name,
    period,
    comparison,
    adHoc: period.code === null,
    sections,
    checks: runChecks(counts.now),
    narrative: writeNarrative({ sections, period, comparison, committeeName: office.committeeName }),
    footnotes: footnotesOf(comparison),
    computedAt: now.toISOString(),
  };
}
