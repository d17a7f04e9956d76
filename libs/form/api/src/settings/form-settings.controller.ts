import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { type FormSettingsView, formPaths } from '@tiepdan/form/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission } from '@tiepdan/platform/api';
import { ChangeFormSettings } from './change-form-settings.js';
import { ChangeFormSettingsBody } from './form-settings.body.js';
import { FormSettingsQueries } from './form-settings.queries.js';

@ApiTags('form')
@Controller()
export class FormSettingsController {
  constructor(
    private readonly settings: FormSettingsQueries,
    private readonly changing: ChangeFormSettings,
    private readonly chronicle: Chronicle,
  ) {}

  @Get(formPaths.settings)
  @Permission('form.read')
  @Answers('FormSettingsView')
  now(@CurrentActor() actor: Actor): Promise<FormSettingsView> {
    return this.settings.of(actor.officeId);
  }

  @Put(formPaths.settings)
  @Permission('form.configure')
  @Answers('FormSettingsView')
  change(@CurrentActor() actor: Actor, @Body() body: ChangeFormSettingsBody): Promise<FormSettingsView> {
    return this.changing.run(actor, body);
  }

  /** Who chose what and when; the office's whole history. */
  @Get(formPaths.settingsHistory)
  @Permission('form.configure')
  @Answers('HistoryList')
  history(@CurrentActor() actor: Actor): Promise<HistoryEntry[]> {
    return this.chronicle.historyOf(actor.officeId, 'office', actor.officeId);
  }
}
