import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { sealingErrors } from '@tiepdan/citizen/contract';
import { type ConclusionPage, type ConclusionTermsView, type ConclusionView, type RecordedConclusion, conclusionErrors, conclusionPaths } from '@tiepdan/conclusion/contract';
import { documentErrors } from '@tiepdan/document/contract';
import type { DraftedPaper } from '@tiepdan/forwarding/contract';
import { matterErrors } from '@tiepdan/matter/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { AddTask } from './actions/add-task.js';
import { CancelConclusion } from './actions/cancel.js';
import { CorrectConclusion } from './actions/correct.js';
import { DraftConclusionNotice } from './actions/draft-notice.js';
import { RecordConclusion } from './actions/record.js';
import { AddTaskBody, ChangeConclusionTermsBody, CorrectConclusionBody, RecordConclusionBody } from './conclusion.body.js';
import { ConclusionFilter } from './ledger/conclusion-list.query.js';
import { ConclusionQueries } from './ledger/conclusion.queries.js';
import { OneConclusion } from './ledger/one-conclusion.js';
import { ChangeConclusionTerms } from './terms/change-terms.js';
import { ConclusionTermsQueries } from './terms/terms.queries.js';

/** What leaders concluded. */
@ApiTags('conclusion')
@Controller()
export class ConclusionController {
  constructor(
    private readonly queries: ConclusionQueries,
    private readonly conclusion: OneConclusion,
    private readonly recording: RecordConclusion,
    private readonly correcting: CorrectConclusion,
    private readonly cancelling: CancelConclusion,
    private readonly adding: AddTask,
    private readonly noticing: DraftConclusionNotice,
    private readonly terms: ConclusionTermsQueries,
    private readonly changing: ChangeConclusionTerms,
  ) {}

  @Get(conclusionPaths.list)
  @Permission('conclusion.read')
  @Answers('ConclusionPage')
  list(@CurrentActor() actor: Actor, @Query() query: ConclusionFilter): Promise<ConclusionPage> {
    return this.queries.list(actor, query);
  }

  @Post(conclusionPaths.list)
  @Permission('conclusion.record')
  @Answers('RecordedConclusion', conclusionErrors, matterErrors, sealingErrors)
  record(@CurrentActor() actor: Actor, @Body() body: RecordConclusionBody): Promise<RecordedConclusion> {
    return this.recording.run(actor, body);
  }

  @Get(conclusionPaths.terms)
  @Permission('conclusion.see-terms')
  @Answers('ConclusionTermsView')
  readTerms(@CurrentActor() actor: Actor): Promise<ConclusionTermsView> {
    return this.terms.of(actor.officeId);
  }

  @Put(conclusionPaths.terms)
  @Permission('conclusion.configure')
  @Answers('ConclusionTermsView', conclusionErrors)
  setTerms(@CurrentActor() actor: Actor, @Body() body: ChangeConclusionTermsBody): Promise<ConclusionTermsView> {
    return this.changing.run(actor, body);
  }

  @Get(conclusionPaths.one(':id'))
  @Permission('conclusion.read')
  @Answers('ConclusionView')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<ConclusionView> {
    return this.conclusion.read(actor, id);
  }

  @Put(conclusionPaths.one(':id'))
  @Permission('conclusion.record')
  @Answers('WrittenRecord', conclusionErrors, sealingErrors)
  correct(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectConclusionBody): Promise<WrittenRecord> {
    return this.correcting.run(actor, id, body);
  }

  @Get(conclusionPaths.history(':id'))
  @Permission('conclusion.read')
  @Answers('HistoryList')
  history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    return this.conclusion.history(actor, id);
  }

  @Post(conclusionPaths.cancel(':id'))
  @HttpCode(200)
  @Permission('conclusion.cancel')
  @Answers('WrittenRecord', conclusionErrors, sealingErrors)
  cancel(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancelling.run(actor, id, body);
  }

  @Post(conclusionPaths.restore(':id'))
  @HttpCode(200)
  @Permission('conclusion.cancel')
  @Answers('WrittenRecord', conclusionErrors, sealingErrors)
  restore(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancelling.restore(actor, id, body);
  }

  @Post(conclusionPaths.tasks(':id'))
  @HttpCode(200)
  @Permission('conclusion.record')
  @Answers('WrittenRecord', conclusionErrors, sealingErrors)
  addTask(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: AddTaskBody): Promise<WrittenRecord> {
    return this.adding.run(actor, id, body);
  }

  @Post(conclusionPaths.notice(':id'))
  @Permission('conclusion.notify')
  @Answers('DraftedPaper', conclusionErrors, documentErrors, sealingErrors)
  notice(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<DraftedPaper> {
    return this.noticing.run(actor, id);
  }
}
