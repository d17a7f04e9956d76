import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { PeopleInHistory } from '@tiepdan/citizen/api';
import { citizenErrors } from '@tiepdan/citizen/contract';
import { matterErrors } from '@tiepdan/matter/contract';
import { petitionErrors } from '@tiepdan/petition/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { type LoggedReception, type ReceptionPage, type ReceptionView, receptionErrors, receptionPaths } from '@tiepdan/reception/contract';
import { CancelReception } from './actions/cancel.js';
import { CorrectReception } from './actions/correct.js';
import { LogReception } from './actions/log.js';
import { CorrectReceptionBody, LogReceptionBody, ReceptionListQuery } from './reception.body.js';
import { ReceptionQueries } from './reception.queries.js';

@ApiTags('reception')
@Controller()
export class ReceptionController {
  constructor(
    private readonly queries: ReceptionQueries,
    private readonly log: LogReception,
    private readonly correct: CorrectReception,
    private readonly cancellation: CancelReception,
    private readonly chronicle: Chronicle,
    private readonly people: PeopleInHistory,
  ) {}

  @Get(receptionPaths.list)
  @Permission('reception.read')
  @Answers('ReceptionPage')
  list(@CurrentActor() actor: Actor, @Query() query: ReceptionListQuery): Promise<ReceptionPage> {
    return this.queries.list(actor, query);
  }

  @Post(receptionPaths.list)
  @Permission('reception.log')
  @Answers('LoggedReception', receptionErrors, citizenErrors, matterErrors, petitionErrors)
  post(@CurrentActor() actor: Actor, @Body() body: LogReceptionBody): Promise<LoggedReception> {
    return this.log.run(actor, body);
  }

  @Get(receptionPaths.one(':id'))
  @Permission('reception.read')
  @Answers('ReceptionView')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<ReceptionView> {
    return this.queries.one(actor, id);
  }

  @Put(receptionPaths.one(':id'))
  @Permission('reception.correct')
  @Answers('WrittenRecord', receptionErrors, citizenErrors, matterErrors)
  put(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectReceptionBody): Promise<WrittenRecord> {
    return this.correct.run(actor, id, body);
  }

  @Post(receptionPaths.cancel(':id'))
  @HttpCode(200)
  @Permission('reception.cancel')
  @Answers('WrittenRecord', receptionErrors)
  cancel(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancellation.run(actor, id, body);
  }

  @Post(receptionPaths.restore(':id'))
  @HttpCode(200)
  @Permission('reception.cancel')
  @Answers('WrittenRecord')
  restore(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancellation.restore(actor, id, body);
  }

  @Get(receptionPaths.history(':id'))
  @Permission('reception.read')
  @Answers('HistoryList')
  async history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    const { sealed, matter } = await this.queries.one(actor, id);
    return this.people.read(actor.officeId, { sealed, matterId: matter?.id ?? null }, await this.chronicle.historyOf(actor.officeId, 'reception', id));
  }
}
