import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { type CitizenPage, type CitizenRecord, type LikeCitizenList, citizenErrors, citizenPaths } from '@tiepdan/citizen/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { CorrectCitizen } from './actions/correct-citizen.js';
import { MergeCitizens } from './actions/merge-citizens.js';
import { UnmergeCitizens } from './actions/unmerge-citizens.js';
import { CitizenListQuery, CorrectCitizenBody, MergeCitizensBody, UndoMergeBody } from './citizen.body.js';
import { CitizenQueries } from './citizen.queries.js';
import { LikenessQueries } from './merging/likeness.queries.js';

@ApiTags('citizen')
@Controller()
export class CitizenController {
  constructor(
    private readonly queries: CitizenQueries,
    private readonly likenesses: LikenessQueries,
    private readonly correct: CorrectCitizen,
    private readonly merges: MergeCitizens,
    private readonly unmerges: UnmergeCitizens,
  ) {}

  @Get(citizenPaths.list)
  @Permission('citizen.read')
  @Answers('CitizenPage')
  list(@CurrentActor() actor: Actor, @Query() query: CitizenListQuery): Promise<CitizenPage> {
    return this.queries.list(actor, query);
  }

  @Get(citizenPaths.one(':id'))
  @Permission('citizen.read')
  @Answers('CitizenRecord')
  one(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<CitizenRecord> {
    return this.queries.one(actor, id);
  }

  @Put(citizenPaths.one(':id'))
  @Permission('citizen.correct')
  @Answers('WrittenRecord', citizenErrors)
  put(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: CorrectCitizenBody): Promise<WrittenRecord> {
    return this.correct.run(actor, id, body);
  }

  @Get(citizenPaths.history(':id'))
  @Permission('citizen.read')
  @Answers('HistoryList')
  history(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<HistoryEntry[]> {
    return this.queries.history(actor, id);
  }

  @Get(citizenPaths.likenesses(':id'))
  @Permission('citizen.read')
  @Answers('LikeCitizenList')
  like(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<LikeCitizenList> {
    return this.likenesses.of(actor, id);
  }

  @Post(citizenPaths.merges(':id'))
  @HttpCode(200)
  @Permission('citizen.merge')
  @Answers('WrittenRecord', citizenErrors)
  merge(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: MergeCitizensBody): Promise<WrittenRecord> {
    return this.merges.run(actor, id, body);
  }

  @Post(citizenPaths.unmerge(':id'))
  @HttpCode(200)
  @Permission('citizen.merge')
  @Answers('WrittenRecord', citizenErrors)
  unmerge(@CurrentActor() actor: Actor, @RecordId() id: string, @Body() body: UndoMergeBody): Promise<WrittenRecord> {
    return this.unmerges.run(actor, id, body.reason);
  }
}
