import type { FieldKey } from '@tiepdan/paper/contract';
import type { Paragraph } from 'docx';
import { absent, column, end, start, tag, where, whereColumn, without } from './tags.js';
import { body, mark } from './text.js';

/** A part that is printed only where a field has a value; of a list, as often as it has rows. */
export const optional = <Part>(key: FieldKey, ...parts: readonly Part[]): (Part | Paragraph)[] => [mark(start(key)), ...parts, mark(end(key))];

/** A part that is printed only where a field has no value. */
export const unless = <Part>(key: FieldKey, ...parts: readonly Part[]): (Part | Paragraph)[] => [mark(absent(key)), ...parts, mark(end(key))];

/** Within a list: a part that is printed only for rows with a value in one column. */
export const optionalColumn = (name: string, ...parts: readonly Paragraph[]): Paragraph[] => [mark(name.replace('{', '{#')), ...parts, mark(name.replace('{', '{/'))];

/** Who wrote, as a sentence goes on with it: `Ông Trần Văn Mẫu`; an organisation has no title before its name. */
export const SENDER = `${where('senderTitle', `${tag('senderTitle')} `)}${tag('senderName')}`;

/** The same with dwelling and paper, as far as they are known. */
export const SENDER_WITH_ADDRESS = `${SENDER}${where('senderAddress', `, địa chỉ: ${tag('senderAddress')}`)}`;
export const SENDER_IN_FULL = `${SENDER_WITH_ADDRESS}${where('senderPaper', `, ${tag('senderPaper')}`)}`;

/** Whom a letter is written to, within a sentence: the one by name, several as those above, nobody as `nobody`. */
export const theAddressee = (nobody: string): string =>
  `${where('onlyAddressee', tag('onlyAddressee'))}${without('onlyAddressee', `${where('addressee', 'các nơi nêu trên')}${without('addressee', nobody)}`)}`;

/** How a petition came to the Board, to begin a letter about it with. `from` is who wrote it. */
export const petitionCame = (from: string): Paragraph =>
  body(
    `Ngày ${tag('receivedOn')}, ${tag('officeName')} nhận được đơn ${tag('petitionKind')}${where('petitionDate', ` ghi ngày ${tag('petitionDate')}`)} của ${from}${where('senderBody', `, do ${tag('senderBody')} chuyển đến${where('senderBodyNumber', ` theo Văn bản số ${tag('senderBodyNumber')}`)}`)}.`,
  );

/** What a petition asks for. */
export const petitionContent = (): Paragraph[] => optional('petitionSummary', body(`Nội dung đơn: ${tag('petitionSummary')}.`));

/** What the officer wrote, each line a paragraph. */
export const officersWords = (): Paragraph[] => optional('content', body(tag('content')));

/** What goes with a letter, a line each, with the number of sheets where it was counted. */
export const enclosures = (): Paragraph[] =>
  optional('attachments', body(`Gửi kèm: ${column('attachments', 'name')}${whereColumn('attachments', 'pages', ` (${column('attachments', 'pages')} tờ)`)}.`));

/** Where citizens were received; the office itself when nothing else was written down. */
export const PLACE_OF_SITTING = `${where('receptionPlace', tag('receptionPlace'))}${without('receptionPlace', tag('officeName'))}`;

/** A rank of the office, put before a name where it is known. */
export const RECEIVER = `${tag('receiver')}${where('receiverPosition', `, ${tag('receiverPosition')}`)}`;

/** Everyone who came, a line each. */
export const peopleWhoCame = (): Paragraph[] =>
  optional(
    'people',
    body(
      `- ${column('people', 'name')}${whereColumn('people', 'capacity', ` (${column('people', 'capacity')})`)}${whereColumn('people', 'address', `, địa chỉ: ${column('people', 'address')}`)}${whereColumn('people', 'paper', `, ${column('people', 'paper')}`)}${whereColumn('people', 'phone', `, điện thoại: ${column('people', 'phone')}`)}.`,
    ),
  );

/** Who else took part, a line each. */
export const participants = (label: string): Paragraph[] =>
  optional('participants', body(`- ${label}: ${column('participants', 'name')}${whereColumn('participants', 'position', `, ${column('participants', 'position')}`)}.`));
