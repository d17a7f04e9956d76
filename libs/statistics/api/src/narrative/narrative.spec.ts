import { describe, expect, it } from '@jest/globals';
import { chosenPeriod, comparablePeriod, officialPeriod } from '@tiepdan/statistics/contract';
import type { NarrativeParagraph, Period } from '@tiepdan/statistics/contract';
import { sectionsOf } from '../compare.js';
import { narrativeDay, plainText, writeNarrative } from './index.js';

type Numbers = Readonly<Record<string, number>>;

function write(now: Numbers, before: Numbers, period: Period = officialPeriod(2023, 'Q4')): NarrativeParagraph[] {
  return writeNarrative({
    sections: sectionsOf(new Map(Object.entries(now)), new Map(Object.entries(before))),
    period,
    comparison: comparablePeriod(period),
    committeeName: 'UBND tỉnh Đắk Sơn',
  });
}

const texts = (...args: Parameters<typeof write>): string[] => write(...args).map(plainText);

const quarter: Numbers = {
  I01: 40,
  I02: 14,
  I03: 26,
  I04: 197,
  I05: 33,
  I06: 14,
  I07: 19,
  I08: 2,
  I09: 0,
  I10: 31,
  I05x: 0,
  I05t: 33,
  I11: 3,
  I12: 3,
  I13: 137,
  I14: 1,
  I15: 2,
  I16: 121,
  I17: 3,
  I17a: 2,
  I17b: 1,
  I18: 6,
  I18a: 4,
  I18b: 2,
  I19: 3,
  I19a: 2,
  I19b: 1,
  I22: 4,
  I22a: 3,
  I22b: 1,
  I23: 206,
  I24: 7,
  I25: 11,
  I26: 188,
  I27: 12,
  I28: 150,
  I28a: 20,
  I28b: 130,
  I29: 50,
  I29p: 6,
  I30: 138,
  I30a: 120,
  I30b: 18,
  I31: 25,
};
const quarterBefore: Numbers = {
  I01: 45,
  I04: 197,
  I05: 36,
  I11: 0,
  I13: 0,
  I16: 0,
  I17: 3,
  I18: 5,
  I19: 3,
  I22: 4,
  I23: 1096,
  I30: 100,
  I31: 25,
};

