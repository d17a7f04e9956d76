import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { PeopleInHistory } from '@tiepdan/citizen/api';
import { type DocumentPage, type DocumentView, type IssuedDocument, documentErrors, documentPaths } from '@tiepdan/document/contract';
import { matterErrors } from '@tiepdan/matter/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { CancelDocument } from './actions/cancel.js';
import { CorrectDocument } from './actions/correct.js';
import { IssueDocument } from './actions/issue.js';
import { CorrectDocumentBody, DocumentListQuery, IssueDocumentBody } from './document.body.js';
import { DocumentQueries } from './document.queries.js';

@ApiTags('document')
@Controller()
export class DocumentController {
  constructor(
    private readonly queries: DocumentQueries,
    private readonly issue: IssueDocument,
    private readonly correct: CorrectDocument,
    private readonly cancellation: CancelDocument,
    private readonly chronicle: Chronicle,
    private readonly people: PeopleInHistory,
  ) {}

  @Get(documentPaths.list)
  @Permission('document.read')
  @Answers('DocumentPage')
  list(@CurrentActor() actor: Actor, @Query() query: DocumentListQuery): Promise<DocumentPage> {
    return this.queries.list(actor, query);
  }

  @Post(documentPaths.list)
  @Permission('document.issue')
  @Answers('IssuedDocument', documentErrors, matterErrors)
  post(@CurrentActor() actor: Actor, @Body() body: IssueDocumentBody): Promise<IssuedDocument> {
    return this.issue.run(actor, body);
  }

  @Get(documentPaths.one(':id'))
  @Permission('document.read')
  @Answers('DocumentView')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<DocumentView> {
    return this.queries.one(actor, id);
  }

  @Put(documentPaths.one(':id'))
  @Permission('document.correct')
  @Answers('WrittenRecord', documentErrors, matterErrors)
  put(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectDocumentBody): Promise<WrittenRecord> {
    return this.correct.run(actor, id, body);
  }

  @Post(documentPaths.cancel(':id'))
  @HttpCode(200)
  @Permission('document.cancel')
  @Answers('WrittenRecord')
  cancel(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancellation.run(actor, id, body);
  }

  @Post(documentPaths.restore(':id'))
  @HttpCode(200)
  @Permission('document.cancel')
  @Answers('WrittenRecord', documentErrors, matterErrors)
  restore(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancellation.restore(actor, id, body);
  }

  @Get(documentPaths.history(':id'))
  @Permission('document.read')
  @Answers('HistoryList')
  async history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    const { matterId } = await this.queries.one(actor, id);
    // A paper has no people of its own; of an open matter there is nobody to mask.
    return this.people.read(actor.officeId, { sealed: true, matterId }, await this.chronicle.historyOf(actor.officeId, 'document', id));
  }
}
