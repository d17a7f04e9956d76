import { describe, expect, it } from '@jest/globals';
import { readWording } from './wording.js';

const codes = (text: string): string[] => readWording(text).map(({ code, text: words }) => `${code}: ${words}`);

describe('words beside numbers', () => {
  it.each([
    ['Đã tiếp hơn 285 lượt.', ['vague-word: hơn 285 lượt', 'typed-number: 285 lượt']],
    ['Tiếp nhận gần {{02/XLD.1}} đơn', ['vague-word: gần … đơn']],
    ['có khoảng {{01/TCD.2}} người', ['vague-word: khoảng … người']],
    ['trên {{01/TCD.1}} lượt công dân', ['vague-word: trên … lượt']],
    ['Xấp xỉ 90% số vụ', ['vague-word: Xấp xỉ 90']],
  ])('%j is pointed out', (text, found) => {
    expect(codes(text)).toEqual(found);
  });

  it.each([
    '{{02/XLD.6}} trên {{02/XLD.4}} đơn',
    'Nhiều hơn kỳ trước; gần dân; khoảng cách; trên địa bàn tỉnh; chừng mực.',
    'Kế hoạch số 518/KH-VPUBND ngày 26/4/2023; Nghị định số 30/2020/NĐ-CP.',
    'Đoàn có từ 05 người trở lên',
    'Số liệu {{days}}, gần {{days|previous}}',
    '{{01/TCD.1}} lượt, {{01/TCD.2}} người',
  ])('%j is left alone', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('points at a count typed by hand where a cell could stand', () => {
    expect(codes('Đã tiếp 40 lượt công dân, xử lý 1.112 đơn.')).toEqual(['typed-number: 40 lượt', 'typed-number: 1.112 đơn']);
  });
});
