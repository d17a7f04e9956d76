import type { LeaderDayRow } from '@tiepdan/leader-day/contract';
import { monthsOfYear } from './months-of-year';

const row = (id: string, heldOn: string): LeaderDayRow => ({
  id,
  heldOn,
  session: 'periodic',
  hostId: 'h',
  byDeputy: false,
  outcome: 'held',
  status: 'active',
  hostName: 'Lê Văn Hòa',
  hostPosition: 'Chủ tịch',
  receptions: 1,
  people: 2,
});

describe('monthsOfYear', () => {
  const months = monthsOfYear(2026, [row('a', '2026-11-10'), row('b', '2026-11-10'), row('c', '2026-02-28')]);

  it('begins each week on Monday', () => {
    // 1 November 2026 is a Sunday.
    expect(months[10]?.weeks[0]?.map((square) => square?.date ?? null)).toEqual([null, null, null, null, null, null, 1]);
    expect(months[1]?.weeks.map((week) => week[0]?.date ?? null)).toEqual([null, 2, 9, 16, 23]);
  });

  it('has every day once, also in a leap year', () => {
    const days = monthsOfYear(2028, [])
      .flatMap(({ weeks }) => weeks.flat())
      .filter((square) => square !== null);
    expect(days).toHaveLength(366);
    expect(new Set(days.map(({ day }) => day)).size).toBe(366);
  });

  it('puts the sessions on their days', () => {
    const squares = months[10]?.weeks.flat().filter((square) => square !== null && square.sessions.length > 0);
    expect(squares).toMatchObject([{ day: '2026-11-10', sessions: [{ id: 'a' }, { id: 'b' }] }]);
    expect(months[10]?.sessions.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
