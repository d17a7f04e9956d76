import { Module } from '@nestjs/common';
import { CalendarModule } from '@tiepdan/calendar/api';
import { CitizenModule } from '@tiepdan/citizen/api';
import { MatterModule } from '@tiepdan/matter/api';
import { CandidateQueries } from './candidates/candidate.queries.js';
import { SideBySideQueries } from './candidates/side-by-side.queries.js';
import { DeskController } from './desk.controller.js';
import { FirstScreenQueries } from './first-screen/first-screen.queries.js';
import { MatterListQueries } from './matters/matter-list.queries.js';
import { SearchQueries } from './search/search.queries.js';
import { MatterLimitQueries } from './timeline/matter-limits.queries.js';
import { TimelineQueries } from './timeline/timeline.queries.js';

@Module({
  imports: [CalendarModule, CitizenModule, MatterModule],
  controllers: [DeskController],
  providers: [CandidateQueries, SideBySideQueries, MatterListQueries, TimelineQueries, MatterLimitQueries, SearchQueries, FirstScreenQueries],
})
export class DeskModule {}
