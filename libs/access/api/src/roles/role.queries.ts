import { Injectable } from '@nestjs/common';
import {
  BUILT_IN_REACH,
  type EffectiveRole,
  PERMISSION_GROUPS,
  type PermissionCatalog,
  ROLE_PURPOSES,
  type RoleList,
  type RoleView,
  defaultsOf,
  differsFromDefault,
  isBuiltIn,
} from '@tiepdan/access/contract';
import { Chronicle } from '@tiepdan/audit/api';
import type { HistoryEntry } from '@tiepdan/audit/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { type Actor, isOfBody, platformErrors } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { AccessSettings } from '../access.settings.js';
import { RoleBook } from './role-book.js';
import { RoleHolders } from './role-holders.js';
import { readRoles } from './role-rows.js';

/** Reads the roles of one's own office. */
@Injectable()
export class RoleQueries {
  constructor(
    private readonly database: Database,
    private readonly book: RoleBook,
    private readonly holders: RoleHolders,
    private readonly chronicle: Chronicle,
    private readonly settings: AccessSettings,
  ) {}

  /** Every role of the office, retired ones too. */
  list({ officeId, permissions: held }: Actor): Promise<RoleList> {
    return this.database.read(async (manager) => {
      const accounts = await this.holders.of(manager, officeId);
      const roles = await this.book.rolesOf(manager, officeId);
      const items = [...roles.values()].map((role) => ({
        ...shownOf(role),
        holders: accounts.filter((account) => account.roles.includes(role.key)).length,
        permissions: role.permissions.size,
        added: role.builtIn ? role.granted.length : 0,
        withdrawn: role.withdrawn.length,
      }));
      return { items, mayManage: held.has('role.manage') };
    });
  }

  /** @throws Refusal RECORD.NOT_FOUND */
  one({ officeId, accountId, permissions: may }: Actor, key: string): Promise<RoleView> {
    return this.database.read(async (manager) => {
      const role = (await this.book.rolesOf(manager, officeId)).get(key);
      if (!role) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      const holders = (await this.holders.of(manager, officeId)).filter(({ roles }) => roles.includes(key));
      return {
        ...shownOf(role),
        id: await this.idOf(manager, officeId, key),
        version: role.version,
        permissions: [...role.permissions].toSorted(),
        defaults: [...defaultsOf(this.settings.permissionTables, key)].toSorted(),
        usualReach: isBuiltIn(key) ? BUILT_IN_REACH[key] : null,
        holders: holders.map(({ id, fullName, position }) => ({ id, fullName, position })),
        mine: holders.some(({ id }) => id === accountId),
        mayManage: may.has('role.manage'),
        ofBody: isOfBody([key]),
      };
    });
  }

  /** Every permission there is, by part of the house. */
  catalog(): PermissionCatalog {
    const all = this.settings.permissionTables.flatMap((table) => Object.entries(table)).map(([name, { label, roles }]) => ({ name, label, defaults: [...roles] }));
    return Object.entries(PERMISSION_GROUPS)
      .map(([key, label]) => ({ key, label, permissions: all.filter(({ name }) => name.split('.')[0] === key) }))
      .filter(({ permissions }) => permissions.length > 0);
  }

  /** @throws Refusal RECORD.NOT_FOUND */
  async history({ officeId }: Actor, key: string): Promise<HistoryEntry[]> {
    const id = await this.database.read((manager) => this.idOf(manager, officeId, key));
    if (id) return this.chronicle.historyOf(officeId, 'role', id);
    if (!isBuiltIn(key)) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return [];
  }

  private async idOf(manager: EntityManager, officeId: string, key: string): Promise<string | null> {
    return (await readRoles(manager, officeId)).find((row) => row.key === key)?.id ?? null;
  }
}

/** What the list and the page of a role say alike. */
function shownOf(role: EffectiveRole) {
  const { key, name, builtIn, retired, reach } = role;
  return { key, name, purpose: isBuiltIn(key) ? ROLE_PURPOSES[key] : null, builtIn, retired, reach, changed: differsFromDefault(role) };
}
