import { type BlockPiece, type Token, parseTemplate } from '@tiepdan/narrative/contract';
import { daysOf, withinSentence } from '@tiepdan/statistics/api';
import type { NumberBook } from '../numbers/number-book.js';
import { NOT_REPORTED, phraseOf, wordsPiece } from './put-number.js';

/** Puts the numbers of a book into a paragraph. Words stay as they are; a number that is not there says so and is marked. */
export function resolve(template: string, book: NumberBook): BlockPiece[] {
  const pieces: BlockPiece[] = [];
  parseTemplate(template).forEach((stretch, at) => {
    if ('text' in stretch) pieces.push(wordsPiece(stretch.text));
    else
      pieces.push(
        ...(stretch.token
          ? putToken(stretch.raw, stretch.token, at, book, plainText(pieces))
          : [gone(stretch.raw, at, '(số liệu không đọc được)')]),
      );
  });
  return pieces;
}

/** The text of a paragraph as it is printed. */
export const plainText = (pieces: readonly BlockPiece[]): string => pieces.map(({ text }) => text).join('');

const gone = (token: string, at: number, text: string): BlockPiece => ({ text, token, at, cell: null, gone: true });

/** At the start of a paragraph or sentence a name begins with a capital. */
const begins = (before: string): boolean => /^(?:- )?$|\. $/.test(before);

function putToken(raw: string, token: Token, at: number, book: NumberBook, before: string): BlockPiece[] {
  const days = book.daysOf(token.span);
  if (!days) return [gone(raw, at, '(báo cáo này không có quý riêng)')];
  if (token.kind === 'words') {
    const period = token.previous ? days.comparison : days.period;
    const name = begins(before) ? period.label : withinSentence(period.label);
    return [{ text: token.words === 'days' ? daysOf(period) : name, token: raw, at, cell: null, gone: false }];
  }
  const figure = book.find(token.cell, token.span);
  const whole = token.of ? (book.find(token.of, token.span) ?? null) : null;
  if (!figure || (token.of && !whole)) return [gone(raw, at, '(biểu không còn số liệu này)')];
  const phrase = phraseOf(token.put, figure, days, whole);
  if (!phrase) return [{ ...gone(raw, at, NOT_REPORTED), cell: book.cellOf(token.cell, token.span, token.put === 'previous') }];
  return phrase.map(({ text, number }) => ({
    text,
    token: raw,
    at,
    cell: number ? book.cellOf(number === 'whole' && token.of ? token.of : token.cell, token.span, number === 'before') : null,
    gone: false,
  }));
}
