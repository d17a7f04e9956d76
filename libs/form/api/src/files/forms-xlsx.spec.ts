import { describe, expect, it } from '@jest/globals';
import ExcelJS from '@protobi/exceljs';
import { type FormSet, type FormTable, checkForms, checksOf, findForm, formsOf } from '@tiepdan/form/contract';
import { formsFileName } from '../actions/export-forms.js';
import { sampleOffice, sampleTables } from '../testing/sample-tables.js';
import { codeText } from './form-layout.js';
import { failingOnce, formsXlsx } from './forms-xlsx.js';

const written = async (tables: readonly FormTable[], failing = 0) => {
  const file = await formsXlsx({ office: sampleOffice, tables, report: { number: null, date: null }, failing, today: '2026-11-22' });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file as unknown as ArrayBuffer);
  return workbook;
};
const textsOf = (sheet: ExcelJS.Worksheet | undefined): string[] => {
  const texts: string[] = [];
  sheet?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  return texts;
};
const rowNamed = (sheet: ExcelJS.Worksheet | undefined, name: string): ExcelJS.Row | undefined => {
  let found: ExcelJS.Row | undefined;
  sheet?.eachRow((row) => {
    if (row.getCell(1).text === name) found = row;
  });
  return found;
};

describe.each(['tt06', 'tt01-2024', 'tt02-2021'] satisfies FormSet[])('the workbook of %s', (set) => {
  const tables = sampleTables(set, 6);
  const opened = written(tables);

  it('has a sheet a form, headed as printed', async () => {
    expect((await opened).worksheets.map(({ name }) => name)).toEqual(formsOf(set).map(({ slug }) => slug));
    for (const { slug, code, title, basis } of formsOf(set)) {
      const texts = textsOf((await opened).getWorksheet(slug));
      for (const text of [
        'VĂN PHÒNG UBND TỈNH\u00a0ĐẮK\u00a0SƠN',
        `Biểu số: ${code}`,
        basis,
        title,
        'Số liệu tính từ ngày 15/9/2026 đến ngày 14/12/2026',
        '(Kèm theo Báo cáo số …… ngày …/…/…… của Ban Tiếp công dân tỉnh Đắk Sơn)',
        'THỦ TRƯỞNG ĐƠN VỊ',
      ])
        expect(texts).toContain(text);
    }
  });

  it('holds every heading, and under it the number with its formulas', async () => {
    for (const { slug, columns } of formsOf(set)) {
      const sheet = (await opened).getWorksheet(slug);
      const texts = textsOf(sheet);
      for (const heading of columns.flatMap(({ path }) => path)) expect(texts).toContain(heading);
      const codes = rowNamed(sheet, 'MS');
      columns.forEach((column, at) => expect(codes?.getCell(at + 2).text).toBe(codeText(column)));
    }
  });

  it('holds the numbers as numbers, and totals that add up by themselves', async () => {
    for (const { form, rows, total } of tables) {
      const sheet = (await opened).getWorksheet(findForm(set, form)?.slug ?? '');
      for (const { name, values } of rows) values?.forEach((value, at) => expect(rowNamed(sheet, name)?.getCell(at + 2).value).toBe(value));
      const sums = rowNamed(sheet, 'Tổng cộng');
      const [first, last] = [rowNamed(sheet, rows[0]?.name ?? '')?.number, (sums?.number ?? 0) - 1];
      total.forEach((value, at) => {
        const letter = sheet?.getColumn(at + 2).letter ?? '';
        // What reads the file back leaves out a result of nought.
        expect([sums?.getCell(at + 2).formula, sums?.getCell(at + 2).result ?? 0]).toEqual([
          `SUM(${letter}${first}:${letter}${last})`,
          value,
        ]);
      });
    }
  });

  it('tells a zero from what is not reported, and leaves out who is not added up', async () => {
    for (const { form, rows } of tables) {
      const sheet = (await opened).getWorksheet(findForm(set, form)?.slug ?? '');
      const missing = rows.filter(({ state }) => state === 'missing');
      expect(missing.length).toBeGreaterThan(0);
      for (const { name } of missing) expect(rowNamed(sheet, name)?.getCell(2).value).toBe('–');
      expect(rowNamed(sheet, 'Công an tỉnh Đắk Sơn')).toBeUndefined();
      expect(textsOf(sheet)).toEqual(
        expect.arrayContaining([
          `3. Chưa báo cáo, không có trong dòng tổng cộng (ghi "–"): ${missing.map(({ name }) => name).join('; ')}.`,
          '4. Không tổng hợp vào báo cáo của tỉnh: Công an tỉnh Đắk Sơn.',
        ]),
      );
    }
  });

  it('is set up for print: landscape A4, one page wide, the heading repeated down to its numbers', async () => {
    for (const { slug, columns } of formsOf(set)) {
      const sheet = (await opened).getWorksheet(slug);
      const codes = rowNamed(sheet, 'MS')?.number ?? 0;
      const depth = Math.max(...columns.map(({ path }) => path.length));
      expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
      expect(sheet?.pageSetup.printTitlesRow).toBe(`${codes - depth}:${codes}`);
    }
  });
});

