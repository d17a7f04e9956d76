import { TestBed } from '@angular/core/testing';
import { PlainDateAdapter } from './plain-date-adapter';

describe('days in the calendar', () => {
  let adapter: PlainDateAdapter;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [PlainDateAdapter] });
    adapter = TestBed.inject(PlainDateAdapter);
  });

  it('starts weeks on Monday', () => expect(adapter.getFirstDayOfWeek()).toBe(1));

  it('knows the weekday without a time zone', () => expect(adapter.getDayOfWeek('2026-11-21')).toBe(6));

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-21', 2, '2027-01-21'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('moves %s by %i months to %s', (day, months, moved) => expect(adapter.addCalendarMonths(day, months)).toBe(moved));

  it('keeps 29 February by falling back a day', () => expect(adapter.addCalendarYears('2024-02-29', 1)).toBe('2025-02-28'));

  it('shows days and months in Vietnamese', () => {
    expect(adapter.format('2023-09-05', 'day')).toBe('05/09/2023');
    expect(adapter.format('2023-09-05', 'month-year')).toBe('Tháng 9 năm 2023');
  });

  it('tells nonsense from nothing', () => {
    expect(adapter.parse('')).toBeNull();
    expect(adapter.isValid(adapter.parse('32/1/2023') ?? '')).toBe(false);
    expect(adapter.deserialize('2023-02-30')).toBe(adapter.invalid());
  });
});
