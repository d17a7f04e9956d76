import { Module } from '@nestjs/common';
import { ChangeFormSettings } from './settings/change-form-settings.js';
import { FormSettingsController } from './settings/form-settings.controller.js';
import { FormSettingsQueries } from './settings/form-settings.queries.js';

@Module({
  controllers: [FormSettingsController],
  providers: [FormSettingsQueries, ChangeFormSettings],
  exports: [FormSettingsQueries],
})
export class FormModule {}
