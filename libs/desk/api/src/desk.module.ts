import { Module } from '@nestjs/common';
import { AgencyModule } from '@tiepdan/agency/api';
import { CalendarModule } from '@tiepdan/calendar/api';
import { CitizenModule } from '@tiepdan/citizen/api';
import { DelegationModule } from '@tiepdan/identity/api';
import { MatterModule } from '@tiepdan/matter/api';
import { CandidateQueries } from './candidates/candidate.queries.js';
import { SideBySideQueries } from './candidates/side-by-side.queries.js';
import { DelegationPaperController } from './delegation-paper/delegation-paper.controller.js';
import { MakeDelegationPaper } from './delegation-paper/make-delegation-paper.js';
import { DeskController } from './desk.controller.js';
import { FirstScreenQueries } from './first-screen/first-screen.queries.js';
import { MatterListQueries } from './matters/matter-list.queries.js';
import { SearchQueries } from './search/search.queries.js';
import { MatterLimitQueries } from './timeline/matter-limits.queries.js';
import { TimelineQueries } from './timeline/timeline.queries.js';

@Module({
  imports: [AgencyModule, CalendarModule, CitizenModule, DelegationModule, MatterModule],
  controllers: [DeskController, DelegationPaperController],
  providers: [CandidateQueries, SideBySideQueries, MatterListQueries, TimelineQueries, MatterLimitQueries, SearchQueries, FirstScreenQueries, MakeDelegationPaper],
})
export class DeskModule {}
