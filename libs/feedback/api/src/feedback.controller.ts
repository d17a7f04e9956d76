import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { PeopleInHistory } from '@tiepdan/citizen/api';
import { sealingErrors } from '@tiepdan/citizen/contract';
import { type FeedbackPage, type FeedbackSource, type FeedbackView, type RegisteredFeedback, feedbackErrors, feedbackPaths } from '@tiepdan/feedback/contract';
import { matterErrors } from '@tiepdan/matter/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { CancelFeedback } from './actions/cancel.js';
import { CorrectFeedback } from './actions/correct.js';
import { RegisterFeedback } from './actions/register.js';
import { CorrectFeedbackBody, FeedbackListQuery, FeedbackSourceQuery, RegisterFeedbackBody } from './feedback.body.js';
import { FeedbackQueries } from './feedback.queries.js';
import { Origins } from './origin.js';

@ApiTags('feedback')
@Controller()
export class FeedbackController {
  constructor(
    private readonly queries: FeedbackQueries,
    private readonly origins: Origins,
    private readonly register: RegisterFeedback,
    private readonly correct: CorrectFeedback,
    private readonly cancellation: CancelFeedback,
    private readonly chronicle: Chronicle,
    private readonly people: PeopleInHistory,
  ) {}

  @Get(feedbackPaths.list)
  @Permission('feedback.read')
  @Answers('FeedbackPage')
  list(@CurrentActor() actor: Actor, @Query() query: FeedbackListQuery): Promise<FeedbackPage> {
    return this.queries.list(actor, query);
  }

  @Post(feedbackPaths.list)
  @Permission('feedback.register')
  @Answers('RegisteredFeedback', feedbackErrors, matterErrors)
  post(@CurrentActor() actor: Actor, @Body() body: RegisterFeedbackBody): Promise<RegisteredFeedback> {
    return this.register.run(actor, body);
  }

  /** What the form begins with when opened from a petition or a reception. */
  @Get(feedbackPaths.source)
  @Permission('feedback.register')
  @Answers('FeedbackSource', feedbackErrors)
  source(@CurrentActor() actor: Actor, @Query() query: FeedbackSourceQuery): Promise<FeedbackSource> {
    return this.origins.source(actor, query);
  }

  @Get(feedbackPaths.one(':id'))
  @Permission('feedback.read')
  @Answers('FeedbackView')
  async one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<FeedbackView> {
    const found = await this.queries.one(actor, id);
    return this.people.said(actor.officeId, found, found);
  }

  @Put(feedbackPaths.one(':id'))
  @Permission('feedback.correct')
  @Answers('WrittenRecord', feedbackErrors, matterErrors, sealingErrors)
  put(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectFeedbackBody): Promise<WrittenRecord> {
    return this.correct.run(actor, id, body);
  }

  @Post(feedbackPaths.cancel(':id'))
  @HttpCode(200)
  @Permission('feedback.cancel')
  @Answers('WrittenRecord', sealingErrors)
  cancel(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancellation.run(actor, id, body);
  }

  @Post(feedbackPaths.restore(':id'))
  @HttpCode(200)
  @Permission('feedback.cancel')
  @Answers('WrittenRecord', feedbackErrors, sealingErrors)
  restore(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancellation.restore(actor, id, body);
  }

  @Get(feedbackPaths.history(':id'))
  @Permission('feedback.read')
  @Answers('HistoryList')
  async history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    const found = await this.queries.one(actor, id);
    return this.people.read(actor.officeId, found, await this.chronicle.historyOf(actor.officeId, 'feedback', id));
  }
}
