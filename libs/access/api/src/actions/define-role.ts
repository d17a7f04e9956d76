import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DefineRoleRequest, RoleDifference, WrittenRole } from '@tiepdan/access/contract';
import { Database } from '@tiepdan/platform/api';
import type { Actor } from '@tiepdan/platform/contract';
import { RoleChecks } from '../roles/role-checks.js';
import { RoleShelf } from '../roles/role-shelf.js';
import { lockRoles } from '../roles/role-rows.js';

/** Defines a role of the office's own. */
@Injectable()
export class DefineRole {
  constructor(
    private readonly database: Database,
    private readonly shelf: RoleShelf,
    private readonly checks: RoleChecks,
  ) {}

  /** @throws Refusal ROLE.NAME_TAKEN, UNKNOWN_PERMISSION, CONFLICT, REACH */
  run(actor: Actor, request: DefineRoleRequest): Promise<WrittenRole> {
    return this.database.write(async (tx) => {
      this.checks.checkKnown(request.permissions);
      await lockRoles(tx, actor.officeId);
      await this.shelf.checkName(tx, actor.officeId, request.name, null);
      return this.shelf.write(tx, actor, null, ownRole(request), 'role-defined', request.reason);
    });
  }
}

/** A role of an office's own that nobody has yet. */
export function ownRole({ name, permissions, records, sealed, subtree }: Omit<DefineRoleRequest, 'reason'>): RoleDifference {
  const key = `own-${randomBytes(6).toString('hex')}`;
  return { key, builtIn: false, name, granted: [...permissions].toSorted(), withdrawn: [], records, sealed, subtree, retired: false, version: 0 };
}
