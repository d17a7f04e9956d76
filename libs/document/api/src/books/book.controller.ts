import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { type BookPage, type DocumentBook, type DocumentNumbering, documentErrors, documentPaths } from '@tiepdan/document/contract';
import { handOut } from '@tiepdan/file/api';
import { FILE_KINDS } from '@tiepdan/file/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { ChangeBook } from '../actions/change-book.js';
import { OpenBook } from '../actions/open-book.js';
import { SetNumbering } from '../actions/set-numbering.js';
import { DocumentVersionBody } from '../life/draft.body.js';
import { BookPageQuery, BookYearQuery, ChangeDocumentBookBody, ChangeNumberingBody, DocumentBookBody } from './book.body.js';
import { BookQueries } from './book.queries.js';
import { ExportBook } from './export-book.js';

/** The books of outgoing papers, and which symbol each paper has. */
@ApiTags('document')
@Controller()
export class BookController {
  constructor(
    private readonly books: BookQueries,
    private readonly opening: OpenBook,
    private readonly changing: ChangeBook,
    private readonly setting: SetNumbering,
    private readonly exporting: ExportBook,
  ) {}

  @Get(documentPaths.books)
  @Permission('document.see-books')
  @Answers('DocumentBookList')
  list(@CurrentActor() actor: Actor): Promise<DocumentBook[]> {
    return this.books.list(actor.officeId);
  }

  @Post(documentPaths.books)
  @Permission('document.set-books')
  @Answers('DocumentBook', documentErrors)
  open(@CurrentActor() actor: Actor, @Body() body: DocumentBookBody): Promise<DocumentBook> {
    return this.opening.run(actor, body);
  }

  @Put(documentPaths.book(':id'))
  @Permission('document.set-books')
  @Answers('DocumentBook', documentErrors)
  change(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: ChangeDocumentBookBody): Promise<DocumentBook> {
    return this.changing.run(actor, id, body);
  }

  @Delete(documentPaths.book(':id'))
  @HttpCode(204)
  @Permission('document.set-books')
  @Answers(null, documentErrors)
  remove(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: DocumentVersionBody): Promise<void> {
    return this.changing.remove(actor, id, body.version);
  }

  @Post(documentPaths.closeBook(':id'))
  @HttpCode(200)
  @Permission('document.set-books')
  @Answers('DocumentBook')
  close(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: DocumentVersionBody): Promise<DocumentBook> {
    return this.changing.close(actor, id, body.version, true);
  }

  @Post(documentPaths.reopenBook(':id'))
  @HttpCode(200)
  @Permission('document.set-books')
  @Answers('DocumentBook')
  reopen(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: DocumentVersionBody): Promise<DocumentBook> {
    return this.changing.close(actor, id, body.version, false);
  }

  @Get(documentPaths.bookPage(':id'))
  @Permission('document.read')
  @Answers('BookPage')
  page(@CurrentActor() actor: Actor, @RecordId() id: string, @Query() query: BookPageQuery): Promise<BookPage> {
    return this.books.page(actor, id, query);
  }

  @Get(documentPaths.bookExport(':id'))
  @Permission('document.print')
  @ApiProduces(FILE_KINDS.xlsx.mediaType)
  @Answers(null)
  async export(@CurrentActor() actor: Actor, @RecordId() id: string, @Query() query: BookYearQuery): Promise<StreamableFile> {
    return handOut(await this.exporting.run(actor, id, query.year));
  }

  @Get(documentPaths.numbering)
  @Permission('document.see-books')
  @Answers('DocumentNumbering')
  numbering(@CurrentActor() actor: Actor): Promise<DocumentNumbering> {
    return this.books.numbering(actor.officeId);
  }

  @Put(documentPaths.numbering)
  @Permission('document.set-books')
  @Answers('DocumentNumbering')
  setNumbering(@CurrentActor() actor: Actor, @Body() body: ChangeNumberingBody): Promise<DocumentNumbering> {
    return this.setting.run(actor, body);
  }
}
