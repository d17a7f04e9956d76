import { type Paragraph, Table } from 'docx';
import { SIZE, TEXT_WIDTH, mm } from './measures.js';
import { frameless } from './tables.js';
import { column, end, start, tag, where, without } from './tags.js';
import { centred, ground, line, mark, rule } from './text.js';

/** Place of a number that is not given yet, and of a day that is not set yet: room to write by hand. */
const NUMBER_LINE = `Số: ${where('number', tag('number'))}${without('number', '         ')}/${tag('symbol')}`;
const DATE_LINE = `${tag('place')}, ${where('dateWords', tag('dateWords'))}${without('dateWords', 'ngày       tháng       năm ')}`;

export interface HeadingOptions {
  /** A letter without a name (công văn) has its summary under the number; a paper with a name has it under the name. */
  readonly letter?: boolean;
  /** A record may go without a number: then it has no number line at all. */
  readonly numberless?: boolean;
  /** Width of the text, for papers on their side. */
  readonly width?: number;
  /** Number of the form, top right of the page, e.g. "Mẫu số 02/TCD". */
  readonly form?: string;
}

/** National heading, issuing body, number, place and date line (NĐ 30/2020, Phụ lục I, phần II, mục I.1–4). */
export function heading({ letter = false, numberless = false, width = TEXT_WIDTH, form }: HeadingOptions = {}): (Paragraph | Table)[] {
  const left = Math.round(width * 0.42);
  const right = width - left;
  const size = SIZE.capitals;
  const issuer = [centred(tag('parentHeading'), { size }), centred(tag('officeHeading'), { size, bold: true }), rule(left, mm(24))];
  const nation = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SIZE.capitals, bold: true }),
    centred('Độc lập - Tự do - Hạnh phúc', { size: SIZE.motto, bold: true }),
    rule(right, mm(66)),
  ];
  const about = letter ? [centred(`V/v ${tag('summary')}`, { size: SIZE.capitals }, { spacing: { before: 120, after: 0 } })] : [];
  const number = numberless ? [centred('')] : [centred(NUMBER_LINE, { size: SIZE.heading }), ...about];
  const date = [centred(DATE_LINE, { size: SIZE.heading, italics: true })];
  return [
    ...(form ? [line(form, { size: SIZE.recipients, bold: true }, { alignment: 'right', spacing: { before: 0, after: 60 } })] : []),
    frameless([left, right], [[issuer, nation], [number, date]]),
  ];
}

/** The paper's name in capitals, its summary in bold, and the rule under it. */
export function titleBlock(name: string = tag('title'), summary: string | null = tag('summary'), width: number = TEXT_WIDTH): Paragraph[] {
  return [
    centred(name, { bold: true, capitals: true }, { spacing: { before: 240, after: 0 } }),
    ...(summary ? [centred(summary, { bold: true })] : []),
    rule(width, mm(40)),
  ];
}

/** "Kính gửi:", to one or to several: one on the line, several each on a line of its own. */
export function addressee(): Paragraph[] {
  return [centred(`Kính gửi: ${tag('addressee')}.`, {}, { spacing: { before: 240, after: 240 } })];
}

/** The grounds a paper is issued on, each a line in italics. */
export function grounds(): Paragraph[] {
  return [mark(start('legalGrounds')), ground(`${column('legalGrounds', 'text')};`), mark(end('legalGrounds'))];
}
