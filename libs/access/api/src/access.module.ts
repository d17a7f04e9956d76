import { Global, Module } from '@nestjs/common';
import { ChangeRole } from './actions/change-role.js';
import { CopyRole } from './actions/copy-role.js';
import { DefineRole } from './actions/define-role.js';
import { ResetRole } from './actions/reset-role.js';
import { RetireRole } from './actions/retire-role.js';
import { SetSeparations } from './actions/set-separations.js';
import { RoleBook } from './roles/role-book.js';
import { RoleChecks } from './roles/role-checks.js';
import { RoleController } from './roles/role.controller.js';
import { RoleHolders } from './roles/role-holders.js';
import { RoleQueries } from './roles/role.queries.js';
import { RoleShelf } from './roles/role-shelf.js';
import { SeparationController } from './separations/separation.controller.js';

/** Needs `AccessSettings`, provided globally by the process. Global: nearly every domain asks who may. */
@Global()
@Module({
  controllers: [RoleController, SeparationController],
  providers: [RoleBook, RoleHolders, RoleChecks, RoleShelf, RoleQueries, DefineRole, ChangeRole, CopyRole, ResetRole, RetireRole, SetSeparations],
  exports: [RoleBook, RoleHolders, RoleChecks],
})
export class AccessModule {}
