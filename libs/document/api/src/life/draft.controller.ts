import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { accessErrors } from '@tiepdan/access/contract';
import { type BatchResult, type DocumentPage, type DocumentQueue, type DocumentStep, type DraftStart, type TakenDocumentStep, documentErrors, documentPaths } from '@tiepdan/document/contract';
import { fileErrors } from '@tiepdan/file/contract';
import { matterErrors } from '@tiepdan/matter/contract';
import { paperErrors } from '@tiepdan/paper/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { ApproveDraft } from '../actions/approve-draft.js';
import { StepManyDocuments } from '../actions/batch.js';
import { DiscardDraft } from '../actions/discard-draft.js';
import { DraftDocument } from '../actions/draft.js';
import { DraftManyDocuments } from '../actions/draft-many.js';
import { EditDraft } from '../actions/edit-draft.js';
import { IssueDraft } from '../actions/issue-draft.js';
import { RecallDraft } from '../actions/recall-draft.js';
import { ReturnDraft } from '../actions/return-draft.js';
import { SubmitDraft } from '../actions/submit-draft.js';
import { TakeBackDraft } from '../actions/take-back-draft.js';
import { BatchStepBody, DocumentVersionBody, DraftBody, DraftListQuery, DraftManyBody, DraftStartQuery, EditDraftBody, IssueDraftBody, ReturnDraftBody } from './draft.body.js';
import { DraftQueries } from './draft.queries.js';

const step = (action: Parameters<typeof documentPaths.step>[1]) => documentPaths.step(':id', action);

/** A paper from its draft to its number. */
@ApiTags('document')
@Controller()
export class DraftController {
  constructor(
    private readonly queries: DraftQueries,
    private readonly beginning: DraftDocument,
    private readonly beginningMany: DraftManyDocuments,
    private readonly editing: EditDraft,
    private readonly submitting: SubmitDraft,
    private readonly recalling: RecallDraft,
    private readonly returning: ReturnDraft,
    private readonly approving: ApproveDraft,
    private readonly issuing: IssueDraft,
    private readonly discarding: DiscardDraft,
    private readonly takingBack: TakeBackDraft,
    private readonly many: StepManyDocuments,
  ) {}

  @Get(documentPaths.drafts)
  @Permission('document.read')
  @Answers('DocumentPage')
  list(@CurrentActor() actor: Actor, @Query() query: DraftListQuery): Promise<DocumentPage> {
    return this.queries.list(actor, query);
  }

  @Get(documentPaths.queue)
  @Permission('document.read')
  @Answers('DocumentQueue')
  queue(@CurrentActor() actor: Actor): Promise<DocumentQueue> {
    return this.queries.queue(actor);
  }

  @Get(documentPaths.draftStart)
  @Permission('document.draft')
  @Answers('DraftStart', documentErrors, matterErrors)
  start(@CurrentActor() actor: Actor, @Query() query: DraftStartQuery): Promise<DraftStart> {
    return this.queries.start(actor, query);
  }

  @Post(documentPaths.drafts)
  @Permission('document.draft')
  @Answers('TakenDocumentStep', documentErrors, matterErrors)
  draft(@CurrentActor() actor: Actor, @Body() body: DraftBody): Promise<TakenDocumentStep> {
    return this.beginning.run(actor, body);
  }

  @Post(documentPaths.draftMany)
  @HttpCode(200)
  @Permission('document.draft-any')
  @Answers('BatchResultList', documentErrors)
  draftMany(@CurrentActor() actor: Actor, @Body() body: DraftManyBody): Promise<BatchResult[]> {
    return this.beginningMany.run(actor, body);
  }

  @Get(documentPaths.steps(':id'))
  @Permission('document.read')
  @Answers('DocumentStepList')
  steps(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<DocumentStep[]> {
    return this.queries.steps(actor, id);
  }

  @Put(documentPaths.edit(':id'))
  @Permission('document.draft')
  @Answers('TakenDocumentStep', documentErrors)
  edit(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: EditDraftBody): Promise<TakenDocumentStep> {
    return this.editing.run(actor, id, body);
  }

  // Before the steps of one paper, whose `:id` would take the word "batch".
  @Post(documentPaths.batch('submit'))
  @HttpCode(200)
  @Permission('document.draft')
  @Answers('BatchResultList')
  submitMany(@CurrentActor() actor: Actor, @Body() body: BatchStepBody): Promise<BatchResult[]> {
    return this.many.run(actor, 'submit', body);
  }

  @Post(documentPaths.batch('approve'))
  @HttpCode(200)
  @Permission('document.approve')
  @Answers('BatchResultList')
  approveMany(@CurrentActor() actor: Actor, @Body() body: BatchStepBody): Promise<BatchResult[]> {
    return this.many.run(actor, 'approve', body);
  }

  @Post(documentPaths.batch('issue'))
  @HttpCode(200)
  @Permission('document.number')
  @Answers('BatchResultList')
  issueMany(@CurrentActor() actor: Actor, @Body() body: BatchStepBody): Promise<BatchResult[]> {
    return this.many.run(actor, 'issue', body);
  }

  @Post(step('submit'))
  @HttpCode(200)
  @Permission('document.draft')
  @Answers('TakenDocumentStep', documentErrors)
  submit(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: DocumentVersionBody): Promise<TakenDocumentStep> {
    return this.submitting.run(actor, id, body);
  }

  @Post(step('recall'))
  @HttpCode(200)
  @Permission('document.draft')
  @Answers('TakenDocumentStep', documentErrors)
  recall(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: DocumentVersionBody): Promise<TakenDocumentStep> {
    return this.recalling.run(actor, id, body);
  }

  @Post(step('return'))
  @HttpCode(200)
  @Permission('document.approve')
  @Answers('TakenDocumentStep', documentErrors)
  return(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: ReturnDraftBody): Promise<TakenDocumentStep> {
    return this.returning.run(actor, id, body);
  }

  @Post(step('approve'))
  @HttpCode(200)
  @Permission('document.approve')
  @Answers('TakenDocumentStep', documentErrors, accessErrors)
  approve(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: DocumentVersionBody): Promise<TakenDocumentStep> {
    return this.approving.run(actor, id, body);
  }

  @Post(step('issue'))
  @HttpCode(200)
  @Permission('document.number')
  @Answers('TakenDocumentStep', documentErrors, matterErrors, paperErrors, fileErrors, accessErrors)
  issue(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: IssueDraftBody): Promise<TakenDocumentStep> {
    return this.issuing.run(actor, id, body);
  }

  @Post(step('discard'))
  @HttpCode(200)
  @Permission('document.draft')
  @Answers('TakenDocumentStep', documentErrors)
  discard(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: DocumentVersionBody): Promise<TakenDocumentStep> {
    return this.discarding.run(actor, id, body);
  }

  @Post(step('take-back'))
  @HttpCode(200)
  @Permission('document.draft')
  @Answers('TakenDocumentStep', documentErrors)
  takeBack(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: DocumentVersionBody): Promise<TakenDocumentStep> {
    return this.takingBack.run(actor, id, body);
  }
}
