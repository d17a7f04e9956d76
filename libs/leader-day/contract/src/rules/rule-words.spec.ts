import { describe, expect, it } from '@jest/globals';
import { ruleWords } from './rule-words.js';
import { inWeeks, sampleRule } from './testing/sample-rule.js';

describe('a rule in words', () => {
  it.each([
    [sampleRule(), 'Ngày 15 hằng tháng; trùng ngày nghỉ thì chuyển sang ngày làm việc liền sau; áp dụng từ 01/01/2026.'],
    [
      sampleRule({ monthDays: [30, 10], onHoliday: 'nearest', withinMonth: true, inTet: 'drop' }),
      'Ngày 10 và 30 hằng tháng; tháng không có ngày này thì lấy ngày cuối tháng; trùng thứ Bảy, Chủ nhật thì chuyển sang ngày làm việc liền sau trong tháng; ' +
        'trùng ngày nghỉ lễ thì chuyển sang ngày làm việc gần nhất trong tháng; không tiếp trong tuần Tết Nguyên đán; áp dụng từ 01/01/2026.',
    ],
    [
      sampleRule({ ...inWeeks(4, 4, '2026-01-08'), onHoliday: 'drop', startsAt: '07:30', endsAt: '11:30', place: 'Trụ sở Tiếp công dân tỉnh', validTo: '2026-12-31' }),
      'Thứ Năm, 4 tuần một lần, tính từ ngày 08/01/2026; trùng ngày nghỉ lễ thì không tổ chức; từ 07:30 đến 11:30 tại Trụ sở Tiếp công dân tỉnh; ' +
        'áp dụng từ 01/01/2026 đến 31/12/2026.',
    ],
    [
      sampleRule({ pattern: 'month-weekday', monthDays: [], weekday: 1, weekOfMonth: 'fifth', missingDay: 'skip', inTet: 'after', registerBeforeDays: 3 }),
      'Thứ Hai lần thứ năm trong tháng; tháng không có ngày này thì không tiếp; trùng ngày nghỉ lễ thì chuyển sang ngày làm việc liền sau; ' +
        'trong tuần Tết Nguyên đán thì chuyển sang ngày làm việc đầu tiên sau tuần Tết; đăng ký chậm nhất 3 ngày làm việc trước ngày tiếp; áp dụng từ 01/01/2026.',
    ],
    [
      sampleRule({ ...inWeeks(1, 1, '2026-01-05'), registerBeforeDay: 20 }),
      'Thứ Hai hằng tuần; trùng ngày nghỉ lễ thì chuyển sang ngày làm việc liền sau; đăng ký trước ngày 20; áp dụng từ 01/01/2026.',
    ],
  ])('%#', (rule, words) => {
    expect(ruleWords(rule)).toBe(words);
  });
});
