import { Module } from '@nestjs/common';
import { CitizenModule } from '@tiepdan/citizen/api';
import { MatterModule } from '@tiepdan/matter/api';
import { CancelPetition } from './actions/cancel.js';
import { CorrectPetition } from './actions/correct.js';
import { RegisterPetition } from './actions/register.js';
import { PetitionLimitsModule } from './limits/petition-limits.module.js';
import { PetitionController } from './petition.controller.js';
import { PetitionQueries } from './petition.queries.js';

@Module({
  imports: [CitizenModule, MatterModule, PetitionLimitsModule],
  controllers: [PetitionController],
  providers: [PetitionQueries, RegisterPetition, CorrectPetition, CancelPetition],
  exports: [PetitionLimitsModule, RegisterPetition, PetitionQueries],
})
export class PetitionModule {}
