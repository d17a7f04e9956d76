import { weeksOfMonth } from './weeks-of-month';

describe('weeksOfMonth', () => {
  it('begins each week on Monday and fills up with the months beside', () => {
    // 1 November 2026 is a Sunday.
    expect(weeksOfMonth(2026, 11)[0]).toEqual([
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
      '2026-11-01',
    ]);
    expect(weeksOfMonth(2026, 11)).toHaveLength(6);
    // February 2027 begins on a Monday and has four weeks.
    expect(weeksOfMonth(2027, 2)).toHaveLength(4);
  });

  it('has every day of a leap year once', () => {
    const days = Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) =>
      weeksOfMonth(2028, month)
        .flat()
        .filter((day) => Number(day.slice(5, 7)) === month),
    );
    expect(days).toHaveLength(366);
    expect(new Set(days).size).toBe(366);
  });
});
