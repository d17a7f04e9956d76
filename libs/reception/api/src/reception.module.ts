import { Module } from '@nestjs/common';
import { CitizenModule } from '@tiepdan/citizen/api';
import { IdentityModule } from '@tiepdan/identity/api';
import { LeaderDayModule } from '@tiepdan/leader-day/api';
import { MatterModule } from '@tiepdan/matter/api';
import { PetitionModule } from '@tiepdan/petition/api';
import { CancelReception } from './actions/cancel.js';
import { CorrectReception } from './actions/correct.js';
import { LogReception } from './actions/log.js';
import { ReceptionController } from './reception.controller.js';
import { ReceptionQueries } from './reception.queries.js';
import { Surroundings } from './surroundings.js';

@Module({
  imports: [CitizenModule, IdentityModule, LeaderDayModule, MatterModule, PetitionModule],
  controllers: [ReceptionController],
  providers: [ReceptionQueries, LogReception, CorrectReception, CancelReception, Surroundings],
  exports: [ReceptionQueries],
})
export class ReceptionModule {}
