import { Injectable } from '@nestjs/common';
import { type EffectiveRole, rolesOfOffice } from '@tiepdan/access/contract';
import { Database } from '@tiepdan/platform/api';
import { type Reach, widestReach } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { AccessSettings } from '../access.settings.js';
import { readRoles } from './role-rows.js';

/** What somebody may do, and how far they see. */
export interface Rights {
  readonly permissions: ReadonlySet<string>;
  readonly reach: Reach;
}

/** An office's roles as they were at a version of them. */
interface Edition {
  readonly version: number;
  readonly roles: ReadonlyMap<string, EffectiveRole>;
}

/**
 * What the roles of an office let one do. The guard asks at every request, so each server keeps the last edition; the query of the
 * session reads along which one holds (`office.roles_version`), so a change is felt with the next request on every server.
 */
@Injectable()
export class RoleBook {
  private readonly editions = new Map<string, Edition>();

  constructor(
    private readonly database: Database,
    private readonly settings: AccessSettings,
  ) {}

  /**
   * The rights of an account with these roles. A role that the office does not have, or has retired, gives none.
   * @param version `office.roles_version` as the caller has just read it
   */
  async rightsOf(officeId: string, keys: readonly string[], version: number): Promise<Rights> {
    return rightsOf(await this.edition(officeId, version), keys);
  }

  /** The same without a copy, read by the caller's connection: in a transaction, and for many accounts of one office. */
  async rights(manager: EntityManager, officeId: string): Promise<(keys: readonly string[]) => Rights> {
    const roles = await this.rolesOf(manager, officeId);
    return (keys) => rightsOf(roles, keys);
  }

  /** Keys of the roles that hold a permission, for `roles && $n` on accounts. */
  async rolesHolding(manager: EntityManager, officeId: string, permission: string): Promise<string[]> {
    const roles = await this.rolesOf(manager, officeId);
    return [...roles.values()].filter(({ permissions }) => permissions.has(permission)).map(({ key }) => key);
  }

  /** The office's roles by key, as they are now. */
  async rolesOf(manager: EntityManager, officeId: string): Promise<Map<string, EffectiveRole>> {
    const roles = rolesOfOffice(this.settings.permissionTables, await readRoles(manager, officeId));
    return new Map(roles.map((role) => [role.key, role]));
  }

  private async edition(officeId: string, version: number): Promise<ReadonlyMap<string, EffectiveRole>> {
    const known = this.editions.get(officeId);
    if (known?.version === version) return known.roles;
    const roles = await this.database.read((manager) => this.rolesOf(manager, officeId));
    // What was read is at least as new as the version asked for; were it newer, the next request asks again and finds the same.
    this.editions.set(officeId, { version, roles });
    return roles;
  }
}

function rightsOf(roles: ReadonlyMap<string, EffectiveRole>, keys: readonly string[]): Rights {
  const held = keys.flatMap((key) => roles.get(key) ?? []).filter(({ retired }) => !retired);
  return { permissions: new Set(held.flatMap(({ permissions }) => [...permissions])), reach: widestReach(held.map(({ reach }) => reach)) };
}
