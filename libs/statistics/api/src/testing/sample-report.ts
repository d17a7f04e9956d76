import type { OfficeView } from '@tiepdan/agency/contract';
import { type Period, type Section4Report, comparablePeriod, officialPeriod } from '@tiepdan/statistics/contract';
import { runChecks } from '../checks.js';
import { sectionsOf } from '../compare.js';
import { footnotesOf } from '../footnotes.js';
import { writeNarrative } from '../narrative/index.js';

export const sampleOffice: OfficeView = {
  id: '00000000-0000-7000-8000-000000000001',
  name: 'Ban Tiếp công dân tỉnh Đắk Sơn',
  parentName: 'Văn phòng UBND tỉnh Đắk Sơn',
  placeName: 'Gia Sơn',
  committeeName: 'UBND tỉnh Đắk Sơn',
};

const now = {
  ...{ I01: 1040, I02: 14, I03: 1026, I04: 1197, I05: 33, I06: 14, I07: 19, I08: 2, I09: 0, I10: 31, I05x: 0, I05t: 33 },
  ...{ I11: 3, I12: 3, I13: 137, I14: 1, I15: 2, I16: 121, I17: 3, I17a: 3, I18: 6, I18a: 6, I19: 3, I19a: 3, I22: 3, I22a: 3 },
  ...{ I23: 206, I24: 7, I25: 11, I26: 188, I28: 206, I28b: 206, I30: 138, I30a: 138, I31: 25 },
};
const previous = { I01: 1106, I04: 510, I23: 1096, I24: 1096 };

/** A report of invented numbers whose parts add up, as the queries would give it. */
export function sampleReport(period: Period = officialPeriod(2023, 'Q4')): Section4Report {
  const comparison = comparablePeriod(period);
  const counts = new Map(Object.entries(now));
  const sections = sectionsOf(counts, new Map(Object.entries(previous)));
  return {
    officeName: sampleOffice.name,
    period,
    comparison,
    adHoc: period.code === null,
    sections,
    checks: runChecks(counts),
    narrative: writeNarrative({ sections, period, comparison, committeeName: sampleOffice.committeeName }),
    footnotes: footnotesOf(comparison),
    computedAt: '2026-11-21T05:00:00.000Z',
  };
}
