import { Injectable } from '@nestjs/common';
import { type EffectiveRole, type RoleDifference, type RoleHolder, type WrittenRole, accessErrors, effectiveRole } from '@tiepdan/access/contract';
import { Chronicle, changedMeanwhile } from '@tiepdan/audit/api';
import type { HistoryType } from '@tiepdan/audit/contract';
import { Refusal, brokenConstraint } from '@tiepdan/platform/api';
import { type Actor, ROLES, foldText, platformErrors } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { AccessSettings } from '../access.settings.js';
import { RoleBook } from './role-book.js';
import { RoleChecks } from './role-checks.js';
import { type HoldingAccount, RoleHolders } from './role-holders.js';
import { lockRoles, readRoles } from './role-rows.js';
import { roleChanges } from './role-words.js';

/** A role that is held for a change, and the active accounts that have it. */
export interface HeldRole {
  readonly role: EffectiveRole;
  readonly holders: readonly HoldingAccount[];
}

/** What every change of a role does alike: hold it, write it, check what must still hold, tell it. */
@Injectable()
export class RoleShelf {
  constructor(
    private readonly book: RoleBook,
    private readonly checks: RoleChecks,
    private readonly holders: RoleHolders,
    private readonly chronicle: Chronicle,
    private readonly settings: AccessSettings,
  ) {}

  /**
   * Takes the office's roles for a change and gives the one to be changed. Nobody changes a role they have themselves: whoever gives
   * out rights does not give them to themselves.
   * @throws Refusal RECORD.NOT_FOUND, RECORD.CHANGED_MEANWHILE, ROLE.OWN
   */
  async hold(tx: EntityManager, actor: Actor, key: string, version: number): Promise<HeldRole> {
    const { officeId } = actor;
    await lockRoles(tx, officeId);
    const role = (await this.book.rolesOf(tx, officeId)).get(key);
    if (!role) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    if (role.version !== version) {
      const id = (await readRoles(tx, officeId)).find((row) => row.key === key)?.id ?? officeId;
      throw await changedMeanwhile(tx, 'role', officeId, id, role.version);
    }
    const holders = (await this.holders.of(tx, officeId)).filter(({ roles }) => roles.includes(key));
    if (holders.some(({ id }) => id === actor.accountId)) throw new Refusal(accessErrors, 'ROLE.OWN');
    return { role, holders };
  }

  /**
   * Writes what differs, counts up the office's roles so that every server reads them anew, checks everybody who has the role, and
   * tells the change permission by permission.
   * @param before null for a role that is new
   * @throws Refusal ROLE.*
   */
  async write(tx: EntityManager, actor: Actor, before: EffectiveRole | null, to: RoleDifference, type: HistoryType, reason: string): Promise<WrittenRole> {
    const after = effectiveRole(this.settings.permissionTables, to);
    this.checks.checkRole(after);
    if (after.reach.subtree && after.reach.records === 'assigned') throw new Refusal(accessErrors, 'ROLE.REACH');
    const changes = roleChanges(before, after, (name) => this.checks.label(name));
    if (!changes.length) throw new Refusal(accessErrors, 'ROLE.NOTHING_CHANGED');
    const { id, version } = await this.store(tx, actor.officeId, to);
    await tx.query(`UPDATE office SET roles_version = roles_version + 1 WHERE id = $1`, [actor.officeId]);
    await this.checks.checkHolders(tx, actor.officeId, to.key);
    await this.checks.checkKeepersRemain(tx, actor.officeId);
    await this.chronicle.record(tx, actor, { subject: 'role', id, type, reason, changes, ...(before ? { before: asKept(before) } : {}) });
    return { key: to.key, version };
  }

  /** @throws Refusal ROLE.NAME_TAKEN: also by a role that every office comes with */
  async checkName(tx: EntityManager, officeId: string, name: string, except: string | null): Promise<void> {
    const taken = [...(await this.book.rolesOf(tx, officeId)).values()].some((role) => role.key !== except && !role.retired && foldText(role.name) === foldText(name));
    const usual = Object.values(ROLES).some((usualName) => foldText(usualName) === foldText(name));
    if (taken || usual) throw new Refusal(accessErrors, 'ROLE.NAME_TAKEN', { name });
  }

  private async store(tx: EntityManager, officeId: string, role: RoleDifference): Promise<{ id: string; version: number }> {
    try {
      const [row] = await tx.query<{ id: string; version: number }[]>(
        `INSERT INTO office_role (office_id, key, built_in, name, granted, withdrawn, records, sealed, subtree, retired)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (office_id, key) DO UPDATE SET name = excluded.name, granted = excluded.granted, withdrawn = excluded.withdrawn, records = excluded.records,
           sealed = excluded.sealed, subtree = excluded.subtree, retired = excluded.retired, version = office_role.version + 1, updated_at = now()
         RETURNING id, version`,
        [officeId, role.key, role.builtIn, role.name, role.granted, role.withdrawn, role.records, role.sealed, role.subtree, role.retired],
      );
      if (!row) throw new Error(`role ${role.key} was not written`);
      return row;
    } catch (error) {
      if (brokenConstraint(error) === 'UQ_office_role_name') throw new Refusal(accessErrors, 'ROLE.NAME_TAKEN', { name: role.name ?? '' });
      throw error;
    }
  }
}

/** Names of people, three at most, for a sentence. */
export function namesOf(people: readonly RoleHolder[]): string {
  const named = people.slice(0, 3).map(({ fullName }) => fullName);
  return people.length > named.length ? `${named.join(', ')} và ${people.length - named.length} người khác` : named.join(', ');
}

/** A role as its history keeps it, whole. */
function asKept({ permissions, reach, name, ...difference }: EffectiveRole): object {
  return { ...difference, name, reach, permissions: [...permissions].toSorted() };
}
