import { reportPeriods } from './periods';

it('offers the month, quarter, half, nine months and years in which offices report', () => {
  expect(reportPeriods('2026-11-20')).toEqual([
    { name: 'Tháng 11', from: '2026-11-01', to: '2026-11-30' },
    { name: 'Quý IV', from: '2026-10-01', to: '2026-12-31' },
    { name: '6 tháng', from: '2026-01-01', to: '2026-06-30' },
    { name: '9 tháng', from: '2026-01-01', to: '2026-09-30' },
    { name: 'Năm 2026', from: '2026-01-01', to: '2026-12-31' },
    { name: 'Năm 2025', from: '2025-01-01', to: '2025-12-31' },
  ]);
});

it('knows the last day of February', () => {
  expect(reportPeriods('2028-02-10')[0]).toEqual({ name: 'Tháng 2', from: '2028-02-01', to: '2028-02-29' });
  expect(reportPeriods('2027-02-10')[0]?.to).toBe('2027-02-28');
});
