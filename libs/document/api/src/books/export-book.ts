import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { officeFacts } from '../letters/letter.js';
import type { PaperFile } from '../prints/paper-files.js';
import { BookQueries } from './book.queries.js';
import { documentBookSheet } from './book-sheet.js';

/** Gives the book of a year out as a workbook. */
@Injectable()
export class ExportBook {
  constructor(
    private readonly books: BookQueries,
    private readonly database: Database,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND */
  async run(actor: Actor, id: string, year: number = this.books.thisYear): Promise<PaperFile> {
    const { officeId } = actor;
    const page = await this.books.page(actor, id, { year });
    const entries = await this.books.whole(officeId, id, year, page.last);
    const office = await this.database.read((manager) => officeFacts(manager, officeId));
    const name = `So-van-ban-di-${year}.xlsx`;
    const bytes = await documentBookSheet(office, page, entries);
    await this.database.write((tx) => this.chronicle.note(tx, { ...actor, action: 'document-book.exported', actorId: actor.accountId, details: { file: name, rows: entries.length } }));
    return { name, bytes };
  }
}
