import { BorderStyle, HeightRule, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { TEXT_WIDTH, mm } from './measures.js';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** Framed boxes one below the other, each with room to write in; none is torn over two pages. */
export function boxes(contents: readonly (readonly Paragraph[])[], { least = mm(32), width = TEXT_WIDTH }: { readonly least?: number; readonly width?: number } = {}): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: contents.map(
      (children) =>
        new TableRow({
          cantSplit: true,
          height: { value: least, rule: HeightRule.ATLEAST },
          children: [new TableCell({ width: { size: width, type: WidthType.DXA }, margins: { left: 113, right: 113, top: 60, bottom: 60 }, children: [...children] })],
        }),
    ),
  });
}
