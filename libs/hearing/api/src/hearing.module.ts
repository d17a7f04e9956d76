import { Module } from '@nestjs/common';
import { CalendarModule } from '@tiepdan/calendar/api';
import { CitizenModule } from '@tiepdan/citizen/api';
import { ConclusionModule } from '@tiepdan/conclusion/api';
import { DocumentModule } from '@tiepdan/document/api';
import { LeaderDayModule } from '@tiepdan/leader-day/api';
import { MatterModule } from '@tiepdan/matter/api';
import { PaperModule } from '@tiepdan/paper/api';
import { ReceptionModule } from '@tiepdan/reception/api';
import { BriefFiles } from './brief/brief-files.js';
import { BriefQueries } from './brief/brief.queries.js';
import { HearingDayController } from './days/day.controller.js';
import { DayQueries } from './days/day.queries.js';
import { FollowDays } from './days/follow-days.js';
import { TodayQueries } from './days/today.queries.js';
import { YearLines } from './days/year-lines.js';
import { AcceptHearing } from './deciding/accept.js';
import { InvolveAgencies } from './deciding/involve.js';
import { MoveHearing } from './deciding/move.js';
import { RefuseHearing } from './deciding/refuse.js';
import { HearingController } from './hearing.controller.js';
import { HearingQueries } from './listing/hearing.queries.js';
import { SetOnline } from './online/set-online.js';
import { ArrangeAgenda } from './preparing/arrange.js';
import { Invite } from './preparing/invite.js';
import { NameNoteTaker } from './preparing/name-note-taker.js';
import { SuggestAgenda } from './preparing/suggest.js';
import { OpenRegistration } from './registering/open-registration.js';
import { PublicHearings } from './registering/public-hearings.js';
import { RegisterFromPublic } from './registering/register-from-public.js';
import { RegisterHearing } from './registering/register.js';
import { TieHearing } from './registering/tie.js';
import { FollowSealing } from './sealing/follow-sealing.js';
import { RecordAbsence } from './sitting/absent.js';
import { BecomeReception } from './sitting/become-reception.js';
import { BeginHearing } from './sitting/begin.js';
import { CloseDay } from './sitting/close-day.js';
import { ConcludeHearing } from './sitting/conclude.js';
import { Minutes } from './sitting/correct-minutes.js';
import { FollowReceptions } from './sitting/follow-receptions.js';
import { MinutesLetters } from './sitting/minutes-letters.js';
import { Notes } from './sitting/notes.js';
import { SittingController } from './sitting/sitting.controller.js';
import { ChangeHearingTerms, HearingTermsQueries } from './terms/hearing-terms.js';

const REQUESTS = [HearingQueries, RegisterHearing, TieHearing, OpenRegistration, RegisterFromPublic, PublicHearings, AcceptHearing, RefuseHearing, MoveHearing, InvolveAgencies];
const DAYS = [DayQueries, TodayQueries, ArrangeAgenda, SuggestAgenda, NameNoteTaker, Invite, SetOnline, HearingTermsQueries, ChangeHearingTerms];
const SITTING = [BriefQueries, BriefFiles, BeginHearing, Notes, BecomeReception, ConcludeHearing, RecordAbsence, CloseDay, Minutes];
const FOLLOWERS = [FollowDays, FollowReceptions, FollowSealing, MinutesLetters, YearLines];

@Module({
  imports: [CalendarModule, CitizenModule, ConclusionModule, DocumentModule, LeaderDayModule, MatterModule, PaperModule, ReceptionModule],
  // The addresses with a name of their own come before those with an id.
  controllers: [HearingDayController, SittingController, HearingController],
  providers: [...REQUESTS, ...DAYS, ...SITTING, ...FOLLOWERS],
  exports: [RegisterFromPublic, PublicHearings, HearingQueries, TodayQueries],
})
export class HearingModule {}
