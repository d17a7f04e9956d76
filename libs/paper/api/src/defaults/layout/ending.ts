import { AlignmentType, type Paragraph, Table } from 'docx';
import { SIZE, TEXT_WIDTH } from './measures.js';
import { frameless } from './tables.js';
import { column, end, start, tag } from './tags.js';
import { centred, line, mark } from './text.js';

/** Room to sign and to stamp. */
const ROOM_TO_SIGN = 4;

/** Who signs: capacity, position, room, name (NĐ 30/2020, Phụ lục I, phần II, mục I.7). */
function signature(): Paragraph[] {
  return [
    mark(start('authority')),
    centred(tag('authority'), { bold: true, capitals: true }),
    mark(end('authority')),
    centred(tag('signerPosition'), { bold: true, capitals: true }),
    ...Array.from({ length: ROOM_TO_SIGN }, () => centred('')),
    centred(tag('signerName'), { bold: true }),
  ];
}

/** Where copies go, the archive last; small type on the left. */
function recipients(): Paragraph[] {
  const small = { size: SIZE.recipients };
  return [
    line('Nơi nhận:', { bold: true, italics: true, size: SIZE.recipientsTitle }),
    mark(start('recipients')),
    line(`- ${column('recipients', 'name')};`, small),
    mark(end('recipients')),
    line(`- Lưu: ${tag('archive')}.`, small),
  ];
}

/** Where copies go, and beside it the place to sign. */
export function ending(width: number = TEXT_WIDTH): Table {
  const half = Math.round(width / 2);
  return frameless([half, width - half], [[recipients(), signature()]]);
}

/** Places to sign side by side, as minutes and receipts have them: each with its role, what to do, and the name below. */
export function signatures(signers: readonly { readonly role: string; readonly hint?: string; readonly name?: string }[], width: number = TEXT_WIDTH): Table {
  const each = Math.floor(width / signers.length);
  return frameless(
    signers.map(() => each),
    [
      signers.map(({ role, hint = '(Ký, ghi rõ họ và tên)', name = '' }) => [
        centred(role, { bold: true, capitals: true, size: SIZE.heading }),
        centred(hint, { italics: true, size: SIZE.recipients }),
        ...Array.from({ length: ROOM_TO_SIGN }, () => centred('')),
        centred(name, { bold: true }, { alignment: AlignmentType.CENTER }),
      ]),
    ],
  );
}
