import { Injectable } from '@nestjs/common';
import { BUILT_IN_REACH, type ChangeRoleRequest, type EffectiveRole, type RoleDifference, type WrittenRole, accessErrors, defaultsOf, isBuiltIn } from '@tiepdan/access/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { type Actor, type PermissionTable, isOfBody } from '@tiepdan/platform/contract';
import { AccessSettings } from '../access.settings.js';
import { RoleChecks } from '../roles/role-checks.js';
import { RoleShelf } from '../roles/role-shelf.js';

/** Changes what a role lets one do, how far it reaches, or what one of the office's own is called. */
@Injectable()
export class ChangeRole {
  constructor(
    private readonly database: Database,
    private readonly shelf: RoleShelf,
    private readonly checks: RoleChecks,
    private readonly settings: AccessSettings,
  ) {}

  /** @throws Refusal RECORD.*, ROLE.* */
  run(actor: Actor, key: string, request: ChangeRoleRequest): Promise<WrittenRole> {
    return this.database.write(async (tx) => {
      this.checks.checkKnown(request.permissions);
      const { role } = await this.shelf.hold(tx, actor, key, request.version);
      if (role.retired) throw new Refusal(accessErrors, 'ROLE.RETIRED');
      if (role.builtIn && request.name !== role.name) throw new Refusal(accessErrors, 'ROLE.BUILT_IN');
      if (!role.builtIn && request.name !== role.name) await this.shelf.checkName(tx, actor.officeId, request.name, key);
      const to = role.builtIn ? asDifference(this.settings.permissionTables, role, request) : asOwn(role, request);
      return this.shelf.write(tx, actor, role, to, 'role-changed', request.reason);
    });
  }
}

/** A role of the office's own keeps everything itself. */
function asOwn(role: EffectiveRole, { name, permissions, records, sealed, subtree }: ChangeRoleRequest): RoleDifference {
  return { ...kept(role), name, granted: [...permissions].toSorted(), records, sealed, subtree };
}

/** Of a built-in role only what differs from how it comes is kept, so that what comes with a later version comes by itself. */
function asDifference(tables: readonly PermissionTable[], role: EffectiveRole, { permissions, records, sealed, subtree }: ChangeRoleRequest): RoleDifference {
  const { key } = role;
  const defaults = defaultsOf(tables, key);
  const wanted = new Set(permissions);
  const difference = { ...kept(role), name: null, granted: [...wanted].filter((name) => !defaults.has(name)).toSorted(), withdrawn: [...defaults].filter((name) => !wanted.has(name)).toSorted() };
  // What a body's account reaches is its body, whatever its role says.
  if (!isBuiltIn(key) || isOfBody([key])) return { ...difference, records: null, sealed: null, subtree: null };
  const usual = BUILT_IN_REACH[key];
  return {
    ...difference,
    records: records === usual.records ? null : records,
    sealed: sealed === usual.sealed ? null : sealed,
    subtree: subtree === usual.subtree ? null : subtree,
  };
}

/** What stays of a role that is changed. */
export function kept({ key, builtIn, name, granted, withdrawn, records, sealed, subtree, retired, version }: EffectiveRole): RoleDifference {
  return { key, builtIn, name: builtIn ? null : name, granted, withdrawn, records, sealed, subtree, retired, version };
}
