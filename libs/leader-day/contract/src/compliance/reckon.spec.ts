import { describe, expect, it } from '@jest/globals';
import { COMPLIANCE_COUNTS, type ComplianceCount, complianceList, complianceSpan } from './compliance.js';
import { type CountedLeader, reckonCompliance } from './reckon.js';

const CODES = Object.keys(COMPLIANCE_COUNTS) as ComplianceCount[];
const counts = (some: Partial<Record<ComplianceCount, number>>) => ({ ...(Object.fromEntries(CODES.map((code) => [code, 0])) as Record<ComplianceCount, number>), ...some });
const chair = (months: CountedLeader['months']): CountedLeader => ({
  leaderId: 'a',
  fullName: 'Đinh Văn Chủ',
  position: 'Chủ tịch UBND tỉnh',
  chair: true,
  active: true,
  requiredDaysPerMonth: null,
  dutyFrom: null,
  dutyTo: null,
  months,
});

describe('the compliance report', () => {
  it('names what is short with its month, and does not let one month make up for another', () => {
    const [leader] = reckonCompliance([chair([{ month: 1, counts: counts({ direct: 3 }) }, { month: 3, counts: counts({ delegated: 1 }) }])], 2026, '2026-04-20').leaders;
    expect(leader?.months.map(({ shortage }) => shortage)).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(leader?.quarters.map(({ shortage, required }) => [shortage, required])).toEqual([[1, 3], [0, 3], [0, 3], [0, 3]]);
    expect(leader?.shortageWords).toBe('Thiếu 1 ngày: tháng 2');
    expect(leader?.duty).toBe('Ít nhất 01 ngày trong 01 tháng (Luật Tiếp công dân Đ.12 k.5)');
  });

  it('counts a month as short only when its last day has passed', () => {
    const shortOn = (asOf: string) => reckonCompliance([chair([])], 2026, asOf).total.shortage;
    expect([shortOn('2026-01-31'), shortOn('2026-02-01'), shortOn('2026-12-31'), shortOn('2027-01-01')]).toEqual([0, 1, 11, 12]);
    expect(reckonCompliance([chair([])], 2026, '2026-03-01').leaders[0]?.shortageWords).toBe('Thiếu 2 ngày: tháng 1 (1 ngày), tháng 2 (1 ngày)');
    expect(reckonCompliance([chair([])], 2027, '2026-11-20').leaders[0]).toMatchObject({ shortageWords: null, year: { required: 12, shortage: 0 } });
  });

  it('adds months to quarters, quarters to the year, leaders to the whole', () => {
    const months = Array.from({ length: 12 }, (_, index) => ({ month: index + 1, counts: counts({ direct: index, 'ad-hoc': index % 3 }) }));
    const report = reckonCompliance([chair(months), { ...chair(months.slice(2, 5)), leaderId: 'b' }], 2025, '2026-11-20');
    for (const { months: each, quarters, year } of report.leaders)
      for (const code of CODES) {
        const over = (parts: readonly { readonly counts: Readonly<Record<ComplianceCount, number>> }[]) => parts.reduce((all, part) => all + part.counts[code], 0);
        expect([over(each), over(quarters)]).toEqual([year.counts[code], year.counts[code]]);
        expect(quarters.map((quarter, index) => over(each.slice(index * 3, index * 3 + 3)) - quarter.counts[code])).toEqual([0, 0, 0, 0]);
      }
    expect(report.total.counts.direct).toBe(66 + 2 + 3 + 4);
    expect(report.total.required).toBe(24);
  });

  it('knows the days of its periods, and the list of each number', () => {
    expect([complianceSpan(2028, { month: 2 }), complianceSpan(2026, { quarter: 4 }), complianceSpan(2026, 'year')]).toEqual([
      { from: '2028-02-01', to: '2028-02-29' },
      { from: '2026-10-01', to: '2026-12-31' },
      { from: '2026-01-01', to: '2026-12-31' },
    ]);
    expect(complianceList(2026, { quarter: 1 }, 'direct', 'a')).toEqual({ dutyOf: 'a', counted: 'direct', from: '2026-01-01', to: '2026-03-31' });
    expect(complianceList(2026, 'year', 'nobody')).toEqual({ counted: 'nobody', from: '2026-01-01', to: '2026-12-31' });
  });
});
