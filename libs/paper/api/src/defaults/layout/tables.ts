import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import { SIZE } from './measures.js';
import { run } from './text.js';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

/** A table that only places its cells: heading, signatures. */
export function frameless(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: total(widths), type: WidthType.DXA },
    columnWidths: [...widths],
    alignment: AlignmentType.CENTER,
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, position) =>
              new TableCell({
                width: { size: widths[position] ?? 0, type: WidthType.DXA },
                margins: { left: 0, right: 0, top: 0, bottom: 60 },
                borders: NO_BORDERS,
                children: [...children],
              }),
          ),
        }),
    ),
  });
}

/** One column of a ruled table: its heading, how wide, and the tag its cells hold. */
export interface RuledColumn {
  readonly heading: string;
  readonly width: number;
  readonly cell: string;
  readonly align?: 'left' | 'centre' | 'right';
}

/**
 * A ruled table with a heading row that repeats on every page, a row of column numbers where asked for, and one row for each
 * item of the list: `opening` and `closing` are its marks, put into the first and the last cell.
 */
export function listTable(columns: readonly RuledColumn[], list: { readonly opening: string; readonly closing: string }, options: { readonly numbered?: boolean; readonly size?: number } = {}): Table {
  const size = options.size ?? SIZE.table;
  const widths = columns.map(({ width }) => width);
  const last = columns.length - 1;
  const row = (cells: readonly string[], look: { readonly bold?: boolean; readonly heading?: boolean }) =>
    new TableRow({
      tableHeader: look.heading ?? false,
      cantSplit: true,
      children: cells.map((text, position) => ruledCell(text, columns[position], size, look)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: total(widths), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      row(columns.map(({ heading }) => heading), { bold: true, heading: true }),
      ...(options.numbered ? [row(columns.map((_, position) => String(position + 1)), { heading: true })] : []),
      row(columns.map(({ cell }, position) => `${position === 0 ? list.opening : ''}${cell}${position === last ? list.closing : ''}`), {}),
    ],
  });
}

function ruledCell(text: string, column: RuledColumn | undefined, size: number, { bold = false, heading = false }: { readonly bold?: boolean; readonly heading?: boolean }): TableCell {
  const align = heading ? 'centre' : (column?.align ?? 'left');
  return new TableCell({
    width: { size: column?.width ?? 0, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    children: [
      new Paragraph({
        alignment: { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT }[align],
        spacing: { before: 0, after: 0 },
        // The size of an empty cell's line comes from its paragraph mark.
        run: { size },
        children: [run(text, { bold, size })],
      }),
    ],
  });
}
