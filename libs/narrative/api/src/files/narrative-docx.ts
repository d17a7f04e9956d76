import { declaredTable } from '@tiepdan/narrative/contract';
import { dateWords } from '@tiepdan/paper/contract';
import { formatCount, formatDay } from '@tiepdan/platform/contract';
import {
  FONT,
  PAGE,
  SIZE,
  TEXT_WIDTH,
  type TableCellText,
  UNNUMBERED,
  body,
  centred,
  letterhead,
  mm,
  pageNumbers,
  rule,
  ruledTable,
  run,
  signatureBlock,
  undated,
} from '@tiepdan/statistics/api';
import { AlignmentType, Document, Packer, Paragraph, type Table } from 'docx';
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
        headers: pageNumbers(),
        children: [
          letterhead(office, frame.symbol ?? UNNUMBERED, frame.signedOn ? dateWords(frame.signedOn) : undated(report.today)),
          ...titleBlock(report),
          ...report.blocks.flatMap(printed),
          signatureBlock({ copies: copiesOf(frame.recipients), title: frame.signerTitle, name: frame.signerName }),
          ...(report.annex ? annex(report) : []),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
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

/** Copies as they were typed, a line each, the last with a full stop. */
function copiesOf(recipients: string): string[] {
  const lines = recipients.split('\n').filter(Boolean);
  return lines.map((text, position) => `${text.replace(/[;.]$/, '')}${position === lines.length - 1 ? '.' : ';'}`);
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
