import type { BlockPiece, NumberPut } from '@tiepdan/narrative/contract';
import { formatCountPadded, formatPercent } from '@tiepdan/platform/contract';
import { daysOf } from '@tiepdan/statistics/api';
import type { Figure, SpanDays } from '../numbers/number-book.js';

/** A part of a number's phrase; `number` says which of its two values a part opens. */
export interface PhrasePart {
  readonly text: string;
  readonly number?: 'now' | 'before' | 'whole';
}

const decimals = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });

/** `07`, `40`, `1.250,5`: counts below ten with a zero before them (NĐ 30/2020); money and land with at most three decimals. */
export const printed = (value: number): string => (Number.isInteger(value) ? formatCountPadded(value) : decimals.format(value));

/** Per cent with one decimal, halves away from zero. */
export const shareOf = (part: number, whole: number): number => (Math.sign(part) * Math.round((Math.abs(part) * 1000) / whole)) / 10 + 0;

/** What cannot be said because nobody has reported it. */
export const NOT_REPORTED = '(chưa có số liệu)';

/** The phrase by which a number is put; null when it has no value. Never "hơn", "gần", "khoảng": both values and both spans of days stand there. */
export function phraseOf(put: NumberPut, figure: Figure, days: SpanDays, whole: Figure | null): PhrasePart[] | null {
  if (put === 'previous') return figure.before === null ? null : [{ text: printed(figure.before), number: 'before' }];
  if (figure.now === null) return null;
  if (put === 'value') return [{ text: printed(figure.now), number: 'now' }];
  if (put === 'share') return sharePhrase(figure.now, whole);
  return changePhrase(figure.now, figure, put === 'change' ? ` ${daysOf(days.comparison)}` : '');
}

function sharePhrase(value: number, whole: Figure | null): PhrasePart[] | null {
  if (!whole || whole.now === null) return null;
  const parts: PhrasePart[] = [{ text: printed(value), number: 'now' }, { text: ' trên ' }, { text: printed(whole.now), number: 'whole' }];
  const share = whole.now === 0 ? '' : `, ${formatPercent(shareOf(value, whole.now))}`;
  return [...parts, { text: ` ${whole.unit}${share}` }];
}

function changePhrase(value: number, { before, unit }: Figure, days: string): PhrasePart[] {
  if (before === null) return [{ text: `cùng kỳ${days} chưa có số liệu` }];
  const change = Math.round((value - before) * 1000) / 1000;
  if (change === 0 && value === 0) return [{ text: `cùng kỳ${days} cũng ` }, { text: 'không có', number: 'before' }];
  if (change === 0) return [{ text: `bằng cùng kỳ${days} là ` }, { text: printed(before), number: 'before' }, { text: ` ${unit}` }];
  const turned = `${change > 0 ? 'tăng' : 'giảm'} ${printed(Math.abs(change))} ${unit}`;
  if (before === 0) return [{ text: `${turned} so với cùng kỳ${days}; cùng kỳ ` }, { text: 'không có', number: 'before' }];
  // A share that rounds to nothing says nothing beside the number itself.
  const share = Math.abs(shareOf(change, before));
  const words = share === 0 ? turned : `${turned}, ${formatPercent(share)}`;
  return [{ text: `${words} so với cùng kỳ${days} là ` }, { text: printed(before), number: 'before' }, { text: ` ${unit}` }];
}

/** A piece of plain words. */
export const wordsPiece = (text: string): BlockPiece => ({ text, token: null, at: null, cell: null, gone: false });
