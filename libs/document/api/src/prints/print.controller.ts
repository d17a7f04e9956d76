import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type PrintJob, documentErrors, documentPaths } from '@tiepdan/document/contract';
import { handOut, sendFile } from '@tiepdan/file/api';
import { FILE_KINDS, fileErrors } from '@tiepdan/file/contract';
import { matterErrors } from '@tiepdan/matter/contract';
import { PAPERS, paperErrors } from '@tiepdan/paper/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, OnlyReads, Permission, RecordId } from '@tiepdan/platform/api';
import type { Request, Response } from 'express';
import { ReceptionBook } from '../reception-book/reception-book.js';
import { PaperFiles } from './paper-files.js';
import { PaperFileQuery, PreviewBody, PreviewQuery, PrintBody, ReceptionBookBody } from './print.body.js';
import { PrintJobs } from './print-jobs.js';
import { PreviewPaper } from './preview-paper.js';

const FILES = [FILE_KINDS.docx.mediaType, FILE_KINDS.pdf.mediaType, FILE_KINDS.xlsx.mediaType, 'application/zip'] as const;

/** Papers as files: one, many, a template tried on a record, and the reception book. */
@ApiTags('document')
@Controller()
export class PrintController {
  constructor(
    private readonly files: PaperFiles,
    private readonly prints: PrintJobs,
    private readonly previewing: PreviewPaper,
    private readonly book: ReceptionBook,
  ) {}

  @Post(documentPaths.prints)
  @HttpCode(202)
  @Permission('document.print')
  @Answers('PrintJob', documentErrors)
  print(@CurrentActor() actor: Actor, @Body() body: PrintBody): Promise<PrintJob> {
    return this.prints.request(actor, body);
  }

  @Get(documentPaths.print(':id'))
  @Permission('document.print')
  @Answers('PrintJob')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<PrintJob> {
    return this.prints.one(actor, id);
  }

  @Get(documentPaths.printFile(':id'))
  @Permission('document.print')
  @ApiProduces(...FILES)
  @Answers(null, documentErrors, fileErrors)
  async printed(@CurrentActor() actor: Actor, @RecordId() id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { file, name } = await this.prints.file(actor, id);
    await sendFile(request, response, file, { name });
  }

  @Get(documentPaths.receptionBook)
  @Permission('document.print')
  @ApiProduces(...FILES)
  @Answers(null, documentErrors, paperErrors)
  async receptionBook(@CurrentActor() actor: Actor, @Query() query: ReceptionBookBody): Promise<StreamableFile> {
    return handOut(await this.book.run(actor, query));
  }

  @Get(documentPaths.file(':id'))
  @Permission('document.read')
  @ApiProduces(...FILES)
  @Answers(null, documentErrors, paperErrors, fileErrors)
  async file(@CurrentActor() actor: Actor, @RecordId() id: string, @Query() query: PaperFileQuery): Promise<StreamableFile> {
    return handOut(await this.files.one(actor, id, query.format), query.inline ?? false);
  }

  @Post(documentPaths.preview(':code'))
  @HttpCode(200)
  @OnlyReads()
  @Permission('document.read')
  @ApiParam({ name: 'code', enum: Object.keys(PAPERS) })
  @ApiProduces(...FILES)
  @Answers(null, documentErrors, matterErrors, paperErrors, fileErrors)
  async preview(@CurrentActor() actor: Actor, @Param('code') code: string, @Query() query: PreviewQuery, @Body() body: PreviewBody): Promise<StreamableFile> {
    return handOut(await this.previewing.run(actor, code, { ...query, ...body }));
  }
}
