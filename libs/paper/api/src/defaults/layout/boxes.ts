import { BorderStyle, HeightRule, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { TEXT_WIDTH, mm } from './measures.js';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** Framed boxes with room to write in, row by row; those of a row share its width, and none is torn over two pages. */
export function boxes(rows: readonly (readonly (readonly Paragraph[])[])[], { least = mm(32), width = TEXT_WIDTH }: { readonly least?: number; readonly width?: number } = {}): Table {
  const columns = Math.max(...rows.map((cells) => cells.length));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width / columns),
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          height: { value: least, rule: HeightRule.ATLEAST },
          children: cells.map(
            (children) =>
              new TableCell({
                columnSpan: columns / cells.length,
                width: { size: width / cells.length, type: WidthType.DXA },
                margins: { left: 113, right: 113, top: 60, bottom: 60 },
                children: [...children],
              }),
          ),
        }),
    ),
  });
}
