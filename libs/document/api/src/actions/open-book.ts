import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { DocumentBook, DocumentBookRequest } from '@tiepdan/document/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { BookQueries } from '../books/book.queries.js';
import { refuseTakenName, setSymbols } from '../books/book-rows.js';

/** Opens a book of numbers. */
@Injectable()
export class OpenBook {
  constructor(
    private readonly database: Database,
    private readonly books: BookQueries,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal DOCUMENT.BOOK_NAME_TAKEN, DOCUMENT.SYMBOL_USED, DOCUMENT.SYMBOL_SET */
  run(actor: Actor, { name, symbols }: DocumentBookRequest): Promise<DocumentBook> {
    const { officeId } = actor;
    return this.database.write(async (tx) => {
      const [book] = await refuseTakenName(tx.query<{ id: string }[]>(`INSERT INTO document_book (office_id, name) VALUES ($1, $2) RETURNING id`, [officeId, name]));
      if (!book) throw new Error('no book was written');
      await setSymbols(tx, officeId, book.id, symbols, this.books.thisYear);
      const changes = [{ field: 'book', label: name, before: null, after: symbols.join('; ') || null }];
      await this.chronicle.record(tx, actor, { subject: 'office', id: officeId, type: 'book-opened', changes });
      return this.books.one(officeId, book.id, tx);
    });
  }
}
