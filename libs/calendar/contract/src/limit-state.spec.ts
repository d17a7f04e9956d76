import { describe, expect, it } from '@jest/globals';
import { limitState } from './limit-state.js';
import { missingHolidays, holidayNamed } from './statutory-holidays.js';
import { calendar2026 } from './testing/calendar-2026.js';

describe('where today stands to a due day', () => {
  it.each([
    ['2026-11-27', '2026-11-23', 'ahead', 3, 'Còn 3 ngày làm việc'],
    ['2026-11-25', '2026-11-23', 'ahead', 1, 'Còn 1 ngày làm việc'],
    ['2026-11-23', '2026-11-23', 'today', 0, 'Hết hạn hôm nay'],
    ['2026-11-20', '2026-11-23', 'overdue', 3, 'Quá hạn 3 ngày'],
    ['2026-11-22', '2026-11-20', 'ahead', 0, 'Còn ngày nghỉ trước khi hết hạn'],
  ] as const)('due %s, today %s', (due, today, kind, days, sentence) => {
    expect(limitState(due, today, calendar2026())).toEqual({ kind, days, sentence });
  });
});

describe('the holidays of the law', () => {
  it('are recognised by the name of a day, with or without accents', () => {
    expect(
      ['Tết Nguyên đán Đinh Mùi', 'NGHI TET AM LICH', 'Giỗ Tổ Hùng Vương (dự kiến)', 'Quốc khánh 2/9', 'Ngày truyền thống'].map(
        holidayNamed,
      ),
    ).toEqual(['lunar-new-year', 'lunar-new-year', 'hung-kings', 'national-day', null]);
  });

  it('are all there in 2026, and mostly missing in a year nobody has entered', () => {
    expect(missingHolidays(calendar2026(), 2026)).toEqual([]);
    expect(missingHolidays(calendar2026(), 2025).map(({ holiday }) => holiday)).toEqual([
      'new-year',
      'lunar-new-year',
      'hung-kings',
      'victory',
      'labour',
      'national-day',
    ]);
  });
});