describe('the narrative of section II.4', () => {
  it('says a quarter in the customary wording and order', () => {
    expect(texts(quarter, quarterBefore)).toEqual([
      '4. Kết quả công tác tiếp công dân, khiếu nại, tố cáo',
      '4.1. Quý IV năm 2023: Kết quả từ ngày 15/9/2023 đến ngày 14/12/2023',
      'a) Về công tác tiếp dân thường xuyên',
      '- Quý IV năm 2023, Ban Tiếp công dân đã tổ chức tiếp công dân đến khiếu nại, tố cáo, kiến nghị, phản ánh với tổng số lượt là: 40 lượt (giảm 05 lượt, 11,1% so với cùng kỳ từ ngày 15/9/2022 đến ngày 14/12/2022 là 45 lượt), tiếp lần đầu: 14 lượt, tiếp nhiều lần: 26 lượt; với tổng số 33 vụ việc (giảm 03 vụ việc, 8,3%; cùng kỳ 36 vụ việc), số công dân là 197 người (bằng cùng kỳ); trong đó: lần đầu: 14 vụ việc; nhiều lần là 19 vụ việc (Khiếu nại 02 vụ việc; Kiến nghị, phản ánh 31 vụ việc).',
      '- Tiếp 03 đoàn đông người (tăng 03 đoàn; cùng kỳ không có), với 03 vụ việc; tổng số người: 137 người (tăng 137 người; cùng kỳ không có); tiếp lần đầu: 01 vụ việc; tiếp nhiều lần: 02 vụ việc; tiếp đoàn đông người nhất 121 người (tăng 121 người; cùng kỳ không có).',
      'b) Về công tác tiếp dân định kỳ của lãnh đạo UBND tỉnh Đắk Sơn',
      '- Quý IV năm 2023, Chủ tịch, các Phó Chủ tịch UBND tỉnh Đắk Sơn đã tổ chức tiếp công dân định kỳ, tiếp đột xuất để giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh của công dân được 03 lượt (bằng cùng kỳ từ ngày 15/9/2022 đến ngày 14/12/2022), tổng số người: 06 người (tăng 01 người, 20%; cùng kỳ 05 người), với 03 vụ việc (bằng cùng kỳ).',
      '- Số ngày tiếp đã thông báo: 04 ngày (bằng cùng kỳ), trong đó Chủ tịch trực tiếp tiếp: 03 ngày; ủy quyền tiếp: 01 ngày. Chủ tịch trực tiếp tiếp 02 lượt, 04 người, 02 vụ việc; ủy quyền tiếp 01 lượt, 02 người, 01 vụ việc.',
      'c) Công tác tiếp nhận đơn',
      '- Quý IV năm 2023, Ban Tiếp công dân tiếp nhận, xử lý 206 đơn (giảm 890 đơn, 81,2% so với cùng kỳ từ ngày 15/9/2022 đến ngày 14/12/2022 là 1.096 đơn). Trong đó: Khiếu nại 07 đơn; Tố cáo 11 đơn; Kiến nghị, phản ánh 188 đơn. Kết quả phân loại: đủ điều kiện xử lý 150 đơn (thuộc thẩm quyền 20 đơn, không thuộc thẩm quyền 130 đơn); không đủ điều kiện xử lý 50 đơn; chưa xem xét 06 đơn. Có 12 đơn có nhiều người đứng tên.',
      '- Quý IV năm 2023, Ban Tiếp công dân đã xử lý, chuyển 138 văn bản (tăng 38 văn bản, 38%; cùng kỳ 100 văn bản) đến các cơ quan, đơn vị có thẩm quyền để giải quyết nội dung, vụ việc khiếu nại, tố cáo, kiến nghị, phản ánh của công dân theo quy định của pháp luật (chuyển đơn 120 văn bản; hướng dẫn 18 văn bản). Tham mưu cho lãnh đạo UBND tỉnh Đắk Sơn ban hành 25 văn bản (bằng cùng kỳ) chỉ đạo các Sở, Ban, ngành thực hiện việc giải quyết đơn thư khiếu nại, tố cáo, kiến nghị, phản ánh của công dân.',
    ]);
  });

  it('reads well when nothing happened, and nothing the year before', () => {
    expect(texts({}, {}, officialPeriod(2024, 'Q1')).slice(3)).toEqual([
      '- Quý I năm 2024, Ban Tiếp công dân không tiếp lượt công dân nào đến khiếu nại, tố cáo, kiến nghị, phản ánh (bằng cùng kỳ từ ngày 15/12/2022 đến ngày 14/3/2023).',
      '- Không tiếp đoàn đông người nào (bằng cùng kỳ).',
      'b) Về công tác tiếp dân định kỳ của lãnh đạo UBND tỉnh Đắk Sơn',
      '- Quý I năm 2024, Chủ tịch, các Phó Chủ tịch UBND tỉnh Đắk Sơn không tiếp lượt công dân nào (bằng cùng kỳ từ ngày 15/12/2022 đến ngày 14/3/2023).',
      '- Không có ngày tiếp nào được thông báo (bằng cùng kỳ).',
      'c) Công tác tiếp nhận đơn',
      '- Quý I năm 2024, Ban Tiếp công dân không tiếp nhận đơn nào (bằng cùng kỳ từ ngày 15/12/2022 đến ngày 14/3/2023).',
      '- Quý I năm 2024, Ban Tiếp công dân không ban hành văn bản xử lý, chuyển đơn nào (bằng cùng kỳ). Không có văn bản chỉ đạo nào được tham mưu cho lãnh đạo UBND tỉnh Đắk Sơn ban hành (bằng cùng kỳ).',
    ]);
  });

  it('says what was lost when a period is empty and the year before was not', () => {
    expect(texts({}, { I01: 18, I11: 2, I23: 5 })[3]).toBe(
      '- Quý IV năm 2023, Ban Tiếp công dân không tiếp lượt công dân nào đến khiếu nại, tố cáo, kiến nghị, phản ánh (giảm 18 lượt, 100% so với cùng kỳ từ ngày 15/9/2022 đến ngày 14/12/2022 là 18 lượt).',
    );
    expect(texts({}, { I11: 2 })[4]).toBe('- Không tiếp đoàn đông người nào (giảm 02 đoàn, 100%; cùng kỳ 02 đoàn).');
  });

  it('names the year, and 6 and 9 months, as the office does', () => {
    expect(texts({}, {}, officialPeriod(2023, 'Y'))[1]).toBe('4.1. Năm 2023: Kết quả từ ngày 15/12/2022 đến ngày 14/12/2023');
    expect(texts({}, {}, officialPeriod(2023, 'H1'))[1]).toBe('4.1. 6 tháng đầu năm 2023: Kết quả từ ngày 15/12/2022 đến ngày 14/6/2023');
    expect(texts({}, {}, officialPeriod(2023, 'M9'))[3]).toMatch(/^- 9 tháng đầu năm 2023, Ban Tiếp công dân/);
  });

  it('speaks of "trong kỳ" when the days were chosen by hand', () => {
    const [, heading, , visits] = texts({ I01: 7, I02: 7, I05: 7, I10: 7 }, {}, chosenPeriod('2024-02-29', '2024-03-09'));
    expect(heading).toBe('4.1. Kết quả từ ngày 29/02/2024 đến ngày 09/3/2024');
    expect(visits).toMatch(
      /^- Trong kỳ, Ban Tiếp công dân .* 07 lượt \(tăng 07 lượt so với cùng kỳ từ ngày 28\/02\/2023 đến ngày 09\/3\/2023; cùng kỳ không có\)/,
    );
  });

  it('tells of matters that stand under the leaders, and the total with them', () => {
    const [, , , visits, groups] = texts({ ...quarter, I05x: 4, I05t: 37, I12x: 1 }, quarterBefore);
    expect(visits).toContain(
      '. Ngoài ra, 04 vụ việc vừa tiếp thường xuyên vừa do lãnh đạo tiếp được tính ở mục tiếp của lãnh đạo; kể cả các vụ việc này, tiếp thường xuyên có 37 vụ việc.',
    );
    expect(groups).toContain(' Ngoài ra, 01 vụ việc của các đoàn được tính ở mục tiếp của lãnh đạo.');
  });

  it('reads well when all matters of the groups stand under the leaders', () => {
    const [, , , , groups] = texts({ ...quarter, I12: 0, I14: 0, I15: 0, I12x: 3 }, quarterBefore);
    expect(groups).toContain('- Tiếp 03 đoàn đông người (tăng 03 đoàn; cùng kỳ không có), với 00 vụ việc; tổng số người: 137 người');
    expect(groups).not.toContain('tiếp lần đầu');
  });

  it("says groups among the leaders with the seed's words", () => {
    const [, , , , , , visits] = texts({ ...quarter, I20: 3, I20d: 3, I21: 77 }, quarterBefore);
    expect(visits).toContain('; trong đó, có 03 vụ việc đoàn đông người (03 đoàn), với số người được tiếp là 77 người.');
  });

  it('ties every count to its indicator, and uses no vague word', () => {
    for (const paragraph of write({ ...quarter, I05x: 4, I05t: 37, I20: 1, I20d: 1, I21: 5, I31b: 3, I31c: 2 }, quarterBefore)) {
      if (paragraph.style !== 'body') continue;
      const loose = paragraph.pieces
        .filter(({ indicator }) => !indicator)
        .map(({ text }) => text.replace(/\d+\/\d+\/\d+|năm \d{4}|(tăng|giảm) [\d.]+|[\d,]+%/g, ''));
      expect(loose.join('')).not.toMatch(/\d/);
      expect(plainText(paragraph)).not.toMatch(/\b(hơn|gần|khoảng|trên dưới)\b/);
    }
  });

  it('names parts that add up to the total beside them', () => {
    const [, , , visits = ''] = texts(quarter, quarterBefore);
    const kinds = [...(/\(Khiếu nại.*?\)/.exec(visits)?.[0] ?? '').matchAll(/(\d+) vụ việc/g)].map(([, number]) => Number(number));
    expect(kinds.reduce((sum, number) => sum + number, 0)).toBe(33);
  });

  it('says in words what one of the two did not do', () => {
    const alone = texts({ ...quarter, I17a: 3, I18a: 6, I19a: 3, I17b: 0, I18b: 0, I19b: 0, I31c: 5 }, quarterBefore);
    expect(alone[7]).toContain(' Chủ tịch trực tiếp tiếp 03 lượt, 06 người, 03 vụ việc; không có lượt ủy quyền tiếp.');
    expect(alone[10]).toMatch(/Ngoài ra, đã ban hành 05 văn bản thông báo\.$/);
    const deputed = texts({ ...quarter, I17a: 0, I17b: 3, I18b: 6, I19b: 3, I31b: 2, I31c: 5 }, quarterBefore);
    expect(deputed[7]).toContain(' Chủ tịch không trực tiếp tiếp lượt nào; ủy quyền tiếp 03 lượt, 06 người, 03 vụ việc.');
    expect(deputed[10]).toMatch(/Ngoài ra, đã ban hành 02 văn bản đôn đốc và 05 văn bản thông báo\.$/);
  });

  it('pads days below ten and the months 1 and 2, as NĐ 30/2020 asks', () => {
    expect(['2023-09-15', '2024-01-05', '2024-02-29', '2023-11-03'].map(narrativeDay)).toEqual([
      '15/9/2023',
      '05/01/2024',
      '29/02/2024',
      '03/11/2023',
    ]);
  });
});
