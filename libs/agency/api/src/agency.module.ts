import { Module } from '@nestjs/common';
import { ChangeOfficeSettings } from './actions/change-settings.js';
import { AgencyController } from './agency.controller.js';
import { AgencyQueries } from './agency.queries.js';
import { OfficeSettings } from './office-settings.js';
import { OfficeSettingsController } from './office-settings.controller.js';
import { CorrectUnit } from './units/actions/correct-unit.js';
import { EnterUnit } from './units/actions/enter-unit.js';
import { MergeUnits } from './units/actions/merge-units.js';
import { UnitController } from './units/unit.controller.js';
import { UnitQueries } from './units/unit.queries.js';

@Module({
  controllers: [AgencyController, OfficeSettingsController, UnitController],
  providers: [AgencyQueries, OfficeSettings, ChangeOfficeSettings, UnitQueries, EnterUnit, CorrectUnit, MergeUnits],
  exports: [AgencyQueries, OfficeSettings, UnitQueries],
})
export class AgencyModule {}
