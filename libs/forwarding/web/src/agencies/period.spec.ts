import { thisYear, usualPeriods } from './period';

describe('usual periods', () => {
  it('end today or with their year, and count both ends', () =>
    expect(usualPeriods('2026-11-20')).toEqual([
      { name: 'Tháng này', from: '2026-11-01', to: '2026-11-20' },
      { name: '90 ngày qua', from: '2026-08-23', to: '2026-11-20' },
      { name: 'Năm nay', from: '2026-01-01', to: '2026-11-20' },
      { name: 'Năm trước', from: '2025-01-01', to: '2025-12-31' },
    ]));

  it('begin on the first of January', () => expect(thisYear('2027-01-01')).toEqual({ from: '2027-01-01', to: '2027-01-01' }));
});
