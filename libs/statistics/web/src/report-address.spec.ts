import { officialPeriod } from '@tiepdan/statistics/contract';
import { periodParams, periodQuery, readPeriod } from './report-address';

const today = '2026-11-21';

describe('readPeriod', () => {
  it('takes the quarter that holds today when the address names none', () => {
    expect(readPeriod({}, today)).toEqual(officialPeriod(2026, 'Q4'));
  });

  it('reads a code', () => {
    expect(readPeriod({ period: '2023-Y' }, today)).toEqual(officialPeriod(2023, 'Y'));
  });

  it('reads two days, and knows them again as an official period', () => {
    expect(readPeriod({ from: '2023-09-15', to: '2023-11-30' }, today)).toMatchObject({ code: null, from: '2023-09-15' });
    expect(readPeriod({ from: '2023-09-15', to: '2023-12-14' }, today)).toEqual(officialPeriod(2023, 'Q4'));
  });

  it.each([
    [{ period: '2023-Q5' }, 'Không có kỳ báo cáo "2023-Q5".'],
    [{ from: '2023-09-15' }, 'Khoảng ngày trong địa chỉ trang chưa đúng hoặc còn thiếu.'],
    [{ from: '2023-02-30', to: '2023-03-01' }, 'Khoảng ngày trong địa chỉ trang chưa đúng hoặc còn thiếu.'],
    [{ from: '2023-12-01', to: '2023-11-01' }, 'Kỳ kết thúc trước khi bắt đầu.'],
  ])('says what is wrong with %j', (address, refusal) => {
    expect(readPeriod(address, today)).toEqual({ refusal });
  });
});

describe('a period in an address', () => {
  it('is its code, or its two days', () => {
    const chosen = { code: null, label: '', from: '2023-09-15', to: '2023-11-30' };
    expect(periodParams(officialPeriod(2023, 'Q4'))).toEqual({ period: '2023-Q4' });
    expect(periodParams(chosen)).toEqual({ from: '2023-09-15', to: '2023-11-30' });
    expect(periodQuery(chosen)).toEqual({ period: null, from: '2023-09-15', to: '2023-11-30' });
  });
});
