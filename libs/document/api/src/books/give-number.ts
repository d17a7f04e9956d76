import { documentErrors } from '@tiepdan/document/contract';
import { Refusal, beyondSight, noteTypedNumber, takeNumber } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** A number with the book that gave it. */
export interface GivenNumber {
  readonly number: number;
  readonly bookId: string;
}

/** The counter of a book's numbers. */
export const counterOf = (bookId: string): string => `document:${bookId}`;

interface Book {
  readonly id: string;
  readonly name: string;
  readonly closed: boolean;
}

/**
 * The next free number of the symbol's book and year, in the caller's transaction: the counter's row is held until commit, so
 * that numbers are neither skipped nor doubled. Numbers that the book was never told of are passed over.
 * @throws Refusal DOCUMENT.BOOK_CLOSED
 */
export async function giveNumber(tx: EntityManager, officeId: string, symbol: string, year: number): Promise<GivenNumber> {
  const book = await openBookOf(tx, officeId, symbol);
  for (;;) {
    const number = await takeNumber(tx, officeId, counterOf(book.id), year);
    if ((await usersOf(tx, officeId, book.id, symbol, year, number)).length === 0) return { number, bookId: book.id };
  }
}

/**
 * A number written by hand. The book is told first: whoever numbers a paper holds the book's row before touching the papers,
 * so that two at once wait for and never block each other.
 * @throws Refusal DOCUMENT.NUMBER_TAKEN, by a cancelled paper too; NUMBER_IN_BOOK_TAKEN by another symbol of the book; BOOK_CLOSED
 */
export async function noteNumber(tx: EntityManager, officeId: string, symbol: string, year: number, number: number): Promise<GivenNumber> {
  const book = await openBookOf(tx, officeId, symbol);
  await noteTypedNumber(tx, officeId, counterOf(book.id), year, number);
  const users = await usersOf(tx, officeId, book.id, symbol, year, number);
  if (users.some((used) => used === symbol)) throw new Refusal(documentErrors, 'DOCUMENT.NUMBER_TAKEN', { number, symbol, year });
  if (users.length) throw new Refusal(documentErrors, 'DOCUMENT.NUMBER_IN_BOOK_TAKEN', { number, year, book: book.name });
  return { number, bookId: book.id };
}

/** The symbols that have this number in the year, in the book or by themselves. */
async function usersOf(tx: EntityManager, officeId: string, bookId: string, symbol: string, year: number, number: number): Promise<string[]> {
  const rows = await tx.query<{ symbol: string }[]>(
    `SELECT symbol FROM document WHERE office_id = $1 AND book_id = $2 AND year = $4 AND number = $5
     UNION SELECT symbol FROM document WHERE office_id = $1 AND symbol = $3 AND year = $4 AND number = $5`,
    [officeId, bookId, symbol, year, number],
  );
  return rows.map((row) => row.symbol);
}

/** The same, if it is open. @throws Refusal DOCUMENT.BOOK_CLOSED */
async function openBookOf(tx: EntityManager, officeId: string, symbol: string): Promise<Book> {
  const book = await bookForSymbol(tx, officeId, symbol);
  if (book.closed) throw new Refusal(documentErrors, 'DOCUMENT.BOOK_CLOSED', { book: book.name });
  return book;
}

/** The symbol's book, held against change; a symbol that has none yet gets one of its own. */
export async function bookForSymbol(tx: EntityManager, officeId: string, symbol: string): Promise<Book> {
  return (await bookOf(tx, officeId, symbol)) ?? openBook(tx, officeId, symbol);
}

async function bookOf(tx: EntityManager, officeId: string, symbol: string): Promise<Book | undefined> {
  const [book] = await tx.query<Book[]>(
    `SELECT b.id, b.name, b.closed FROM document_symbol s JOIN document_book b ON b.office_id = s.office_id AND b.id = s.book_id
     WHERE s.office_id = $1 AND s.symbol = $2 FOR SHARE OF b`,
    [officeId, symbol],
  );
  return book;
}

/**
 * Opens a book for a symbol; of two that do so at once, the second takes the first's. Papers that had the symbol before go
 * into it, and its numbers go on after theirs.
 */
async function openBook(tx: EntityManager, officeId: string, symbol: string): Promise<Book> {
  const name = `Sổ ${symbol}`;
  await tx.query(`INSERT INTO document_book (office_id, name) VALUES ($1, $2) ON CONFLICT (office_id, name) DO NOTHING`, [officeId, name]);
  await tx.query(
    `INSERT INTO document_symbol (office_id, symbol, book_id) SELECT office_id, $3, id FROM document_book WHERE office_id = $1 AND name = $2
     ON CONFLICT (office_id, symbol) DO NOTHING`,
    [officeId, name, symbol],
  );
  const book = await bookOf(tx, officeId, symbol);
  if (!book) throw new Error('a book that was just opened is gone');
  await beyondSight(tx, () => adoptPapers(tx, officeId, symbol, book.id));
  return book;
}

async function adoptPapers(tx: EntityManager, officeId: string, symbol: string, bookId: string): Promise<void> {
  const years = await tx.query<{ year: number; last: number }[]>(
    `WITH adopted AS (
       UPDATE document SET book_id = $3 WHERE office_id = $1 AND symbol = $2 AND book_id IS NULL AND origin = 'own' RETURNING year, number
     ) SELECT year, max(number) AS last FROM adopted GROUP BY year`,
    [officeId, symbol, bookId],
  );
  for (const { year, last } of years) await noteTypedNumber(tx, officeId, counterOf(bookId), year, last);
}
