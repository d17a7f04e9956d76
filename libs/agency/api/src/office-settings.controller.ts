import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type OfficeSettingsView, agencyErrors, agencyPaths } from '@tiepdan/agency/contract';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Answers, CurrentActor, Permission, Staff } from '@tiepdan/platform/api';
import { ChangeOfficeSettings } from './actions/change-settings.js';
import { OfficeSettings } from './office-settings.js';
import { ChangeOfficeSettingsBody } from './office-settings.body.js';

@ApiTags('office')
@Controller()
export class OfficeSettingsController {
  constructor(
    private readonly settings: OfficeSettings,
    private readonly change: ChangeOfficeSettings,
    private readonly chronicle: Chronicle,
  ) {}

  @Get(agencyPaths.settings)
  @Staff()
  @Answers('OfficeSettingsView')
  of(@CurrentActor() actor: Actor): Promise<OfficeSettingsView> {
    return this.settings.of(actor.officeId);
  }

  @Put(agencyPaths.settings)
  @Permission('office.configure')
  @Answers('OfficeSettingsView', agencyErrors)
  put(@CurrentActor() actor: Actor, @Body() body: ChangeOfficeSettingsBody): Promise<OfficeSettingsView> {
    return this.change.run(actor, body);
  }

  @Get(agencyPaths.settingsHistory)
  @Permission('office.configure')
  @Answers('HistoryList')
  history(@CurrentActor() actor: Actor): Promise<HistoryEntry[]> {
    return this.chronicle.historyOf(actor.officeId, 'office', actor.officeId);
  }
}
