import type { ContributingRecords, IndicatorValue, Period, Section4Report } from '@tiepdan/statistics/contract';
import { comparablePeriod } from '@tiepdan/statistics/contract';

const indicator = (code: string, label: string, value: number, previous: number, level: 0 | 1 | 2 = 0): IndicatorValue => ({
  code,
  label,
  unit: 'lượt',
  definition: `Định nghĩa của ${code}.`,
  level,
  value,
  previous,
  change: value - previous,
  changePercent: previous === 0 ? null : Math.round(((value - previous) / previous) * 1000) / 10,
});

/** A small report with two indicators, one check that holds and one that fails. Invented figures. */
export function reportOf(period: Period): Section4Report {
  return {
    officeName: 'Ban Tiếp công dân tỉnh Đắk Sơn',
    period,
    comparison: comparablePeriod(period),
    adHoc: period.code === null,
    sections: [
      {
        code: 'regular',
        title: 'Tiếp công dân thường xuyên',
        indicators: [indicator('I01', 'Lượt tiếp thường xuyên', 25, 18), indicator('I02', 'Tiếp lần đầu', 14, 20, 1)],
      },
    ],
    checks: [
      {
        code: 'C01',
        sentence: 'Tiếp lần đầu + tiếp nhiều lần = tổng số lượt',
        worked: '14 + 11 = 25',
        holds: true,
        indicators: ['I01', 'I02'],
      },
      { code: 'C02', sentence: 'Vụ việc không nhiều hơn lượt', worked: '26 ≤ 25', holds: false, indicators: ['I01'] },
    ],
    narrative: [
      { style: 'heading', pieces: [{ text: '4. Kết quả công tác tiếp công dân' }] },
      {
        style: 'body',
        pieces: [
          { text: '- Đã tiếp ' },
          { text: '25', indicator: 'I01' },
          { text: ' lượt (cùng kỳ ' },
          { text: '18', indicator: 'I01', previous: true },
          { text: ').' },
        ],
      },
    ],
    footnotes: ['Vụ việc vừa tiếp thường xuyên vừa do lãnh đạo tiếp được tính một lần.'],
    computedAt: '2026-11-21T03:00:00.000Z',
  };
}

/** The first of two pages behind a number. */
export function recordsOf(period: Period, value = 25): ContributingRecords {
  return {
    code: 'I01',
    label: 'Lượt tiếp thường xuyên',
    definition: 'Định nghĩa của I01.',
    unit: 'lượt',
    period,
    value,
    total: value,
    nextCursor: 'next',
    items: [
      { kind: 'reception', id: 'r1', on: '2023-10-02', number: '40/2023', title: 'Bồi thường đất', detail: '2 người', contributes: 1 },
    ],
  };
}
