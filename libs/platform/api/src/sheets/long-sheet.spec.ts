import { describe, expect, it } from '@jest/globals';
import { openWorkbook } from './open-workbook.js';
import { writeLongSheet } from './long-sheet.js';

const LINES = 20_000;
const WIDTHS = [8, 30, 12, 40, 20, 20, 20, 20];

const made = (lines: Iterable<readonly (string | number | Date | null)[]>) =>
  writeLongSheet({
    name: 'Sổ theo dõi',
    creator: 'Ban Tiếp công dân',
    widths: WIDTHS,
    head: (sheet) => {
      sheet.addRow(['SỔ THEO DÕI']);
      sheet.mergeCells(1, 1, 1, WIDTHS.length);
      sheet.addRow(['STT', 'Nơi nhận', 'Ngày']).font = { bold: true };
    },
    headRows: 2,
    frozenColumns: 1,
    filtered: true,
    footer: '&C&P/&N',
    lines,
    decorate: (row) => (row.getCell(2).font = { italic: true }),
  });

function* many(): Generator<(string | number)[]> {
  for (let line = 1; line <= LINES; line++) yield [line, 'Sở Nông nghiệp và Môi trường', 'chờ trả lời', 'Về việc bồi thường, hỗ trợ', 'a', 'b', 'c', 'd'];
}

describe('a sheet of many lines', () => {
  it('holds its head, its lines and how they look', async () => {
    const book = await openWorkbook(await made([[1, '=HYPERLINK("http://a")', new Date('2026-11-23T00:00:00Z')], [2, null, null]]));
    const sheet = book.getWorksheet('Sổ theo dõi');
    expect(sheet?.getCell('A1').text).toBe('SỔ THEO DÕI');
    expect(sheet?.getCell('B2').font?.bold).toBe(true);
    expect(sheet?.getCell('A3').value).toBe(1);
    // What somebody typed stays a text, whatever it looks like.
    expect([sheet?.getCell('B3').value, sheet?.getCell('B3').formula, sheet?.getCell('B3').font?.italic]).toEqual(['=HYPERLINK("http://a")', undefined, true]);
    expect(sheet?.getCell('C3').value).toEqual(new Date('2026-11-23T00:00:00Z'));
    expect(sheet?.rowCount).toBe(4);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2 });
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '2:2' });
  });

  it('makes room for what breaks within its cell', async () => {
    const bytes = await writeLongSheet({ name: 'Sổ', widths: [20, 20], head: (sheet) => sheet.addRow(['A', 'B']), headRows: 1, lines: [['Sở Xây dựng', 'x'], ['Về việc bồi thường, hỗ trợ khi thu hồi đất tại thôn 5', 'x']], decorate: (row) => row.eachCell((cell) => (cell.alignment = { wrapText: true })) });
    const sheet = (await openWorkbook(bytes)).getWorksheet('Sổ');
    expect([sheet?.getRow(2).height, sheet?.getRow(3).height]).toEqual([17, 47]);
  });

  it('lets others be answered while it is written', async () => {
    let [last, longest] = [performance.now(), 0];
    const ticking = setInterval(() => {
      const now = performance.now();
      [last, longest] = [now, Math.max(longest, now - last)];
    }, 5);
    const begun = performance.now();
    const bytes = await made(many());
    const took = performance.now() - begun;
    clearInterval(ticking);
    expect(bytes.length).toBeGreaterThan(200_000);
    // As one workbook the whole of it is one pause; a slow machine is slow in both.
    expect(longest).toBeLessThan(took / 3);
  }, 60_000);
});
