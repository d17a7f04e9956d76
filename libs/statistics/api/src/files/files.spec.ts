import { describe, expect, it } from '@jest/globals';
import ExcelJS from '@protobi/exceljs';
import { chosenPeriod, officialPeriod } from '@tiepdan/statistics/contract';
import { fileNameOf } from '../actions/export-section-4.js';
import { INDICATORS } from '../indicators/index.js';
import { plainText } from '../narrative/index.js';
import { sampleOffice, sampleReport } from '../testing/sample-report.js';
import { unzipText } from '../testing/unzip.js';
import { section4Docx } from './section-4-docx.js';
import { section4Xlsx } from './section-4-xlsx.js';
import { signed, signedPercent } from './table-words.js';

const report = sampleReport();

describe('the .docx', () => {
  const written = section4Docx(report, sampleOffice, '2026-11-21').then(unzipText);
  const paragraphs = async (): Promise<string[]> =>
    [...((await written).get('word/document.xml') ?? '').matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) =>
      [...xml.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gs)]
        .map(([, text]) => text)
        .join('')
        .replaceAll('&quot;', '"'),
    );

  it('holds every paragraph of the narrative, word for word', async () => {
    const texts = await paragraphs();
    for (const paragraph of report.narrative) expect(texts).toContain(plainText(paragraph));
  });

  it('is headed, addressed and signed as NĐ 30/2020 has it', async () => {
    const texts = await paragraphs();
    for (const text of [
      'VĂN PHÒNG UBND TỈNH\u00a0ĐẮK\u00a0SƠN',
      'BAN TIẾP CÔNG DÂN TỈNH\u00a0ĐẮK\u00a0SƠN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số:       /BC-BTCD',
      'Gia Sơn, ngày      tháng      năm 2026',
      'BÁO CÁO',
      'Kết quả công tác tiếp công dân, xử lý đơn khiếu nại, tố cáo, kiến nghị, phản ánh Quý IV năm 2023',
      'Kính gửi: Văn phòng UBND tỉnh Đắk Sơn.',
      'Nơi nhận:',
      'TRƯỞNG BAN',
    ])
      expect(texts).toContain(text);
    const xml = (await written).get('word/document.xml') ?? '';
    expect(xml).toContain('w:w="11906" w:h="16838"');
    expect(xml).toMatch(/w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/);
    expect(xml).toContain('<w:titlePg/>');
    expect(new Set([...xml.matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font))).toEqual(new Set(['Times New Roman']));
  });

  it('numbers its pages at the top from the second on', async () => {
    const headers = [...(await written)].filter(([name]) => name.startsWith('word/header')).map(([, xml]) => xml);
    expect(headers.filter((xml) => xml.includes('PAGE'))).toHaveLength(1);
    expect(headers).toHaveLength(2);
  });

  it('carries the whole table and the choices it rests on', async () => {
    const texts = await paragraphs();
    for (const { label } of INDICATORS) expect(texts).toContain(label);
    for (const text of ['1.040', '1.106', '−66', '−6%', '+687', '+134,7%', '–']) expect(texts).toContain(text);
    report.footnotes.forEach((text, position) => expect(texts).toContain(`${position + 1}. ${text}`));
  });
});

describe('the .xlsx', () => {
  const opened = section4Xlsx(report, sampleOffice).then(async (file) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(file as unknown as ArrayBuffer);
    return workbook;
  });
  const rowsOf = async (name: string): Promise<ExcelJS.CellValue[][]> => {
    const rows: ExcelJS.CellValue[][] = [];
    (await opened).getWorksheet(name)?.eachRow((row) => rows.push((row.values as ExcelJS.CellValue[]).slice(1)));
    return rows;
  };

  it('holds every indicator with its numbers as numbers and its definition', async () => {
    const rows = await rowsOf('Mục 4');
    for (const { label, unit, definition } of INDICATORS) {
      const row = rows.find((cells) => cells[1] === label);
      expect(row?.slice(2, 3)).toEqual([unit]);
      expect(row?.slice(3, 6).every((value) => typeof value === 'number')).toBe(true);
      expect(row?.[7]).toBe(definition);
    }
    expect(rows.find((cells) => cells[1] === 'Số lượt tiếp thường xuyên')?.slice(0, 7)).toEqual([
      1,
      'Số lượt tiếp thường xuyên',
      'lượt',
      1040,
      1106,
      -66,
      -6,
    ]);
  });

  it('says office, period and comparison, and the choices the numbers rest on', async () => {
    const texts = (await rowsOf('Mục 4')).map(([first]) => first);
    expect(texts).toEqual(
      expect.arrayContaining([
        'BAN TIẾP CÔNG DÂN TỈNH ĐẮK SƠN',
        'KẾT QUẢ TIẾP CÔNG DÂN, XỬ LÝ ĐƠN QUÝ IV NĂM 2023',
        'Kỳ này: từ ngày 15/9/2023 đến ngày 14/12/2023. Cùng kỳ: từ ngày 15/9/2022 đến ngày 14/12/2022.',
        ...report.footnotes.map((text, position) => `${position + 1}. ${text}`),
      ]),
    );
  });

  it('is set up for print: landscape A4, one page wide, headings frozen and repeated', async () => {
    const sheet = (await opened).getWorksheet('Mục 4');
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '5:5',
    });
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 5 });
    expect(sheet?.getRow(5).values).toEqual([
      undefined,
      'STT',
      'Chỉ tiêu',
      'Đơn vị tính',
      'Kỳ này',
      'Cùng kỳ',
      'Tăng, giảm',
      'Tỷ lệ %',
      'Định nghĩa',
    ]);
    expect(sheet?.getCell('D7')).toMatchObject({ numFmt: '[$-42A]#,##0', font: { name: 'Times New Roman' } });
  });

  it('works out the identities on a sheet of their own', async () => {
    const rows = await rowsOf('Kiểm tra');
    expect(rows.map(([first]) => first)).toContain(`Cả ${report.checks.length} phép kiểm tra đều đúng.`);
    expect(rows).toContainEqual([
      'P1',
      'Đơn khiếu nại + tố cáo + kiến nghị, phản ánh = số đơn tiếp nhận',
      '7 + 11 + 188 = 206',
      'Đúng',
      'I24, I25, I26, I23',
    ]);
  });

  it('says so when the days are no official period', async () => {
    const file = await section4Xlsx(sampleReport(chosenPeriod('2023-09-15', '2023-11-30')), sampleOffice);
    expect(unzipText(file).get('xl/sharedStrings.xml')).toContain('Kỳ tự chọn, không phải kỳ báo cáo chính thức.');
  });
});

describe('names and signs', () => {
  it('name files after the period', () => {
    expect(fileNameOf(officialPeriod(2023, 'Q4'), 'docx')).toBe('bao-cao-muc-4-2023-Q4.docx');
    expect(fileNameOf(chosenPeriod('2023-09-15', '2023-11-30'), 'xlsx')).toBe('bao-cao-muc-4-2023-09-15-den-2023-11-30.xlsx');
  });

  it('sign every change', () => {
    expect([7, -66, 0, 1096].map(signed)).toEqual(['+7', '−66', '0', '+1.096']);
    expect([38.9, -6, 0, null].map((changePercent) => signedPercent({ changePercent }))).toEqual(['+38,9%', '−6%', '0%', '–']);
  });
});
