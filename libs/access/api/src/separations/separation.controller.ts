import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type SeparationsView, accessErrors, accessPaths } from '@tiepdan/access/contract';
import { Answers, CurrentActor, Database, Permission } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { SetSeparations } from '../actions/set-separations.js';
import { SetSeparationsBody } from './separation.body.js';
import { readSeparations } from './separations.js';

@ApiTags('access')
@Controller()
export class SeparationController {
  constructor(
    private readonly database: Database,
    private readonly setting: SetSeparations,
  ) {}

  @Get(accessPaths.separations)
  @Permission('role.read')
  @Answers('SeparationsView')
  of(@CurrentActor() actor: Actor): Promise<SeparationsView> {
    return this.database.read((manager) => readSeparations(manager, actor.officeId, actor.permissions.has('separation.manage')));
  }

  @Put(accessPaths.separations)
  @Permission('separation.manage')
  @Answers('SeparationsView', accessErrors)
  put(@CurrentActor() actor: Actor, @Body() body: SetSeparationsBody): Promise<SeparationsView> {
    return this.setting.run(actor, body);
  }
}
