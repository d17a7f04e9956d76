import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { declaredTable } from '@tiepdan/narrative/contract';
import { comparablePeriod, officialPeriod } from '@tiepdan/statistics/contract';
import { NumberBook } from '../numbers/number-book.js';
import { plainText, resolve } from '../text/resolve.js';
import { returnView } from '../declared/return-view.js';
import { ONE_STOP } from '../testing/narrative-desk.js';
import { narrativeDocx } from './narrative-docx.js';
import type { PrintedNarrative } from './printed.js';

const period = officialPeriod(2026, 'Q3');
const book = new NumberBook(
  { period: { period, comparison: comparablePeriod(period) }, quarter: null },
  {
    period: new Map([['01/TCD.1', { label: 'Tổng số lượt tiếp', unit: 'lượt', place: '01/TCD, cột (1)', now: 1025, before: 18 }]]),
    quarter: new Map(),
  },
);
const figures = returnView(
  declaredTable('one-stop')!,
  period,
  [
    {
      id: 'x',
      version: 1,
      table: 'one-stop',
      period: '2026-Q3',
      from: period.from,
      to: period.to,
      source: 'Trung tâm',
      cutOffOn: period.to,
      note: null,
      updatedByName: '',
      updatedAt: new Date(0),
      figures: ONE_STOP,
    },
  ],
  undefined,
);
const report: PrintedNarrative = {
  office: {
    id: 'o',
    name: 'Ban Tiếp công dân tỉnh Đắk Sơn',
    parentName: 'Văn phòng UBND tỉnh Đắk Sơn',
    placeName: 'Gia Sơn',
    committeeName: 'UBND tỉnh Đắk Sơn',
  },
  frame: {
    symbol: '125/BC-BTCD',
    signedOn: '2026-09-05',
    title: 'Kết quả công tác Quý III năm 2026',
    addressee: 'Thanh tra tỉnh',
    recipients: 'Như trên;\nLưu: VT',
    signerTitle: 'Trưởng ban',
    signerName: 'Lê Thị Thử',
  },
  finished: true,
  blocks: [
    { style: 'chapter', pieces: resolve('I. TÌNH HÌNH', book), table: null },
    { style: 'body', pieces: resolve('Đã tiếp {{01/TCD.1}} lượt ({{01/TCD.1|change-brief}}).\nDòng thứ hai.', book), table: null },
    { style: 'table', pieces: [], table: figures },
  ],
  annex: true,
  today: '2026-11-20',
};

/** The text of each paragraph of the document. */
async function paragraphsOf(printed: PrintedNarrative): Promise<string[]> {
  const archive = await narrativeDocx(printed);
  const xml = entry(archive, 'word/document.xml');
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([found]) =>
    [...found.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gs)]
      .map(([, text]) => text)
      .join('')
      .replaceAll('&quot;', '"'),
  );
}

/** One file of a zip archive, found through its central directory. */
function entry(archive: Buffer, wanted: string): string {
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = archive.readUInt32LE(end + 16);
  for (;;) {
    const [size, nameLength] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const header = archive.readUInt32LE(at + 42);
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === wanted) {
      const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
      return inflateRawSync(archive.subarray(start, start + size)).toString('utf8');
    }
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
}

describe('the report as .docx', () => {
  it('holds every paragraph with its numbers as text', async () => {
    const texts = await paragraphsOf(report);
    expect(texts).toContain('Đã tiếp 1.025 lượt (tăng 1.007 lượt, 5.594,4% so với cùng kỳ là 18 lượt).');
    expect(texts).toContain('Dòng thứ hai.');
    expect(plainText(resolve('{{01/TCD.1}}', book))).toBe('1.025');
    for (const number of ['1.000', '900', '150', '590']) expect(texts).toContain(number);
    expect(texts).toContain('Nguồn: Trung tâm; số liệu tính đến ngày 14/09/2026.');
  });

  it('is headed, addressed and signed as NĐ 30/2020 has it', async () => {
    const texts = await paragraphsOf(report);
    for (const text of [
      'VĂN PHÒNG UBND TỈNH\u00a0ĐẮK\u00a0SƠN',
      'Số: 125/BC-BTCD',
      'Gia Sơn, ngày 05 tháng 9 năm 2026',
      'BÁO CÁO',
      'Kính gửi: Thanh tra tỉnh.',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'TRƯỞNG BAN',
      'Lê Thị Thử',
    ])
      expect(texts).toContain(text);
    expect(texts).not.toContain('(Dự thảo)');
  });

  it('says that it is a draft, and leaves room for number and day', async () => {
    const texts = await paragraphsOf({
      ...report,
      finished: false,
      annex: false,
      frame: { ...report.frame, symbol: null, signedOn: null },
    });
    expect(texts).toEqual(expect.arrayContaining(['(Dự thảo)', 'Số:       /BC-BTCD', 'Gia Sơn, ngày      tháng      năm 2026']));
    expect(texts).not.toContain('GIẢI THÍCH CHỈ TIÊU');
  });

  it('explains each number once in its annex', async () => {
    const texts = await paragraphsOf(report);
    expect(texts.filter((text) => text === '01/TCD, cột (1)')).toHaveLength(1);
    expect(texts).toContain('Tổng số lượt tiếp (lượt)');
  });
});
