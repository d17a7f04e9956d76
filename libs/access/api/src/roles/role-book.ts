import { Injectable } from '@nestjs/common';
import type { EffectiveRole } from '@tiepdan/access/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { AccessSettings } from '../access.settings.js';
import { type Rights, readOfficeRoles, rightsOf } from './rights.js';

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
   * The rights of an account with these roles.
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

  /** The office's roles by key, as they are now, in the order to show them. */
  rolesOf(manager: EntityManager, officeId: string): Promise<Map<string, EffectiveRole>> {
    return readOfficeRoles(manager, officeId, this.settings.permissionTables);
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
