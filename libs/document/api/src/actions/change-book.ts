import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type ChangeDocumentBookRequest, type DocumentBook, documentErrors } from '@tiepdan/document/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { BookQueries } from '../books/book.queries.js';
import { lockBook, refuseTakenName, setSymbols } from '../books/book-rows.js';

/** Renames a book, changes its symbols, closes and reopens it, and takes one away that was never used. */
@Injectable()
export class ChangeBook {
  constructor(
    private readonly database: Database,
    private readonly books: BookQueries,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.*, DOCUMENT.BOOK_NAME_TAKEN, DOCUMENT.SYMBOL_USED, DOCUMENT.SYMBOL_SET */
  run(actor: Actor, id: string, { version, name, symbols }: ChangeDocumentBookRequest): Promise<DocumentBook> {
    const { officeId } = actor;
    return this.database.write(async (tx) => {
      await lockBook(tx, actor, id, version);
      const before = await this.books.one(officeId, id, tx);
      await refuseTakenName(tx.query(`UPDATE document_book SET name = $3, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [officeId, id, name]));
      await setSymbols(tx, officeId, id, symbols, this.books.thisYear);
      const changes = [
        ...(before.name === name ? [] : [{ field: 'name', label: 'Tên sổ', before: before.name, after: name }]),
        { field: 'symbols', label: `Ký hiệu của ${name}`, before: before.symbols.join('; ') || null, after: symbols.join('; ') || null },
      ];
      await this.chronicle.record(tx, actor, { subject: 'office', id: officeId, type: 'book-changed', changes });
      return this.books.one(officeId, id, tx);
    });
  }

  /** A closed book gives no more numbers; what it gave stays. @throws Refusal RECORD.* */
  close(actor: Actor, id: string, version: number, closed: boolean): Promise<DocumentBook> {
    const { officeId } = actor;
    return this.database.write(async (tx) => {
      await lockBook(tx, actor, id, version);
      await tx.query(`UPDATE document_book SET closed = $3, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [officeId, id, closed]);
      const book = await this.books.one(officeId, id, tx);
      const changes = [{ field: 'closed', label: book.name, before: closed ? 'Đang dùng' : 'Đã đóng', after: closed ? 'Đã đóng' : 'Đang dùng' }];
      await this.chronicle.record(tx, actor, { subject: 'office', id: officeId, type: closed ? 'book-closed' : 'book-reopened', changes });
      return book;
    });
  }

  /** @throws Refusal RECORD.*, DOCUMENT.BOOK_IN_USE when it has papers, DOCUMENT.SYMBOL_SET */
  remove(actor: Actor, id: string, version: number): Promise<void> {
    const { officeId } = actor;
    return this.database.write(async (tx) => {
      await lockBook(tx, actor, id, version);
      const { papers, name } = await this.books.one(officeId, id, tx);
      if (papers > 0) throw new Refusal(documentErrors, 'DOCUMENT.BOOK_IN_USE', { papers });
      await setSymbols(tx, officeId, id, [], this.books.thisYear);
      await tx.query(`DELETE FROM document_book WHERE office_id = $1 AND id = $2`, [officeId, id]);
      await this.chronicle.record(tx, actor, { subject: 'office', id: officeId, type: 'book-changed', changes: [{ field: 'book', label: name, before: 'Có', after: 'Đã bỏ' }] });
    });
  }
}
