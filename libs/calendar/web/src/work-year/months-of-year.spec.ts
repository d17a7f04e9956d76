import { MAKE_UP, YEAR_2026 } from '../testing/sample-calendar';
import { monthsOfYear } from './months-of-year';

describe('monthsOfYear', () => {
  const months = monthsOfYear(YEAR_2026);
  const square = (day: string) => months.flatMap(({ weeks }) => weeks.flat()).find((found) => found?.day === day);

  it('begins each week on Monday and has every day once', () => {
    // 1 November 2026 is a Sunday.
    expect(months[10]?.weeks[0]?.map((found) => found?.date ?? null)).toEqual([null, null, null, null, null, null, 1]);
    const days = monthsOfYear({ ...YEAR_2026, year: 2028 }).flatMap(({ weeks }) => weeks.flat().filter((found) => found !== null));
    expect(new Set(days.map(({ day }) => day)).size).toBe(366);
  });

  it('marks the days that differ, and knows whose they are', () => {
    expect(square('2026-11-24')?.marked).toMatchObject({ rule: { name: 'Ngày Văn hóa Việt Nam' }, own: null });
    expect(square('2026-08-22')?.marked).toMatchObject({ rule: { kind: 'working', scope: 'office' }, own: MAKE_UP });
    expect(square('2026-08-23')).toMatchObject({ weeklyRest: true, marked: null });
    expect(months[10]?.marked.map(({ rule }) => rule.day)).toEqual(['2026-11-24']);
  });

  it('tells days of one name as a span, and the office’s own one by one', () => {
    const tet = ['2026-02-16', '2026-02-17', '2026-02-18'].map((day) => ({ ...YEAR_2026.national[0]!, day, name: 'Tết Nguyên đán' }));
    const own = ['2026-02-19', '2026-02-20'].map((day) => ({ ...MAKE_UP, id: day, day, kind: 'holiday' as const, name: 'Tết Nguyên đán' }));
    const february = monthsOfYear({ ...YEAR_2026, national: tet, own })[1];
    expect(february?.marked.map(({ rule, last }) => [rule.day.slice(8), last.slice(8)])).toEqual([
      ['16', '18'],
      ['19', '19'],
      ['20', '20'],
    ]);
  });

  it('shows the office’s entry where the country has one too', () => {
    const own = { ...MAKE_UP, id: 'd2', day: '2026-09-02', name: 'Cơ quan trực' };
    const [marked] = monthsOfYear({ ...YEAR_2026, own: [own] })[8]?.marked ?? [];
    expect(marked).toMatchObject({ rule: { name: 'Cơ quan trực' }, own: { id: 'd2' } });
  });
});
