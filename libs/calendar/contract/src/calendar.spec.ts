import { describe, expect, it } from '@jest/globals';
import { addDays } from '@tiepdan/platform/contract';
import {
  addWorkingDays,
  dayOff,
  isWorkingDay,
  makeCalendar,
  makeUpDay,
  nextWorkingDay,
  previousWorkingDay,
  weekdayName,
  workingDaysAfter,
} from './calendar.js';
import { COUNTING, calendar2026, dayRule } from './testing/calendar-2026.js';

describe('a calendar', () => {
  const calendar = calendar2026();

  it('knows weekly rest, holidays and days off in place of them', () => {
    expect(dayOff(calendar, '2026-02-14')).toEqual({ day: '2026-02-14', reason: 'weekly-rest', name: 'thứ Bảy' });
    expect(dayOff(calendar, '2026-02-16')).toEqual({ day: '2026-02-16', reason: 'holiday', name: 'Tết Nguyên đán' });
    expect(dayOff(calendar, '2026-04-27')).toMatchObject({ reason: 'rest' });
    expect(dayOff(calendar, '2026-11-24')?.name).toBe('Ngày Văn hóa Việt Nam');
    expect(dayOff(calendar, '2026-02-23')).toBeNull();
    expect(weekdayName('2026-11-22')).toBe('Chủ nhật');
  });

  it('calls a holiday that falls on a Sunday by its name', () => {
    expect(dayOff(calendar, '2026-04-26')).toMatchObject({ reason: 'holiday', name: 'Giỗ Tổ Hùng Vương' });
  });

  it('works on a swapped Saturday, and rests on the day it was swapped for', () => {
    const swapped = calendar2026([
      dayRule('2026-01-02', 'rest', 'Nghỉ hoán đổi', 'office'),
      dayRule('2026-01-10', 'working', 'Làm bù cho 02/01', 'office'),
    ]);
    expect(isWorkingDay(swapped, '2026-01-10')).toBe(true);
    expect(makeUpDay(swapped, '2026-01-10')?.name).toBe('Làm bù cho 02/01');
    expect(isWorkingDay(swapped, '2026-01-02')).toBe(false);
    expect(addWorkingDays(swapped, '2025-12-31', 1)).toBe('2026-01-05');
    expect(addWorkingDays(swapped, '2026-01-09', 1)).toBe('2026-01-10');
  });

  it('lets the day an office entered hold, whichever came first', () => {
    const own = dayRule('2026-11-24', 'working', 'Trực tiếp công dân', 'office');
    const national = dayRule('2026-11-24', 'holiday', 'Ngày Văn hóa Việt Nam');
    for (const rules of [
      [own, national],
      [national, own],
    ])
      expect(isWorkingDay(makeCalendar([COUNTING], rules), '2026-11-24')).toBe(true);
  });

  it('takes the weekly rest of the day it is asked for', () => {
    const changed = makeCalendar(
      [
        { ...COUNTING, validTo: '2026-06-30' },
        { ...COUNTING, validFrom: '2026-07-01', weeklyRest: [5, 6, 7] },
      ],
      [],
    );
    expect(isWorkingDay(changed, '2026-06-26')).toBe(true);
    expect(isWorkingDay(changed, '2026-07-03')).toBe(false);
  });

  it('says that it does not know a time before it', () => {
    expect(() => isWorkingDay(calendar, '1999-10-01')).toThrow(RangeError);
  });

  it('counts working days across Tết', () => {
    expect(addWorkingDays(calendar, '2026-02-13', 1)).toBe('2026-02-23');
    expect(addWorkingDays(calendar, '2026-02-23', -1)).toBe('2026-02-13');
    expect(addWorkingDays(calendar, '2026-02-14', 0)).toBe('2026-02-14');
    expect(nextWorkingDay(calendar, '2026-02-14')).toBe('2026-02-23');
    expect(previousWorkingDay(calendar, '2026-02-22')).toBe('2026-02-13');
    expect(nextWorkingDay(calendar, '2026-02-24')).toBe('2026-02-24');
    expect(workingDaysAfter(calendar, '2026-02-12', '2026-02-24')).toBe(3);
    expect(workingDaysAfter(calendar, '2026-02-24', '2026-02-12')).toBe(0);
  });

  it('passes 29 February in a leap year only', () => {
    const bare = makeCalendar([COUNTING], []);
    expect(addWorkingDays(bare, '2028-02-28', 1)).toBe('2028-02-29');
    expect(addWorkingDays(bare, '2027-02-26', 1)).toBe('2027-03-01');
  });

  it('never lands on a day off, and never goes back when it starts later', () => {
    const swapped = calendar2026([
      dayRule('2026-01-10', 'working', 'Làm bù', 'office'),
      dayRule('2026-08-31', 'rest', 'Hoán đổi', 'office'),
    ]);
    for (const count of [1, 2, 3, 5, 7, 10, 30]) {
      let before = '';
      for (let start = '2025-12-20'; start < '2027-01-10'; start = addDays(start, 1)) {
        const end = addWorkingDays(swapped, start, count);
        expect([start, count, isWorkingDay(swapped, end)]).toEqual([start, count, true]);
        expect(end >= before && end > start).toBe(true);
        expect(workingDaysAfter(swapped, start, end)).toBe(count);
        before = end;
      }
    }
  });

  it('ends with an error in a week without working days', () => {
    expect(() => nextWorkingDay(calendar2026([], { weeklyRest: [1, 2, 3, 4, 5, 6, 7] }), '2026-03-02')).toThrow(RangeError);
  });
});
