import type { OfficeView } from '@tiepdan/agency/contract';
import { headingName } from '@tiepdan/paper/contract';
import type { Section4Report } from '@tiepdan/statistics/contract';
import { AlignmentType, BorderStyle, Header, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import { daysOf, withinSentence } from '../narrative/index.js';
import { FONT, NO_BORDER, NO_BORDERS, SIZE, TEXT_WIDTH, centred, mm, rule, run } from './layout.js';

const LEFT = mm(66);
const RIGHT = TEXT_WIDTH - LEFT;

/** National heading, issuing body, number, place and date line (NĐ 30/2020, Phụ lục I, mục II.1–4). `date` begins with "ngày". */
export function letterhead(office: OfficeView, symbol: string, date: string): Table {
  const capitals = { size: SIZE.capitals };
  return frameless(
    [LEFT, RIGHT],
    [
      [
        [
          centred(headingName(office.parentName), capitals),
          centred(headingName(office.name), { ...capitals, bold: true }),
          rule(LEFT, mm(24)),
        ],
        [
          centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...capitals, bold: true }),
          centred('Độc lập - Tự do - Hạnh phúc', { bold: true }),
          rule(RIGHT, mm(66)),
        ],
      ],
      [
        [centred(`Số: ${symbol}`, { size: SIZE.heading })],
        [centred(`${office.placeName}, ${date}`, { italics: true })],
      ],
    ],
  );
}

/** The symbol of a report whose number is still to be written. */
export const UNNUMBERED = '      /BC-BTCD';

/** A date line of which only the year is known; day and month are written by hand. */
export const undated = (today: string): string => `ngày      tháng      năm ${today.slice(0, 4)}`;

/** Numbers of pages: Arabic, centred in the top margin, not on the first page (NĐ 30/2020, Phụ lục I, mục I.7). */
export function pageNumbers(): { readonly default: Header; readonly first: Header } {
  const number = new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE.heading });
  return {
    default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }),
    first: new Header({ children: [new Paragraph({ children: [] })] }),
  };
}

/** "BÁO CÁO", its summary, the rule under it, and whom it is for. */
export function titleBlock({ period }: Section4Report, office: OfficeView): Paragraph[] {
  const span = period.code ? withinSentence(period.label) : daysOf(period);
  return [
    centred('BÁO CÁO', { bold: true }, { spacing: { before: 360, after: 0 } }),
    centred(`Kết quả công tác tiếp công dân, xử lý đơn khiếu nại, tố cáo, kiến nghị, phản ánh ${span}`, { bold: true }),
    rule(TEXT_WIDTH, mm(50)),
    centred(`Kính gửi: ${office.parentName}.`, {}, { spacing: { before: 240, after: 240 } }),
  ];
}

/** Who signs, and where copies go, a line each without a dash. */
export interface Ending {
  readonly copies: readonly string[];
  readonly title: string;
  /** Null: written by whoever signs. */
  readonly name: string | null;
}

/** Where copies go, and the place to sign (NĐ 30/2020, Phụ lục I, mục II.7, II.9). */
export function signatureBlock({ copies, title, name }: Ending): Table {
  const half = Math.round(TEXT_WIDTH / 2);
  const line = (text: string) => new Paragraph({ spacing: { before: 0, after: 0 }, children: [run(text, { size: SIZE.recipients })] });
  return frameless(
    [half, TEXT_WIDTH - half],
    [
      [
        [
          new Paragraph({
            spacing: { before: 0, after: 0 },
            children: [run('Nơi nhận:', { bold: true, italics: true, size: SIZE.recipientsTitle })],
          }),
          ...copies.map((text) => line(`- ${text}`)),
        ],
        [centred(title.toLocaleUpperCase('vi'), { bold: true }), ...Array.from({ length: 4 }, () => centred('')), centred(name ?? '', { bold: true })],
      ],
    ],
  );
}

/** A table that only places its cells. */
export function frameless(widths: readonly number[], rows: readonly (readonly Paragraph[][])[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    alignment: AlignmentType.CENTER,
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                margins: { left: 0, right: 0, top: 0, bottom: 60 },
                borders: NO_BORDERS,
                children,
              }),
          ),
        }),
    ),
  });
}

/** A ruled table with a heading row that repeats on every page. */
export function ruledTable(widths: readonly number[], heading: readonly string[], rows: readonly (readonly TableCellText[])[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
  const cell = ({ text, bold = false, align = AlignmentType.LEFT, indent = 0, span = 1 }: TableCellText, column: number) =>
    new TableCell({
      width: { size: widths.slice(column, column + span).reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnSpan: span,
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: [
        new Paragraph({
          alignment: align,
          indent: { left: indent },
          spacing: { before: 0, after: 0 },
          // The size of an empty cell's line comes from its paragraph mark.
          run: { size: SIZE.table },
          children: [run(text, { bold, size: SIZE.table })],
        }),
      ],
    });
  const row = (cells: readonly TableCellText[], tableHeader = false) =>
    new TableRow({ tableHeader, cantSplit: true, children: cells.map(cell) });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      row(
        heading.map((text) => ({ text, bold: true, align: AlignmentType.CENTER })),
        true,
      ),
      ...rows.map((cells) => row(cells)),
    ],
  });
}

/** One cell of a ruled table. `indent` in twentieths of a point. */
export interface TableCellText {
  readonly text: string;
  readonly bold?: boolean;
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly indent?: number;
  readonly span?: number;
}
