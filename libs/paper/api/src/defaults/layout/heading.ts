import type { FileChild, Paragraph, Table } from 'docx';
import { SIZE, TEXT_WIDTH, mm } from './measures.js';
import { frameless } from './tables.js';
import { optional, unless } from './parts.js';
import { column, tag, where, without } from './tags.js';
import { centred, gap, ground, item, line, rule } from './text.js';

/** Place of a number that is not given yet, and of a day that is not set yet: room to write by hand. */
const NUMBER_LINE = `Số: ${where('number', tag('number'))}${without('number', '         ')}/${tag('symbol')}`;
const DATE_LINE = `${tag('place')}, ${where('dateWords', tag('dateWords'))}${without('dateWords', 'ngày       tháng       năm ')}`;

/** The number of a record that has one; a line of its own either way, since the date stands beside it. */
const numberOfRecord = (): Paragraph[] => [centred(where('number', `Số: ${tag('number')}/${tag('symbol')}`), { size: SIZE.heading })];

const draftMark = (): Paragraph[] => unless('dateWords', centred('DỰ THẢO', { size: SIZE.heading, bold: true }, { spacing: { before: 120, after: 0 } }));

export interface HeadingOptions {
  /** A letter without a name (công văn) has its summary under the number; a paper with a name has it under the name. */
  readonly letter?: boolean;
  /** A record may go without a number: then it has no number line at all. */
  readonly numberless?: boolean;
  /** Drafted for the People's Committee: its name alone stands on the left, and the draft says that it is one until it has a day. */
  readonly ofCommittee?: boolean;
  /** Width of the text, for papers on their side. */
  readonly width?: number;
  /** Number of the form, top right of the page, e.g. "Mẫu số 02/TCD". */
  readonly form?: string;
}

/** National heading, issuing body, number, place and date line (NĐ 30/2020, Phụ lục I, phần II, mục I.1–4). */
export function heading({ letter = false, numberless = false, ofCommittee = false, width = TEXT_WIDTH, form }: HeadingOptions = {}): (Paragraph | Table)[] {
  const left = Math.round(width * 0.42);
  const right = width - left;
  const size = SIZE.capitals;
  const names = ofCommittee
    ? [centred(tag('committeeHeading'), { size, bold: true })]
    : [...optional('parentName', centred(tag('parentHeading'), { size })), centred(tag('officeHeading'), { size, bold: true })];
  const issuer = [...names, rule(left, mm(21))];
  const nation = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SIZE.capitals, bold: true }),
    centred('Độc lập - Tự do - Hạnh phúc', { size: SIZE.motto, bold: true }),
    rule(right, mm(61)),
  ];
  const about = letter ? [centred(`V/v ${tag('summary')}`, { size: SIZE.capitals }, { spacing: { before: 120, after: 0 } })] : [];
  const number = numberless ? numberOfRecord() : [centred(NUMBER_LINE, { size: SIZE.heading }), ...about, ...(ofCommittee ? draftMark() : [])];
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
    rule(width, mm(summary ? 32 : 22)),
  ];
}

/** "Kính gửi:", one on the line, several each on a line of its own; nothing where nobody is written to. */
export function addressee(): FileChild[] {
  const around = { spacing: { before: 240, after: 240 } };
  return [
    ...optional('onlyAddressee', centred(`Kính gửi: ${tag('onlyAddressee')}.`, {}, around)),
    ...unless(
      'onlyAddressee',
      ...optional(
        'addressee',
        item('Kính gửi:', mm(25), { spacing: { before: 240, after: 60 } }),
        ...optional('addressees', item(`- ${column('addressees', 'name')}${column('addressees', 'stop')}`, mm(45))),
        gap(),
      ),
    ),
  ];
}

/** The grounds a paper is issued on, each a line in italics. */
export function grounds(): FileChild[] {
  return optional('legalGrounds', ground(`${column('legalGrounds', 'text')}${column('legalGrounds', 'stop')}`));
}
