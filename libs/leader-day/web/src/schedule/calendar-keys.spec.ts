import { addMonths, dayByKey, firstOfMonth } from './calendar-keys';

describe('keys of a calendar', () => {
  it('go by days and weeks', () => {
    expect(dayByKey('2026-12-31', 'ArrowRight')).toBe('2027-01-01');
    expect(dayByKey('2026-12-15', 'ArrowUp')).toBe('2026-12-08');
    expect(dayByKey('2026-12-15', 'x')).toBeNull();
  });

  it('go to the ends of the week, which begins on Monday', () => {
    // 15 December 2026 is a Tuesday.
    expect(dayByKey('2026-12-15', 'Home')).toBe('2026-12-14');
    expect(dayByKey('2026-12-15', 'End')).toBe('2026-12-20');
    expect(dayByKey('2026-12-20', 'End')).toBe('2026-12-20');
  });

  it('go by months, and end at the last day of a shorter one', () => {
    expect(dayByKey('2026-01-31', 'PageDown')).toBe('2026-02-28');
    expect(dayByKey('2026-01-15', 'PageUp')).toBe('2025-12-15');
    expect(addMonths('2028-03-30', -1)).toBe('2028-02-29');
    expect(firstOfMonth(2026, 13)).toBe('2027-01-01');
    expect(firstOfMonth(2026, 0)).toBe('2025-12-01');
  });
});
