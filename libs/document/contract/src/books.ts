import type { PlainDate, RecordStatus } from '@tiepdan/platform/contract';
import type { DocumentKind, DocumentPaper } from './kinds.js';

/**
 * A book of numbers, each year from 1. The symbols it numbers share one row of numbers (số chung); a book of one symbol is
 * that symbol's own (số riêng).
 */
export interface DocumentBook {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly symbols: readonly string[];
  /** Papers numbered in it so far, of all years. */
  readonly papers: number;
  /** The last number given this year, 0 when none was. */
  readonly lastNumber: number;
  /** A closed book gives no more numbers; its pages stay. */
  readonly closed: boolean;
}
export type DocumentBookList = readonly DocumentBook[];

/** Opening a book, or writing it anew. A symbol belongs to one book. */
export interface DocumentBookRequest {
  readonly name: string;
  readonly symbols: readonly string[];
}
export interface ChangeDocumentBookRequest extends DocumentBookRequest {
  readonly version: number;
}

/** The symbol that a paper is numbered with. */
export interface PaperSymbol {
  readonly paper: DocumentPaper;
  readonly symbol: string;
}
export interface DocumentNumbering {
  /** Version of the whole table; 0 while it was never set. */
  readonly version: number;
  readonly symbols: readonly PaperSymbol[];
}
export type ChangeDocumentNumberingRequest = DocumentNumbering;

/** One number of a book's year: its paper, or nothing where the number was left empty. */
export interface BookEntry {
  readonly number: number;
  readonly paper: {
    readonly id: string;
    readonly status: RecordStatus;
    readonly kind: DocumentKind;
    readonly symbol: string;
    readonly issuedOn: PlainDate;
    readonly summary: string;
    readonly recipientNames: readonly string[];
    readonly signer: string | null;
    readonly matterNumber: string | null;
  } | null;
}

/** The page of a book: the numbers of one year in order, at most `BOOK_PAGE` from `from` on. */
export interface BookPage {
  readonly book: DocumentBook;
  readonly year: number;
  /** Years the book has papers of, newest first. */
  readonly years: readonly number[];
  readonly entries: readonly BookEntry[];
  /** The last number of the year. */
  readonly last: number;
  /** How many numbers were left empty, and how many papers were cancelled. */
  readonly empty: number;
  readonly cancelled: number;
}
export const BOOK_PAGE = 200;
