import { Injectable } from '@nestjs/common';
import { BOOK_PAGE, type BookEntry, type BookPage, type DocumentBook, type DocumentNumbering, type PaperSymbol } from '@tiepdan/document/contract';
import { MATTER_NUMBER_SQL } from '@tiepdan/matter/api';
import { type Actor, platformErrors, yearOf } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { symbolsOf } from './symbols.js';

/** The columns of DocumentBook; `$2` is the year whose last number is told. */
const BOOK_SQL = `b.id, b.version, b.name, b.closed,
  ARRAY(SELECT s.symbol FROM document_symbol s WHERE s.office_id = b.office_id AND s.book_id = b.id ORDER BY s.symbol COLLATE "vi-x-icu") AS symbols,
  (SELECT count(*)::int FROM document d WHERE d.office_id = b.office_id AND d.book_id = b.id) AS papers,
  coalesce((SELECT c.last_number FROM book_counter c WHERE c.office_id = b.office_id AND c.book = 'document:' || b.id AND c.year = $2), 0) AS "lastNumber"`;

/** Reads the books of outgoing papers. */
@Injectable()
export class BookQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Every book of the office, closed ones last. */
  list(officeId: string): Promise<DocumentBook[]> {
    return this.database.read((manager) =>
      manager.query(`SELECT ${BOOK_SQL} FROM document_book b WHERE b.office_id = $1 ORDER BY b.closed, b.name COLLATE "vi-x-icu", b.id`, [officeId, this.thisYear]),
    );
  }

  /** @throws Refusal RECORD.NOT_FOUND */
  async one(officeId: string, id: string, on?: EntityManager): Promise<DocumentBook> {
    const read = (manager: EntityManager) => manager.query<DocumentBook[]>(`SELECT ${BOOK_SQL} FROM document_book b WHERE b.office_id = $1 AND b.id = $3`, [officeId, this.thisYear, id]);
    const [book] = await (on ? read(on) : this.database.read(read));
    if (!book) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return book;
  }

  /** The symbol of every paper, with the version of the office's own table. */
  numbering(officeId: string): Promise<DocumentNumbering> {
    return this.database.read(async (manager) => {
      const [{ version } = { version: 0 }] = await manager.query<{ version: number }[]>(
        `SELECT coalesce(max(version), 0)::int AS version FROM document_numbering WHERE office_id = $1`,
        [officeId],
      );
      const symbols = await symbolsOf(manager, officeId);
      return { version, symbols: [...symbols].map(([paper, symbol]): PaperSymbol => ({ paper, symbol })) };
    });
  }

  /** The numbers of a year in order, each with its paper or nothing. @throws Refusal RECORD.NOT_FOUND */
  async page(actor: Actor, id: string, { year = this.thisYear, from = 1 }: { readonly year?: number; readonly from?: number }): Promise<BookPage> {
    const { officeId } = actor;
    const book = await this.one(officeId, id);
    return this.database.snapshot(async (manager) => {
      const [sums = { last: 0, written: 0, cancelled: 0 }] = await manager.query<{ last: number; written: number; cancelled: number }[]>(
        `SELECT coalesce(max(number), 0) AS last, count(*)::int AS written, count(*) FILTER (WHERE status = 'cancelled')::int AS cancelled
         FROM document WHERE office_id = $1 AND book_id = $2 AND year = $3`,
        [officeId, id, year],
      );
      const years = await manager.query<{ year: number }[]>(`SELECT DISTINCT year FROM document WHERE office_id = $1 AND book_id = $2 ORDER BY year DESC`, [officeId, id]);
      const entries = await entriesOf(manager, officeId, id, year, from, Math.min(sums.last, from + BOOK_PAGE - 1));
      return { book, year, years: years.map((row) => row.year), entries, last: sums.last, empty: sums.last - sums.written, cancelled: sums.cancelled };
    });
  }

  /** Every number of a year, for a file. */
  async whole(officeId: string, id: string, year: number, last: number): Promise<BookEntry[]> {
    return this.database.read((manager) => entriesOf(manager, officeId, id, year, 1, last));
  }

  get thisYear(): number {
    return yearOf(this.clock.today());
  }
}

async function entriesOf(on: EntityManager, officeId: string, bookId: string, year: number, from: number, to: number): Promise<BookEntry[]> {
  if (to < from) return [];
  return on.query(
    `SELECT n AS number, CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'status', d.status, 'kind', d.kind, 'symbol', d.symbol,
              'issuedOn', d.issued_on, 'summary', d.summary, 'signer', d.signer,
              'matterNumber', CASE WHEN m.id IS NOT NULL THEN ${MATTER_NUMBER_SQL} END,
              'recipientNames', (SELECT coalesce(jsonb_agg(g.name ORDER BY r.position), '[]') FROM document_recipient r
                JOIN agency g ON g.office_id = r.office_id AND g.id = r.agency_id WHERE r.office_id = d.office_id AND r.document_id = d.id)) END AS paper
     FROM generate_series($4::int, $5::int) AS n
     LEFT JOIN document d ON d.office_id = $1 AND d.book_id = $2 AND d.year = $3 AND d.number = n
     LEFT JOIN matter m ON m.office_id = d.office_id AND m.id = d.matter_id
     ORDER BY n`,
    [officeId, bookId, year, from, to],
  );
}
