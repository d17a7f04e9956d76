import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { type EnteredRecord, type TrainingPage, type TrainingRow, oversightErrors, oversightPaths } from '@tiepdan/oversight/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { CancelOversight } from './actions/cancel.js';
import { CorrectOversight } from './actions/correct.js';
import { EnterOversight } from './actions/enter.js';
import { CorrectTrainingBody, TrainingBody, TrainingFilter } from './oversight.body.js';
import { TRAINING } from './oversight.repository.js';
import { TrainingQueries } from './queries/training.queries.js';

const paths = oversightPaths.trainings;

/** Training and propaganda of the law. */
@ApiTags('oversight')
@Controller()
export class TrainingController {
  constructor(
    private readonly queries: TrainingQueries,
    private readonly entering: EnterOversight,
    private readonly correcting: CorrectOversight,
    private readonly cancelling: CancelOversight,
    private readonly chronicle: Chronicle,
  ) {}

  @Get(paths.list)
  @Permission('oversight.read')
  @Answers('TrainingPage')
  list(@CurrentActor() actor: Actor, @Query() query: TrainingFilter): Promise<TrainingPage> {
    return this.queries.list(actor, query);
  }

  @Post(paths.list)
  @Permission('oversight.record')
  @Answers('EnteredRecord', oversightErrors)
  enter(@CurrentActor() actor: Actor, @Body() body: TrainingBody): Promise<EnteredRecord> {
    return this.entering.training(actor, body);
  }

  @Get(paths.one(':id'))
  @Permission('oversight.read')
  @Answers('TrainingRow')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<TrainingRow> {
    return this.queries.one(actor, id);
  }

  @Put(paths.one(':id'))
  @Permission('oversight.record')
  @Answers('WrittenRecord', oversightErrors)
  correct(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectTrainingBody): Promise<WrittenRecord> {
    return this.correcting.training(actor, id, body);
  }

  @Get(paths.history(':id'))
  @Permission('oversight.read')
  @Answers('HistoryList')
  async history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    await this.queries.one(actor, id);
    return this.chronicle.historyOf(actor.officeId, TRAINING.subject, id);
  }

  @Post(paths.cancel(':id'))
  @HttpCode(200)
  @Permission('oversight.cancel')
  @Answers('WrittenRecord')
  cancel(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancelling.run(actor, TRAINING, id, body);
  }

  @Post(paths.restore(':id'))
  @HttpCode(200)
  @Permission('oversight.cancel')
  @Answers('WrittenRecord')
  restore(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancelling.restore(actor, TRAINING, id, body);
  }
}
