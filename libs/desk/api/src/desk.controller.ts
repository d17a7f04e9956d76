import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CitizenMatchList, citizenPaths } from '@tiepdan/citizen/contract';
import { type DeskView, type SearchResult, type MatterLimitList, type TimelineList, deskPaths } from '@tiepdan/desk/contract';
import { type MatterPage, matterPaths } from '@tiepdan/matter/contract';
import { type CandidateList, candidatePaths } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, RecordId } from '@tiepdan/platform/api';
import { CandidateQueries } from './candidates/candidate.queries.js';
import { SideBySideQueries } from './candidates/side-by-side.queries.js';
import { CandidatesQuery, MatterListQuery, WordsQuery } from './desk.body.js';
import { FirstScreenQueries } from './first-screen/first-screen.queries.js';
import { MatterListQueries } from './matters/matter-list.queries.js';
import { SearchQueries } from './search/search.queries.js';
import { MatterLimitQueries } from './timeline/matter-limits.queries.js';
import { TimelineQueries } from './timeline/timeline.queries.js';

@ApiTags('desk')
@Controller()
export class DeskController {
  constructor(
    private readonly candidates: CandidateQueries,
    private readonly besides: SideBySideQueries,
    private readonly matters: MatterListQueries,
    private readonly timelines: TimelineQueries,
    private readonly limits: MatterLimitQueries,
    private readonly searches: SearchQueries,
    private readonly firstScreen: FirstScreenQueries,
  ) {}

  @Get(citizenPaths.matches)
  @Permission('citizen.read')
  @Answers('CitizenMatchList')
  matches(@CurrentActor() actor: Actor, @Query() query: WordsQuery): Promise<CitizenMatchList> {
    return this.candidates.matches(actor, query.q);
  }

  @Get(candidatePaths.list)
  @Permission('citizen.read')
  @Answers('CandidateList')
  sideBySide(@CurrentActor() actor: Actor, @Query() query: CandidatesQuery): Promise<CandidateList> {
    return this.besides.candidates(actor, query);
  }

  @Get(matterPaths.list)
  @Permission('matter.read')
  @Answers('MatterPage')
  list(@CurrentActor() actor: Actor, @Query() query: MatterListQuery): Promise<MatterPage> {
    return this.matters.list(actor, query);
  }

  @Get(deskPaths.timeline(':id'))
  @Permission('matter.read')
  @Answers('TimelineList')
  timeline(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<TimelineList> {
    return this.timelines.of(actor, id);
  }

  @Get(deskPaths.matterLimits(':id'))
  @Permission('matter.read')
  @Answers('MatterLimitList')
  matterLimits(@CurrentActor() actor: Actor, @RecordId() id: string): Promise<MatterLimitList> {
    return this.limits.of(actor, id);
  }

  @Get(deskPaths.search)
  @Permission('desk.read')
  @Answers('SearchResult')
  search(@CurrentActor() actor: Actor, @Query() query: WordsQuery): Promise<SearchResult> {
    return this.searches.search(actor, query.q);
  }

  @Get(deskPaths.desk)
  @Permission('desk.read')
  @Answers('DeskView')
  desk(@CurrentActor() actor: Actor): Promise<DeskView> {
    return this.firstScreen.view(actor);
  }
}
