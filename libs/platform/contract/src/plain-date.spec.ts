import { describe, expect, it } from '@jest/globals';
import { addDays, addYears, dayAt, formatDay, isPlainDate } from './plain-date.js';

describe('days', () => {
  it.each(['2023-02-29', '2023-13-01', '2023-00-10', '23-01-01', '2023-1-1', '2023-01-01T00:00:00Z', 20230101, null])('refuses %p', (text) => {
    expect(isPlainDate(text)).toBe(false);
  });

  it('knows leap days', () => {
    expect(isPlainDate('2024-02-29')).toBe(true);
    expect(addYears('2024-02-29', -1)).toBe('2023-02-28');
    expect(addYears('2023-02-28', 1)).toBe('2024-02-28');
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  });

  it('changes day at midnight in Việt Nam, not in Greenwich', () => {
    expect(dayAt(new Date('2026-11-20T16:59:59Z'))).toBe('2026-11-20');
    expect(dayAt(new Date('2026-11-20T17:00:00Z'))).toBe('2026-11-21');
  });

  it('reads as people write', () => {
    expect(formatDay('2023-09-15')).toBe('15/09/2023');
  });
});
