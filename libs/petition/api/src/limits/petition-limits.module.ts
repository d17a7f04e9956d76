import { Module } from '@nestjs/common';
import { CalendarModule } from '@tiepdan/calendar/api';
import { PetitionLimitsController } from './petition-limits.controller.js';
import { PetitionLimits } from './petition-limits.js';
import { RecordPetitionDuty } from './record-duty.js';

/** Time limits of petitions: what steps start and end, and what officers record by hand. */
@Module({
  imports: [CalendarModule],
  controllers: [PetitionLimitsController],
  providers: [PetitionLimits, RecordPetitionDuty],
  exports: [PetitionLimits],
})
export class PetitionLimitsModule {}
