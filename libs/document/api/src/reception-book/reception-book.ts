import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type BookFormat, type ReceptionBookQuery, documentErrors } from '@tiepdan/document/contract';
import { Papers, PdfMaker } from '@tiepdan/paper/api';
import { type PaperValues, paddedNumber } from '@tiepdan/paper/contract';
import { type Actor, type PlainDate, addDays, formatDay } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { officeFacts } from '../letters/letter.js';
import type { PaperFile } from '../prints/paper-files.js';
import { type BookRow, bookRows } from './book-rows.js';
import { bookSheet } from './book-sheet.js';

/** Most days that are printed at once; a year's book is printed by quarters or half-years. */
export const BOOK_DAYS_MOST = 366;

/** The reception book of a period (NĐ 154/2026, mẫu 03/TCD), to print and to keep. */
@Injectable()
export class ReceptionBook {
  constructor(
    private readonly database: Database,
    private readonly papers: Papers,
    private readonly pdfs: PdfMaker,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal DOCUMENT.PERIOD_TOO_LONG, PAPER.* */
  async run(actor: Actor, { from, to, format }: ReceptionBookQuery): Promise<PaperFile> {
    if (to < from || addDays(from, BOOK_DAYS_MOST) < to) throw new Refusal(documentErrors, 'DOCUMENT.PERIOD_TOO_LONG', { days: BOOK_DAYS_MOST });
    const rows = await this.database.read((manager) => bookRows(manager, actor.officeId, from, to));
    const name = `So-tiep-cong-dan-${from}-den-${to}.${format}`;
    const bytes = await this.write(actor, rows, from, to, format);
    await this.database.write((tx) => this.chronicle.note(tx, { ...actor, action: 'reception-book.exported', actorId: actor.accountId, details: { file: name, rows: rows.length } }));
    return { name, bytes };
  }

  /** The values of the last days up to today, to look at a template by. */
  async lately(actor: Actor, today: PlainDate, days: number): Promise<PaperValues> {
    const from = addDays(today, 1 - days);
    const rows = await this.database.read((manager) => bookRows(manager, actor.officeId, from, today));
    return this.values(actor, rows, from, today);
  }

  private async write(actor: Actor, rows: readonly BookRow[], from: PlainDate, to: PlainDate, format: BookFormat): Promise<Buffer> {
    if (format === 'xlsx') return bookSheet(await this.database.read((manager) => officeFacts(manager, actor.officeId)), rows, from, to);
    const docx = await this.papers.render(actor.officeId, 'reception-book', await this.values(actor, rows, from, to));
    return format === 'pdf' ? this.pdfs.need(docx) : docx;
  }

  private async values(actor: Actor, rows: readonly BookRow[], from: PlainDate, to: PlainDate): Promise<PaperValues> {
    const office = await this.database.read((manager) => officeFacts(manager, actor.officeId));
    return {
      parentName: office.parentName,
      officeName: office.name,
      officeNameShort: 'BTCD',
      committeeName: office.committeeName,
      place: office.placeName,
      title: 'SỔ TIẾP CÔNG DÂN',
      periodWords: `từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`,
      rowCount: paddedNumber(rows.length),
      rows,
    };
  }
}
