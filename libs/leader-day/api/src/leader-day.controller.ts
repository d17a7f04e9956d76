import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { type DayChange, type DayCheckList, type LeaderDayPage, type LeaderDayView, type LeaderYear, leaderDayErrors, leaderDayPaths } from '@tiepdan/leader-day/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, VersionedReasonBody } from '@tiepdan/platform/api';
import { CancelLeaderDay } from './actions/cancel.js';
import { CorrectLeaderDay } from './actions/correct.js';
import { EnterLeaderDay } from './actions/enter.js';
import { DayChangeQueries } from './changes/change.queries.js';
import { DayHistory } from './changes/day-history.js';
import { DayChecksQuery } from './checks/check.body.js';
import { DayCheckQueries } from './checks/check.queries.js';
import { CorrectLeaderDayBody, EnterLeaderDayBody, LeaderDayListQuery } from './leader-day.body.js';
import { LeaderDayQueries } from './leader-day.queries.js';
import { LeaderYearQuery } from './year/year.body.js';
import { LeaderYearQueries } from './year/year.queries.js';

@ApiTags('leader-day')
@Controller()
export class LeaderDayController {
  constructor(
    private readonly queries: LeaderDayQueries,
    private readonly years: LeaderYearQueries,
    private readonly checks: DayCheckQueries,
    private readonly changes: DayChangeQueries,
    private readonly enter: EnterLeaderDay,
    private readonly correct: CorrectLeaderDay,
    private readonly cancellation: CancelLeaderDay,
    private readonly histories: DayHistory,
  ) {}

  @Get(leaderDayPaths.list)
  @Permission('leader-day.read')
  @Answers('LeaderDayPage')
  list(@CurrentActor() actor: Actor, @Query() query: LeaderDayListQuery): Promise<LeaderDayPage> {
    return this.queries.list(actor, query);
  }

  @Get(leaderDayPaths.year)
  @Permission('leader-day.read')
  @Answers('LeaderYear')
  year(@CurrentActor() actor: Actor, @Query() query: LeaderYearQuery): Promise<LeaderYear> {
    return this.years.of(actor, query.year);
  }

  @Get(leaderDayPaths.checks)
  @Permission('leader-day.manage')
  @Answers('DayCheckList', leaderDayErrors)
  check(@CurrentActor() actor: Actor, @Query() query: DayChecksQuery): Promise<DayCheckList> {
    return this.checks.of(actor, query);
  }

  @Post(leaderDayPaths.list)
  @Permission('leader-day.manage')
  @Answers('WrittenRecord', leaderDayErrors)
  post(@CurrentActor() actor: Actor, @Body() body: EnterLeaderDayBody): Promise<WrittenRecord> {
    return this.enter.run(actor, body);
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

  @Get(leaderDayPaths.changes(':id'))
  @Permission('leader-day.read')
  @Answers('DayChangeList')
  changesOf(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<DayChange[]> {
    return this.changes.of(actor, id);
  }

  @Get(leaderDayPaths.history(':id'))
  @Permission('leader-day.read')
  @Answers('HistoryList')
  history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    return this.histories.of(actor, id);
  }
}
