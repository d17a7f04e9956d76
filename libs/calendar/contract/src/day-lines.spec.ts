import { describe, expect, it } from '@jest/globals';
import { readDayLines } from './day-lines.js';
import { calendar2026 } from './testing/calendar-2026.js';

const read = (text: string) => readDayLines(text, { year: 2026, national: calendar2026(), taken: new Set(['2026-08-22']) });

describe('a year’s decision as lines', () => {
  it('reads days, kinds and names as people write them', () => {
    const text =
      '# Thông báo hoán đổi năm 2026\n\n2/1; nghỉ hoán đổi ;  Nghỉ liền Tết Dương lịch\r\n10/01/2026\tlàm bù\tLàm bù cho 02/01\n2026-03-09; HOLIDAY; Ngày truyền thống';
    expect(read(text)).toEqual({
      lines: [
        { line: 3, day: '2026-01-02', kind: 'rest', name: 'Nghỉ liền Tết Dương lịch' },
        { line: 4, day: '2026-01-10', kind: 'working', name: 'Làm bù cho 02/01' },
        { line: 5, day: '2026-03-09', kind: 'holiday', name: 'Ngày truyền thống' },
      ],
      problems: [],
    });
  });

  it.each([
    ['31/2; nghỉ bù; x', '"31/2" không phải là một ngày; viết dạng 02/09/2026.'],
    ['2/1/2027; nghỉ bù; x', 'Ngày 02/01/2027 không thuộc năm 2026.'],
    ['2/1; đi chơi; x', '"đi chơi" không phải là loại ngày; viết "nghỉ lễ", "nghỉ bù" hoặc "làm bù".'],
    ['2/1; nghỉ bù', 'Thiếu tên ngày; viết sau dấu chấm phẩy thứ hai.'],
    [`2/1; nghỉ bù; ${'x'.repeat(121)}`, 'Tên dài quá 120 ký tự.'],
    ['22/8; làm bù; x', 'Ngày 22/08/2026 cơ quan đã nhập rồi.'],
    ['10/1; nghỉ bù; x', 'Ngày 10/01/2026 vốn là ngày nghỉ hằng tuần (thứ Bảy) nên không cần ghi.'],
    ['24/11; nghỉ bù; x', 'Ngày 24/11/2026 vốn là ngày nghỉ (Ngày Văn hóa Việt Nam) nên không cần ghi.'],
    ['12/1; làm bù; x', 'Ngày 12/01/2026 vốn là ngày làm việc nên không cần ghi.'],
  ])('names what is wrong with "%s"', (text, message) => {
    expect(read(`5/1; nghỉ bù; Ngày đúng\n${text}`).problems).toEqual([{ line: 2, message }]);
  });

  it('finds a day written twice, and takes a make-up day on a holiday', () => {
    expect(read('2/1; nghỉ bù; a\n02/01/2026; nghỉ bù; b').problems).toEqual([{ line: 2, message: 'Ngày 02/01/2026 đã có ở dòng 1.' }]);
    expect(read('24/11; làm bù; Cơ quan trực').problems).toEqual([]);
  });
});
