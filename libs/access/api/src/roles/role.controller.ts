import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type PermissionCatalog, type RoleList, type RoleView, type WrittenRole, accessErrors, accessPaths } from '@tiepdan/access/contract';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { Answers, CurrentActor, Permission, VersionedReasonBody } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { ChangeRole } from '../actions/change-role.js';
import { CopyRole } from '../actions/copy-role.js';
import { DefineRole } from '../actions/define-role.js';
import { ResetRole } from '../actions/reset-role.js';
import { RetireRole } from '../actions/retire-role.js';
import { ChangeRoleBody, CopyRoleBody, DefineRoleBody } from './role.body.js';
import { RoleQueries } from './role.queries.js';

@ApiTags('access')
@Controller()
export class RoleController {
  constructor(
    private readonly queries: RoleQueries,
    private readonly define: DefineRole,
    private readonly change: ChangeRole,
    private readonly copying: CopyRole,
    private readonly resetting: ResetRole,
    private readonly retiring: RetireRole,
  ) {}

  @Get(accessPaths.roles)
  @Permission('role.read')
  @Answers('RoleList')
  list(@CurrentActor() actor: Actor): Promise<RoleList> {
    return this.queries.list(actor);
  }

  @Post(accessPaths.roles)
  @Permission('role.manage')
  @Answers('WrittenRole', accessErrors)
  post(@CurrentActor() actor: Actor, @Body() body: DefineRoleBody): Promise<WrittenRole> {
    return this.define.run(actor, body);
  }

  @Get(accessPaths.catalog)
  @Permission('role.read')
  @Answers('PermissionCatalog')
  catalog(): PermissionCatalog {
    return this.queries.catalog();
  }

  @Get(accessPaths.role(':key'))
  @Permission('role.read')
  @Answers('RoleView')
  one(@CurrentActor() actor: Actor, @Param('key') key: string): Promise<RoleView> {
    return this.queries.one(actor, key);
  }

  @Put(accessPaths.role(':key'))
  @Permission('role.manage')
  @Answers('WrittenRole', accessErrors)
  put(@CurrentActor() actor: Actor, @Param('key') key: string, @Body() body: ChangeRoleBody): Promise<WrittenRole> {
    return this.change.run(actor, key, body);
  }

  @Post(accessPaths.copy(':key'))
  @Permission('role.manage')
  @Answers('WrittenRole', accessErrors)
  copy(@CurrentActor() actor: Actor, @Param('key') key: string, @Body() body: CopyRoleBody): Promise<WrittenRole> {
    return this.copying.run(actor, key, body);
  }

  @Post(accessPaths.reset(':key'))
  @HttpCode(200)
  @Permission('role.manage')
  @Answers('WrittenRole', accessErrors)
  reset(@CurrentActor() actor: Actor, @Param('key') key: string, @Body() body: VersionedReasonBody): Promise<WrittenRole> {
    return this.resetting.run(actor, key, body);
  }

  @Post(accessPaths.retire(':key'))
  @HttpCode(200)
  @Permission('role.manage')
  @Answers('WrittenRole', accessErrors)
  retire(@CurrentActor() actor: Actor, @Param('key') key: string, @Body() body: VersionedReasonBody): Promise<WrittenRole> {
    return this.retiring.run(actor, key, body);
  }

  @Post(accessPaths.reinstate(':key'))
  @HttpCode(200)
  @Permission('role.manage')
  @Answers('WrittenRole', accessErrors)
  reinstate(@CurrentActor() actor: Actor, @Param('key') key: string, @Body() body: VersionedReasonBody): Promise<WrittenRole> {
    return this.retiring.reinstate(actor, key, body);
  }

  @Get(accessPaths.history(':key'))
  @Permission('role.read')
  @Answers('HistoryList')
  history(@CurrentActor() actor: Actor, @Param('key') key: string): Promise<HistoryEntry[]> {
    return this.queries.history(actor, key);
  }
}
