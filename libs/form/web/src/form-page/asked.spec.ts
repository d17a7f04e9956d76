import { officialPeriod } from '@tiepdan/statistics/contract';
import { readAsked, slugUnder, yearBefore } from './asked';

const today = '2026-11-20';

describe('which forms an address asks for', () => {
  it('are those of the quarter that holds today, on the forms in force', () => {
    expect(readAsked({}, today)).toEqual({ period: officialPeriod(2026, 'Q4'), asOf: null, set: null });
  });

  it('may be of another regime and of an earlier day; what is neither is left out', () => {
    expect(readAsked({ period: '2026-Q3', asOf: '2026-08-31', set: 'tt02-2021' }, today)).toMatchObject({
      asOf: '2026-08-31',
      set: 'tt02-2021',
    });
    expect(readAsked({ period: '2026-Q3', asOf: '2026-08-32', set: 'tt99' }, today)).toMatchObject({ asOf: null, set: null });
    expect(readAsked({ period: '2026-Q3', set: 'tt06' }, today)).toMatchObject({ set: null });
  });

  it('are refused where the address names no period', () =>
    expect(readAsked({ period: 'x' }, today)).toEqual({ refusal: 'Không có kỳ báo cáo "x".' }));

  it('are compared with the same days of the year before, on the same forms', () => {
    expect(yearBefore({ period: officialPeriod(2026, 'Q3'), asOf: '2026-08-31', set: null }, 'tt06')).toEqual({
      period: officialPeriod(2025, 'Q3'),
      asOf: '2025-08-31',
      set: 'tt06',
    });
  });

  it('give way to the first form where a regime has none of the name', () => {
    expect([slugUnder('tt02-2021', '01-TCD'), slugUnder('tt02-2021', '06-QLKNTC'), slugUnder('tt06', '06-QLKNTC')]).toEqual([
      '01-TCD',
      '01-TCD',
      '06-QLKNTC',
    ]);
  });
});
