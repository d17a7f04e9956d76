import { Module } from '@nestjs/common';
import { FormFigures } from './engine/form-figures.js';
import { UnitReturns } from './engine/unit-returns.js';
import { ChangeFormSettings } from './settings/change-form-settings.js';
import { FormSettingsController } from './settings/form-settings.controller.js';
import { FormSettingsQueries } from './settings/form-settings.queries.js';

@Module({
  controllers: [FormSettingsController],
  providers: [FormSettingsQueries, ChangeFormSettings, FormFigures, UnitReturns],
  exports: [FormSettingsQueries, FormFigures, UnitReturns],
})
export class FormModule {}
