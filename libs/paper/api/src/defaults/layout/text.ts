import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import { FONT, SIZE, mm } from './measures.js';

export interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Printed in capitals whatever the letters are. */
  readonly capitals?: boolean;
  readonly size?: number;
}

/** A run of text in the document's font. */
export function run(text: string, { bold = false, italics = false, capitals = false, size = SIZE.body }: Look = {}): TextRun {
  return new TextRun({ text, bold, italics, ...(capitals ? { allCaps: true } : {}), size, font: FONT });
}

/** A paragraph without space around it. */
export function line(text: string, look: Look = {}, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0 }, children: [run(text, look)], ...options });
}

/** One centred line without space around it. */
export function centred(text: string, look: Look = {}, options: IParagraphOptions = {}): Paragraph {
  return line(text, look, { alignment: AlignmentType.CENTER, ...options });
}

/** A body paragraph: justified, first line in by 12.7 mm, 6 pt after, a little more than single spacing. */
export function body(text: string, look: Look = {}, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(12.7) },
    spacing: { before: 0, after: 120, line: 264, lineRule: LineRuleType.AUTO },
    children: [run(text, look)],
    ...options,
  });
}

/** A line of a list, `indent` from the edge of the text; its second line under the first letter. */
export function item(text: string, indent: number = mm(12.7), options: IParagraphOptions = {}): Paragraph {
  return line(text, {}, { indent: { left: indent + mm(4), hanging: mm(4) }, spacing: { before: 0, after: 60 }, ...options });
}

/** Room between a table or a list and what follows. */
export const gap = (): Paragraph => line('', { size: 12 }, { spacing: { before: 0, after: 60, line: 120, lineRule: LineRuleType.EXACT } });

/** A line that only begins or ends a list or a conditional part: gone once the paper is filled. */
export function mark(text: string): Paragraph {
  return line(text);
}

/** Legal grounds: in italics, one a paragraph. */
export const ground = (text: string): Paragraph => body(text, { italics: true });

/** A solid rule under a line, `width` of the column's width `columnWidth`. */
export function rule(columnWidth: number, width: number): Paragraph {
  const side = Math.max(0, Math.round((columnWidth - width) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 70, after: 60, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}
