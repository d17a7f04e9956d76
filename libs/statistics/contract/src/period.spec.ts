import { describe, expect, it } from '@jest/globals';
import { addDays } from '@tiepdan/platform/contract';
import { chosenPeriod, comparablePeriod, officialPeriod, parsePeriodCode, quarterOf } from './period.js';

describe('reporting periods (TT 06/2025 Đ.4, Đ.7)', () => {
  it('run from the 15th to the 14th', () => {
    expect(officialPeriod(2023, 'Q1')).toEqual({ code: '2023-Q1', label: 'Quý I năm 2023', from: '2022-12-15', to: '2023-03-14' });
    expect(officialPeriod(2023, 'Q4')).toEqual({ code: '2023-Q4', label: 'Quý IV năm 2023', from: '2023-09-15', to: '2023-12-14' });
    expect(officialPeriod(2023, 'H1')).toEqual({ code: '2023-H1', label: '6 tháng đầu năm 2023', from: '2022-12-15', to: '2023-06-14' });
    expect(officialPeriod(2023, 'M9')).toEqual({ code: '2023-M9', label: '9 tháng đầu năm 2023', from: '2022-12-15', to: '2023-09-14' });
    expect(officialPeriod(2023, 'Y')).toEqual({ code: '2023-Y', label: 'Năm 2023', from: '2022-12-15', to: '2023-12-14' });
  });

  it('tile the year without gap or overlap', () => {
    const quarters = [2022, 2023, 2024].flatMap((year) => (['Q1', 'Q2', 'Q3', 'Q4'] as const).map((kind) => officialPeriod(year, kind)));
    quarters.slice(1).forEach(({ from }, position) => expect(from).toBe(addDays(quarters[position]?.to ?? '', 1)));
  });

  it('are recognised when their days are chosen by hand', () => {
    expect(chosenPeriod('2022-12-15', '2023-06-14').code).toBe('2023-H1');
    expect(chosenPeriod('2023-09-15', '2023-11-30')).toEqual({
      code: null,
      label: 'Từ ngày 15/09/2023 đến ngày 30/11/2023',
      from: '2023-09-15',
      to: '2023-11-30',
    });
  });

  it('compare with the same days a year earlier; 29 February with 28 February', () => {
    expect(comparablePeriod(officialPeriod(2023, 'Q4'))).toEqual(officialPeriod(2022, 'Q4'));
    expect(comparablePeriod(chosenPeriod('2023-09-15', '2023-11-30'))).toMatchObject({ from: '2022-09-15', to: '2022-11-30' });
    expect(comparablePeriod(chosenPeriod('2024-02-29', '2024-02-29'))).toMatchObject({ from: '2023-02-28', to: '2023-02-28' });
    expect(comparablePeriod(chosenPeriod('2025-02-28', '2025-02-28'))).toMatchObject({ from: '2024-02-28', to: '2024-02-28' });
  });

  it('know which quarter holds a day, also in the second half of December', () => {
    expect(quarterOf('2023-12-14').code).toBe('2023-Q4');
    expect(quarterOf('2023-12-15').code).toBe('2024-Q1');
    expect(quarterOf('2024-02-29').code).toBe('2024-Q1');
  });

  it('are read from their codes and nothing else', () => {
    expect(parsePeriodCode('2023-Q4')?.label).toBe('Quý IV năm 2023');
    for (const code of ['2023-Q5', '2023', 'Q4-2023', '1900-Q1', '2023-q4', ' 2023-Q4']) expect(parsePeriodCode(code)).toBeNull();
  });
});
