import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CitizenMatchList, citizenPaths } from '@tiepdan/citizen/contract';
import { type MatterPage, matterPaths } from '@tiepdan/matter/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission } from '@tiepdan/platform/api';
import { CandidateQueries } from './candidates/candidate.queries.js';
import { MatterListQuery, WordsQuery } from './desk.body.js';
import { MatterListQueries } from './matters/matter-list.queries.js';

@ApiTags('desk')
@Controller()
export class DeskController {
  constructor(
    private readonly candidates: CandidateQueries,
    private readonly matters: MatterListQueries,
  ) {}

  @Get(citizenPaths.matches)
  @Permission('citizen.read')
  @Answers('CitizenMatchList')
  matches(@CurrentActor() actor: Actor, @Query() query: WordsQuery): Promise<CitizenMatchList> {
    return this.candidates.matches(actor, query.q);
  }

  @Get(matterPaths.list)
  @Permission('matter.read')
  @Answers('MatterPage')
  list(@CurrentActor() actor: Actor, @Query() query: MatterListQuery): Promise<MatterPage> {
    return this.matters.list(actor, query);
  }
}