describe('headings', () => {
  it('are merged over their columns and down to the numbers', async () => {
    const sheet = (await written(sampleTables('tt06', 0))).getWorksheet('01-TCD');
    const codes = rowNamed(sheet, 'MS')?.number ?? 0;
    const merged = (sheet?.model.merges ?? []).filter((range) => Number(/\d+$/.exec(range)?.[0]) < codes);
    expect(merged).toEqual(
      expect.arrayContaining([
        `A${codes - 4}:A${codes - 1}`,
        `B${codes - 4}:B${codes - 1}`,
        `F${codes - 4}:J${codes - 4}`,
        `K${codes - 4}:V${codes - 4}`,
      ]),
    );
  });

  it('break long formulas where they may be read', () => {
    const of = (set: FormSet, form: string, number: number) =>
      codeText(
        findForm(set, form)?.columns[number - 1] ?? {
          number: 0,
          path: [],
          unit: 'đơn',
          nature: 'flow',
          formulas: [],
          definition: '',
          guidance: null,
        },
      );
    expect(of('tt06', '01/TCD', 5)).toBe('5');
    expect(of('tt06', '01/TCD', 1)).toBe('1=\n5+11+17');
    expect(of('tt06', '02/XLD', 6)).toBe('6=7+8\n=9+10+\n11');
    expect(of('tt02-2021', '02/XLD', 10)).toBe('10=\n11+15+\n16+17\n=18+…+\n22\n=23+26');
  });
});

describe('a draft', () => {
  const sound = sampleTables('tt06', 3);
  const wrong = sound.map((table) =>
    table.form === '02/XLD'
      ? {
          ...table,
          rows: table.rows.map((row) =>
            row.state === 'own' ? { ...row, values: (row.values ?? []).map((value, at) => (at === 5 ? value + 1 : value)) } : row,
          ),
        }
      : table,
  );
  const checks = checkForms(wrong);
  const tables = wrong.map((table) => ({ ...table, checks: checksOf(checks, table.form) }));
  const failing = failingOnce(tables.flatMap((table) => table.checks));

  it('says on every sheet that it is one, and lists what does not agree once', async () => {
    const workbook = await written(tables, failing.length);
    for (const { slug } of formsOf('tt06'))
      expect(textsOf(workbook.getWorksheet(slug))).toContain(`BẢN DỰ THẢO – còn ${failing.length} phép kiểm tra chưa khớp`);
    const listed = textsOf(workbook.getWorksheet('Chưa khớp'));
    for (const { worked } of failing) expect(listed.filter((text) => text === worked).length).toBeGreaterThanOrEqual(1);
    expect(listed.filter((text) => text === 'C1')).toHaveLength(1);
    expect(failing.map(({ code }) => code)).toEqual(expect.arrayContaining(['02/XLD (6)', '02/XLD (4)', 'C1', '02/XLD tổng']));
  });

  it('has nothing of it when everything agrees', async () => {
    expect(failingOnce(sound.flatMap((table) => table.checks))).toEqual([]);
    expect((await written(sound)).getWorksheet('Chưa khớp')).toBeUndefined();
  });
});

describe('names of files', () => {
  it('say the period, and that it is a draft', () => {
    expect(formsFileName({ code: '2026-Q4', label: '', from: '', to: '' }, 'xlsx', false)).toBe('bieu-thong-ke-2026-Q4.xlsx');
    expect(formsFileName({ code: null, label: '', from: '2026-09-15', to: '2026-11-30' }, 'pdf', true)).toBe(
      'bieu-thong-ke-2026-09-15-den-2026-11-30-du-thao.pdf',
    );
  });
});
