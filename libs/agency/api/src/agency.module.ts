import { Module } from '@nestjs/common';
import { ChangeOfficeSettings } from './actions/change-settings.js';
import { AgencyController } from './agency.controller.js';
import { AgencyQueries } from './agency.queries.js';
import { OfficeSettings } from './office-settings.js';
import { OfficeSettingsController } from './office-settings.controller.js';

@Module({
  controllers: [AgencyController, OfficeSettingsController],
  providers: [AgencyQueries, OfficeSettings, ChangeOfficeSettings],
  exports: [AgencyQueries, OfficeSettings],
})
export class AgencyModule {}
