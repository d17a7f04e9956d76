import {
  KIND_OF_PAPER,
  USUAL_SYMBOLS,
  type DocumentBookList,
  type DocumentNumbering,
  type DocumentPaper,
} from '@tiepdan/document/contract';
import { yearOf, type PlainDate } from '@tiepdan/platform/contract';

/** The number a paper would get if it were issued now. It is taken only at issue, and another officer may be faster. */
export interface NextNumber {
  readonly symbol: string;
  /** Null where the symbol is in no book yet, or the day is of another year than the books are at. */
  readonly number: number | null;
}

/** What each paper would be numbered with on `issuedOn`, as the books stand on `today`. */
export function nextNumber(
  paper: DocumentPaper,
  { books, numbering, issuedOn, today }: { books: DocumentBookList; numbering: DocumentNumbering; issuedOn: PlainDate; today: PlainDate },
): NextNumber {
  const symbol = numbering.symbols.find((one) => one.paper === paper)?.symbol ?? USUAL_SYMBOLS[KIND_OF_PAPER[paper]];
  const book = books.find(({ symbols }) => symbols.includes(symbol));
  const sameYear = yearOf(issuedOn) === yearOf(today);
  return { symbol, number: book && sameYear ? book.lastNumber + 1 : null };
}

/** "Số tiếp theo: 124/PC-BTCD", or the book alone where the number is not known before. */
export function nextNumberWords({ symbol, number }: NextNumber): string {
  return number === null ? `Lấy số tiếp theo của ký hiệu ${symbol}` : `Số tiếp theo: ${number}/${symbol}`;
}
