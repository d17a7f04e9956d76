import { declaredTable } from '@tiepdan/narrative/contract';
import { type PlainDate, formatCount, formatDay } from '@tiepdan/platform/contract';
import {
  FONT,
  PAGE,
  SIZE,
  TEXT_WIDTH,
  type TableCellText,
  body,
  centred,
  frameless,
  headingName,
  mm,
  rule,
  ruledTable,
  run,
} from '@tiepdan/statistics/api';
import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import { plainText } from '../text/resolve.js';
import { cellsIn, definitionOf } from './definitions.js';
import type { PrintedBlock, PrintedNarrative } from './printed.js';

/** The report as an administrative document of NĐ 30/2020: numbers are plain text, nothing in it is a field. */
export async function narrativeDocx(report: PrintedNarrative): Promise<Buffer> {
  const { office, frame } = report;
  const document = new Document({
    creator: office.name,
    title: `Báo cáo ${frame.title}`,
    styles: { default: { document: { run: { font: FONT, size: SIZE.body, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: { page: PAGE, titlePage: true },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({ children: [] })] }) },
        children: [
          letterhead(report),
          ...titleBlock(report),
          ...report.blocks.flatMap(printed),
          ending(report),
          ...(report.annex ? annex(report) : []),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Arabic, centred in the top margin, not shown on the first page. */
function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE.heading });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

const LEFT = mm(66);
const RIGHT = TEXT_WIDTH - LEFT;

/** National heading, issuing body, number, place and date line (NĐ 30/2020, Phụ lục I, mục II.1–4). */
function letterhead({ office, frame, today }: PrintedNarrative): Table {
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
        [centred(`Số: ${frame.symbol ?? '      /BC-BTCD'}`, { size: SIZE.heading })],
        [centred(`${office.placeName}, ${dateLine(frame.signedOn, today)}`, { italics: true })],
      ],
    ],
  );
}

/** `ngày 05 tháng 01 năm 2027`: days below ten, January and February with a zero. */
function dateLine(day: PlainDate | null, today: PlainDate): string {
  if (!day) return `ngày      tháng      năm ${today.slice(0, 4)}`;
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

function titleBlock({ frame, finished }: PrintedNarrative): Paragraph[] {
  return [
    centred('BÁO CÁO', { bold: true }, { spacing: { before: 360, after: 0 } }),
    centred(frame.title, { bold: true }),
    rule(TEXT_WIDTH, mm(50)),
    ...(finished ? [] : [centred('(Dự thảo)', { italics: true })]),
    centred(`Kính gửi: ${frame.addressee}.`, {}, { spacing: { before: 240, after: 240 } }),
  ];
}

function printed({ style, pieces, table }: PrintedBlock): (Paragraph | Table)[] {
  if (table) return figures(table);
  const look = { bold: style !== 'body', italics: style === 'subsection' };
  const [first = '', ...more] = plainText(pieces).split('\n');
  return [body([run(first, look)], { keepNext: look.bold }), ...more.map((line) => body([run(line, look)]))];
}

const FIGURE_WIDTHS = [mm(12), mm(82), mm(22), mm(22), mm(22)];

/** A table of declared figures, with who gave them and to which day they go. */
function figures(given: NonNullable<PrintedBlock['table']>): (Paragraph | Table)[] {
  const table = declaredTable(given.table);
  const right = AlignmentType.RIGHT;
  const number = (value: number | null | undefined): string => (value === null || value === undefined ? '' : formatCount(value));
  const rows = (table?.rows ?? []).map(({ label, unit, level }, position): TableCellText[] => [
    { text: String(position + 1), align: AlignmentType.CENTER },
    { text: label, indent: mm(level * 4), bold: level === 0 },
    { text: unit, align: AlignmentType.CENTER },
    { text: number(given.values[position]?.value), align: right, bold: level === 0 },
    { text: number(given.previous?.[position]?.value), align: right },
  ]);
  const source = `Nguồn: ${given.source}; số liệu tính đến ngày ${formatDay(given.cutOffOn)}.${given.note ? ` ${given.note}` : ''}`;
  return [
    centred(table?.title ?? '', { bold: true, size: SIZE.heading }, { spacing: { before: 120, after: 80 }, keepNext: true }),
    ruledTable(FIGURE_WIDTHS, ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Kỳ này', 'Cùng kỳ'], rows),
    body([run(source, { italics: true, size: SIZE.table })], { spacing: { before: 60, after: 160 } }),
  ];
}

/** Where copies go, and the place to sign (NĐ 30/2020, Phụ lục I, mục II.7, II.9). */
function ending({ frame }: PrintedNarrative): Table {
  const half = Math.round(TEXT_WIDTH / 2);
  const line = (text: string) => new Paragraph({ spacing: { before: 0, after: 0 }, children: [run(text, { size: SIZE.recipients })] });
  const lines = frame.recipients.split('\n').filter(Boolean);
  const copies = lines.map((text, position) => line(`- ${text.replace(/[;.]$/, '')}${position === lines.length - 1 ? '.' : ';'}`));
  const heading = new Paragraph({
    spacing: { before: 0, after: 0 },
    children: [run('Nơi nhận:', { bold: true, italics: true, size: SIZE.recipientsTitle })],
  });
  const signature = [
    centred(frame.signerTitle.toLocaleUpperCase('vi'), { bold: true }),
    ...Array.from({ length: 4 }, () => centred('')),
    centred(frame.signerName ?? '', { bold: true }),
  ];
  return frameless([half, TEXT_WIDTH - half], [[[heading, ...copies], signature]]);
}

const ANNEX_WIDTHS = [mm(30), mm(50), mm(80)];

/** What each number of the text counts. */
function annex({ blocks }: PrintedNarrative): (Paragraph | Table)[] {
  const cells = cellsIn(blocks.map(({ pieces }) => pieces));
  const rows = cells.map((cell): TableCellText[] => [
    { text: cell.source.startsWith('declared/') ? 'Số liệu được cung cấp' : cell.place },
    { text: `${cell.label} (${cell.unit})` },
    { text: definitionOf(cell) },
  ]);
  return [
    new Paragraph({ pageBreakBefore: true, alignment: AlignmentType.CENTER, children: [run('GIẢI THÍCH CHỈ TIÊU', { bold: true })] }),
    centred('', {}),
    ruledTable(ANNEX_WIDTHS, ['Biểu, mục', 'Chỉ tiêu', 'Cách tính'], rows),
  ];
}
