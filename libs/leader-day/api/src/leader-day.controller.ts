import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { type LeaderDayPage, type LeaderDayView, type LeaderView, leaderDayErrors, leaderDayPaths } from '@tiepdan/leader-day/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, Staff, VersionedReasonBody } from '@tiepdan/platform/api';
import { AnnounceLeaderDay } from './actions/announce.js';
import { CancelLeaderDay } from './actions/cancel.js';
import { CorrectLeaderDay } from './actions/correct.js';
import { AnnounceLeaderDayBody, CorrectLeaderDayBody, LeaderDayListQuery } from './leader-day.body.js';
import { LeaderDayQueries } from './leader-day.queries.js';

@ApiTags('leader-day')
@Controller()
export class LeaderDayController {
  constructor(
    private readonly queries: LeaderDayQueries,
    private readonly announce: AnnounceLeaderDay,
    private readonly correct: CorrectLeaderDay,
    private readonly cancellation: CancelLeaderDay,
    private readonly chronicle: Chronicle,
  ) {}

  @Get(leaderDayPaths.leaders)
  @Staff()
  @Answers('LeaderList')
  leaders(@CurrentActor() actor: Actor): Promise<LeaderView[]> {
    return this.queries.leaders(actor.officeId);
  }

  @Get(leaderDayPaths.list)
  @Permission('leader-day.read')
  @Answers('LeaderDayPage')
  list(@CurrentActor() actor: Actor, @Query() query: LeaderDayListQuery): Promise<LeaderDayPage> {
    return this.queries.list(actor, query);
  }

  @Post(leaderDayPaths.list)
  @Permission('leader-day.manage')
  @Answers('WrittenRecord', leaderDayErrors)
  post(@CurrentActor() actor: Actor, @Body() body: AnnounceLeaderDayBody): Promise<WrittenRecord> {
    return this.announce.run(actor, body);
  }

  @Get(leaderDayPaths.one(':id'))
  @Permission('leader-day.read')
  @Answers('LeaderDayView')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<LeaderDayView> {
    return this.queries.one(actor, id);
  }

  @Put(leaderDayPaths.one(':id'))
  @Permission('leader-day.manage')
  @Answers('WrittenRecord', leaderDayErrors)
  put(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectLeaderDayBody): Promise<WrittenRecord> {
    return this.correct.run(actor, id, body);
  }

  @Post(leaderDayPaths.cancel(':id'))
  @HttpCode(200)
  @Permission('leader-day.manage')
  @Answers('WrittenRecord', leaderDayErrors)
  cancel(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancellation.run(actor, id, body);
  }

  @Post(leaderDayPaths.restore(':id'))
  @HttpCode(200)
  @Permission('leader-day.manage')
  @Answers('WrittenRecord', leaderDayErrors)
  restore(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: VersionedReasonBody): Promise<WrittenRecord> {
    return this.cancellation.restore(actor, id, body);
  }

  @Get(leaderDayPaths.history(':id'))
  @Permission('leader-day.read')
  @Answers('HistoryList')
  async history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    await this.queries.one(actor, id);
    return this.chronicle.historyOf(actor.officeId, 'leader-day', id);
  }
}
