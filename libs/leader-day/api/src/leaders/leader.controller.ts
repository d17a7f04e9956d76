import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type LeaderChoices, type LeaderView, leaderDayErrors, leaderDayPaths } from '@tiepdan/leader-day/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId, Staff } from '@tiepdan/platform/api';
import { AddLeader } from './add-leader.js';
import { CorrectLeader } from './correct-leader.js';
import { AddLeaderBody, CorrectLeaderBody, LeaderListQuery } from './leader.body.js';
import { LeaderQueries } from './leader.queries.js';

@ApiTags('leader-day')
@Controller()
export class LeaderController {
  constructor(
    private readonly queries: LeaderQueries,
    private readonly add: AddLeader,
    private readonly correct: CorrectLeader,
  ) {}

  @Get(leaderDayPaths.leaders)
  @Staff()
  @Answers('LeaderList')
  leaders(@CurrentActor() actor: Actor, @Query() query: LeaderListQuery): Promise<LeaderView[]> {
    return this.queries.list(actor.officeId, query.all ?? false);
  }

  @Get(leaderDayPaths.leaderChoices)
  @Permission('leader.manage')
  @Answers('LeaderChoices')
  choices(@CurrentActor() actor: Actor): Promise<LeaderChoices> {
    return this.queries.choices(actor.officeId);
  }

  @Post(leaderDayPaths.leaders)
  @Permission('leader.manage')
  @Answers('WrittenRecord', leaderDayErrors)
  post(@CurrentActor() actor: Actor, @Body() body: AddLeaderBody): Promise<WrittenRecord> {
    return this.add.run(actor, body);
  }

  @Put(leaderDayPaths.leader(':id'))
  @Permission('leader.manage')
  @Answers('WrittenRecord', leaderDayErrors)
  put(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectLeaderBody): Promise<WrittenRecord> {
    return this.correct.run(actor, id, body);
  }
}
