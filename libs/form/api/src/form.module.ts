import { Module } from '@nestjs/common';
import { AgencyModule } from '@tiepdan/agency/api';
import { PaperModule } from '@tiepdan/paper/api';
import { ExportForms } from './actions/export-forms.js';
import { FormFigures } from './engine/form-figures.js';
import { FormTables } from './engine/form-tables.js';
import { UnitReturns } from './engine/unit-returns.js';
import { FormController } from './form.controller.js';
import { FormQueries } from './form.queries.js';
import { ChangeFormSettings } from './settings/change-form-settings.js';
import { FormSettingsController } from './settings/form-settings.controller.js';
import { FormSettingsQueries } from './settings/form-settings.queries.js';

@Module({
  imports: [AgencyModule, PaperModule],
  controllers: [FormController, FormSettingsController],
  providers: [FormSettingsQueries, ChangeFormSettings, FormFigures, FormTables, FormQueries, UnitReturns, ExportForms],
  exports: [FormSettingsQueries, FormFigures, FormTables, FormQueries, UnitReturns],
})
export class FormModule {}
