import { Global, Module } from '@nestjs/common';
import { RoleBook } from './roles/role-book.js';
import { RoleChecks } from './roles/role-checks.js';
import { RoleHolders } from './roles/role-holders.js';

/** Needs `AccessSettings`, provided globally by the process. Global: nearly every domain asks who may. */
@Global()
@Module({ providers: [RoleBook, RoleHolders, RoleChecks], exports: [RoleBook, RoleHolders, RoleChecks] })
export class AccessModule {}
