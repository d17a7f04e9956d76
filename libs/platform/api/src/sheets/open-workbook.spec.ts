import { describe, expect, it } from '@jest/globals';
import excel from '@protobi/exceljs';
import PizZip from 'pizzip';
import { UnreadableWorkbook, openWorkbook } from './open-workbook.js';

const SHEET = 'xl/worksheets/sheet1.xml';
const END = '</sheetData>';

/** A sheet of one cell, with a part of it written otherwise. */
async function made(change: (xml: string) => string, part = SHEET): Promise<Buffer> {
  const book = new excel.Workbook();
  book.addWorksheet('Cán bộ').addRow(['Lê Thị An']);
  const zip = new PizZip(Buffer.from(await book.xlsx.writeBuffer()));
  zip.file(part, change(zip.file(part)?.asText() ?? ''));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

describe('a workbook that somebody sent', () => {
  it.each([
    ['cells merged over millions', SHEET, (xml: string) => xml.replace(END, `${END}<mergeCells count="1"><mergeCell ref="A1:ZZ200000"/></mergeCells>`)],
    ['a rule for millions of cells', SHEET, (xml: string) => xml.replace(END, `${END}<dataValidations count="1"><dataValidation type="whole" sqref="A1:ZZ200000"><formula1>1</formula1></dataValidation></dataValidations>`)],
    ['a name for millions of cells', 'xl/workbook.xml', (xml: string) => xml.replace('</sheets>', '</sheets><definedNames><definedName name="n">a!$A$1:$ZZ$200000</definedName></definedNames>')],
  ])('with %s is read at once', async (_what, part, change) => {
    const begun = performance.now();
    const book = await openWorkbook(await made(change, part));
    expect(book.worksheets[0]?.getCell('A1').text).toBe('Lê Thị An');
    expect(performance.now() - begun).toBeLessThan(3_000);
  }, 20_000);

  it.each([
    ['swells', () => made((xml) => xml.replace(END, `<row r="2">${'<c r="A2"><v>1</v></c>'.repeat(600_000)}</row>${END}`))],
    ['has rows that no sheet has', () => made((xml) => xml.replace(END, `<row r="999999999"><c r="A999999999"><v>1</v></c></row>${END}`))],
    ['is none', async () => Buffer.from('PK, nhưng không phải tệp nén')],
  ])('that %s is refused', async (_what, bytes) => {
    await expect(openWorkbook(await bytes())).rejects.toBeInstanceOf(UnreadableWorkbook);
  });

  it('that says it is smaller than it is, is refused', async () => {
    const bytes = await made((xml) => xml.replace(END, `${END}<!-- ${'x'.repeat(50_000)} -->`));
    for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')) if (bytes.readUInt32LE(at + 24) > 50_000) bytes.writeUInt32LE(100, at + 24);
    await expect(openWorkbook(bytes)).rejects.toBeInstanceOf(UnreadableWorkbook);
  });
});
