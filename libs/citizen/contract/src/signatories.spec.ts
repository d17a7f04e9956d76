import { describe, expect, it } from '@jest/globals';
import { readSignatories, readTable } from './index.js';

describe('a pasted table', () => {
  it.each([
    ['tabs of Excel', 'a\tb c\r\n\t\r\n d \t', [[1, ['a', 'b c']], [3, ['d', '']]]],
    ['a file of commas with quotes', '\ufeffa,"b, ""c"""\n"hai\ndòng",d\nsau,e', [[1, ['a', 'b, "c"']], [2, ['hai dòng', 'd']], [4, ['sau', 'e']]]],
    ['a file of semicolons', 'a;b,c\nd;e', [[1, ['a', 'b,c']], [2, ['d', 'e']]]],
    ['nothing', ' \n\n', []],
  ])('of %s', (_, text, rows) => {
    expect(readTable(text).map(({ line, cells }) => [line, cells])).toEqual(rows);
  });
});

describe('a list of signatories', () => {
  const line = (number: number) => `${number}\tNguyễn Văn Thử\t${1950 + (number % 50)}\t${String(number).padStart(12, '0')}\tThôn ${number}, Xã Ví Dụ`;

  it('is read with serial numbers, without, and by its header in any order', () => {
    const expected = [{ fullName: 'Lê Thị Thử', birthYear: 1970, paperNumber: '000170000001', address: 'Thôn 1' }];
    for (const text of [
      '1\tLê Thị Thử\t1970\t000170000001\tThôn 1',
      'Lê Thị Thử\t02/09/1970\t000 170 000 001\tThôn 1',
      'STT,Số CCCD,Địa chỉ,Họ và tên,Năm sinh\n1,000170000001,Thôn 1,Lê Thị Thử,1970',
      'Họ tên;Ngày tháng năm sinh;Số giấy tờ;Nơi ở\nLê Thị Thử;2.9.1970;000170000001;Thôn 1',
    ])
      expect(readSignatories(text)).toEqual({ signatories: expected, problems: [], doubled: [] });
    expect(readSignatories('Lê Thị Thử').signatories).toEqual([{ fullName: 'Lê Thị Thử', birthYear: null, paperNumber: null, address: null }]);
  });

  it('of 10,000 lines names the three that are wrong, by their numbers, in a moment', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => line(index + 1));
    lines[16] = '17\t\t1970\t000170000017\tThôn 17';
    lines[4999] = '5000\tNguyễn Văn Thử\tmột chín bảy mươi\t000170005000\tThôn';
    lines[9999] = '10000\tNguyễn Văn Thử\t1970\t12345\tThôn';
    const started = performance.now();
    const { signatories, problems, doubled } = readSignatories(lines.join('\r\n'));
    expect(performance.now() - started).toBeLessThan(2000);
    expect(problems.map((problem) => problem.line)).toEqual([17, 5000, 10_000]);
    expect(problems.map((problem) => problem.message)).toEqual([
      'Thiếu họ và tên.',
      'Năm sinh phải có 4 chữ số, từ 1900, hoặc là ngày dạng dd/mm/yyyy.',
      'Số giấy tờ phải có 9 hoặc 12 chữ số, hoặc là số hộ chiếu.',
    ]);
    expect([signatories.length, doubled.length]).toEqual([9997, 0]);
  });

  it('flags who stands in it twice, by paper or by name, birth and address', () => {
    const { doubled, signatories } = readSignatories(['Lê Thị Thử\t1970\t000170000001\tA', 'Lê Thị Khác\t1971\t000170000001\tB', 'Trần Hoà\t1960\t\tThôn 1', 'TRẦN HOÀ\t1960\t\tthôn 1'].join('\n'));
    expect(doubled).toEqual([
      { line: 2, firstLine: 1 },
      { line: 4, firstLine: 3 },
    ]);
    expect(signatories).toHaveLength(4);
  });

  it.each([
    ['a name with digits', 'Lê Thị 2\t1970'],
    ['a year to come', 'Lê Thị Thử\t2999'],
    ['a sixth column', 'Lê Thị Thử\t1970\t\tThôn 1\tghi chú'],
    ['a broken sign', 'Lê Thị\ufffd Thử\t1970'],
  ])('refuses %s without repeating it', (_, text) => {
    const { problems } = readSignatories(text);
    expect(problems).toEqual([{ line: 1, message: expect.not.stringMatching(/Lê|2999|ghi chú/) }]);
  });
});
