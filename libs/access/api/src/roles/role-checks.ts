import { Injectable } from '@nestjs/common';
import { type EffectiveRole, accessErrors, conflictsOf, isBodyPermission, isOfficePermission } from '@tiepdan/access/contract';
import { Refusal } from '@tiepdan/platform/api';
import { isOfBody } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { AccessSettings } from '../access.settings.js';
import { RoleBook } from './role-book.js';
import { RoleHolders } from './role-holders.js';

/** What an office must never be left without. */
const KEPT = ['account.manage', 'role.manage'] as const;

/** What must hold whenever roles change or are given: used here, by accounts, and by delegations. */
@Injectable()
export class RoleChecks {
  constructor(
    private readonly book: RoleBook,
    private readonly holders: RoleHolders,
    private readonly settings: AccessSettings,
  ) {}

  /**
   * That an account may have these roles together.
   * @param ofBody whether the account answers for a body outside the office
   * @throws Refusal ROLE.UNKNOWN, ROLE.BODY, ROLE.CONFLICT
   */
  async checkGiven(manager: EntityManager, officeId: string, keys: readonly string[], ofBody: boolean): Promise<void> {
    const roles = await this.book.rolesOf(manager, officeId);
    const given = keys.map((key) => roles.get(key));
    if (!given.length || given.some((role) => !role || role.retired)) throw new Refusal(accessErrors, 'ROLE.UNKNOWN');
    if (keys.some((key) => isOfBody([key]) !== ofBody)) throw new Refusal(accessErrors, 'ROLE.BODY');
    this.checkTogether(given.flatMap((role) => [...(role?.permissions ?? [])]));
  }

  /** @throws Refusal ROLE.CONFLICT naming a permission of either side */
  checkTogether(permissions: Iterable<string>): void {
    const [conflict] = conflictsOf(permissions);
    if (conflict) throw new Refusal(accessErrors, 'ROLE.CONFLICT', { one: this.label(conflict.one), other: this.label(conflict.other), why: conflict.why });
  }

  /**
   * After a role changed: that no account that has it holds incompatible sets by its other roles.
   * @throws Refusal ROLE.CONFLICT
   */
  async checkHolders(tx: EntityManager, officeId: string, key: string): Promise<void> {
    const rights = await this.book.rights(tx, officeId);
    for (const { roles } of await this.holders.of(tx, officeId)) if (roles.includes(key)) this.checkTogether(rights(roles).permissions);
  }

  /**
   * After accounts or roles changed, in the same transaction and under `lockRoles`: that somebody is left who manages them.
   * @throws Refusal ROLE.LAST_KEEPER
   */
  async checkKeepersRemain(tx: EntityManager, officeId: string): Promise<void> {
    const rights = await this.book.rights(tx, officeId);
    const accounts = await this.holders.of(tx, officeId);
    for (const permission of KEPT) {
      if (accounts.some(({ roles }) => rights(roles).permissions.has(permission))) continue;
      throw new Refusal(accessErrors, 'ROLE.LAST_KEEPER', { permission: this.label(permission) });
    }
  }

  /** That there are such permissions. @throws Refusal ROLE.UNKNOWN_PERMISSION */
  checkKnown(permissions: readonly string[]): void {
    const known = new Set(this.settings.permissionTables.flatMap((table) => Object.keys(table)));
    const unknown = permissions.find((name) => !known.has(name));
    if (unknown) throw new Refusal(accessErrors, 'ROLE.UNKNOWN_PERMISSION', { permission: unknown });
  }

  /** That a role by itself holds no incompatible sets, and stays on its side of the house. @throws Refusal ROLE.CONFLICT, ROLE.BODY */
  checkRole({ key, permissions }: Pick<EffectiveRole, 'key' | 'permissions'>): void {
    this.checkTogether(permissions);
    const strays = [...permissions].some((name) => (isOfBody([key]) ? isOfficePermission(name) : isBodyPermission(name)));
    if (strays) throw new Refusal(accessErrors, 'ROLE.BODY');
  }

  /** A permission as an office reads it. */
  label(permission: string): string {
    const name = permission as `${Lowercase<string>}.${Lowercase<string>}`;
    return this.settings.permissionTables.map((table) => table[name]?.label).find(Boolean) ?? permission;
  }
}
