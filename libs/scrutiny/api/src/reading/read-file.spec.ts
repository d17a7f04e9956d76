import { describe, expect, it } from '@jest/globals';
import { readReport } from '@tiepdan/scrutiny/contract';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import PizZip from 'pizzip';
import { ReadReportFile } from './read-file.js';

const LINE = 'Ban Tiếp công dân tiếp nhận 196 đơn (khiếu nại 07 đơn; tố cáo 11 đơn; kiến nghị, phản ánh 188 đơn).';
const read = async (bytes: Buffer | string) => {
  async function* content() {
    await Promise.resolve();
    yield Buffer.from(bytes);
  }
  return (await new ReadReportFile().run(content())).text;
};
const figures = (text: string) => readReport(text).figures.map(({ value }) => value);

describe('the text of a report’s file', () => {
  it('comes out of a Word file, tables too', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const document = new Document({ sections: [{ children: [new Paragraph(LINE), new Table({ rows: [new TableRow({ children: [cell('Số đơn'), cell('196')] })] })] }] });
    const text = await read(await Packer.toBuffer(document));
    expect(text).toContain(LINE);
    expect(figures(text)).toEqual([196, 7, 11, 188]);
  });

  it('comes out of a workbook, a row a line', async () => {
    const { default: excel } = await import('@protobi/exceljs');
    const workbook = new excel.Workbook();
    const sheet = workbook.addWorksheet('Báo cáo');
    sheet.addRow([LINE]);
    sheet.addRow(['Ban Tiếp công dân đã tiếp thường xuyên', 12, 'lượt']);
    expect(figures(await read(Buffer.from(await workbook.xlsx.writeBuffer())))).toEqual([196, 7, 11, 188, 12]);
  });

  it.each(['<w:p ', '<w:p><w:r><w:t '])('is looked for in a file of nothing but %j, which never closes, no longer than in another', async (tag) => {
    const zip = new PizZip(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(LINE)] }] })));
    zip.file('word/document.xml', `<w:document><w:body>${tag.repeat(900_000 / tag.length)}</w:body></w:document>`);
    const begun = performance.now();
    await read(zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })).catch(() => '');
    expect(performance.now() - begun).toBeLessThan(3_000);
  }, 30_000);

  it('comes out of plain text', async () => expect(await read(LINE.normalize('NFD'))).toBe(LINE));

  it.each<[string, Buffer | string, string]>([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff]), 'SCRUTINY.FILE_UNKNOWN'],
    ['a PDF', '%PDF-1.7 x', 'SCRUTINY.FILE_UNKNOWN'],
    ['an archive of something else', Buffer.from('PK\u0003\u0004 not an archive'), 'SCRUTINY.FILE_UNKNOWN'],
    ['nothing', '', 'SCRUTINY.NO_TEXT'],
    ['more than is read', Buffer.alloc(8 * 1024 * 1024 + 1, 'a'), 'SCRUTINY.FILE_TOO_LARGE'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });
});
