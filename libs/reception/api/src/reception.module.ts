import { Module } from '@nestjs/common';
import { CitizenModule } from '@tiepdan/citizen/api';
import { CalendarModule } from '@tiepdan/calendar/api';
import { IdentityModule } from '@tiepdan/identity/api';
import { LeaderDayModule } from '@tiepdan/leader-day/api';
import { MatterModule } from '@tiepdan/matter/api';
import { PetitionModule } from '@tiepdan/petition/api';
import { CancelReception } from './actions/cancel.js';
import { CorrectReception } from './actions/correct.js';
import { LogReception } from './actions/log.js';
import { ReceptionLimitsController } from './limits/reception-limits.controller.js';
import { ReceptionLimits } from './limits/reception-limits.js';
import { RecordReceptionDuty } from './limits/record-duty.js';
import { ReceptionController } from './reception.controller.js';
import { ReceptionListeners } from './reception-listeners.js';
import { ReceptionQueries } from './reception.queries.js';
import { Surroundings } from './surroundings.js';

@Module({
  imports: [CalendarModule, CitizenModule, IdentityModule, LeaderDayModule, MatterModule, PetitionModule],
  controllers: [ReceptionController, ReceptionLimitsController],
  providers: [ReceptionQueries, LogReception, CorrectReception, CancelReception, ReceptionListeners, Surroundings, ReceptionLimits, RecordReceptionDuty],
  exports: [ReceptionQueries, LogReception, ReceptionListeners],
})
export class ReceptionModule {}
