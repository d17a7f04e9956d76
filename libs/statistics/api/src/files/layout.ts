import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';

/**
 * Measures of an administrative document (NĐ 30/2020, Phụ lục I). Sizes are half-points, distances twentieths of a point
 * (1 mm = 56.7).
 */
export const FONT = 'Times New Roman';
export const SIZE = { body: 28, heading: 26, capitals: 24, recipients: 22, recipientsTitle: 24, table: 22 } as const;
export const mm = (millimetres: number): number => Math.round(millimetres * 56.693);

/** A4 upright; top and bottom 20 mm, left 30 mm, right 20 mm. */
export const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(10), footer: mm(10) },
} as const;

/** Width of the text: 160 mm. */
export const TEXT_WIDTH = mm(160);

export const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER } as const;

type Look = { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number };

/** A run of text in the document's font. */
export function run(text: string, { bold, italics, size = SIZE.body }: Look = {}): TextRun {
  return new TextRun({ text, bold: bold ?? false, italics: italics ?? false, size, font: FONT });
}

/** One centred line without space around it. */
export function centred(text: string, look: Look = {}, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0 }, children: [run(text, look)], ...options });
}

/** A body paragraph: justified, first line in by 12.7 mm, 6 pt after, single spacing. */
export function body(children: readonly TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(12.7) },
    spacing: { before: 0, after: 120, line: 264, lineRule: LineRuleType.AUTO },
    children: [...children],
    ...options,
  });
}

/** A solid rule under a line of the heading, `width` of the column's width `column` (both in twentieths of a point). */
export function rule(column: number, width: number): Paragraph {
  const side = Math.max(0, Math.round((column - width) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 40, after: 60, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}
