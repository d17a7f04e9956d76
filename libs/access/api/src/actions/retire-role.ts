import { Injectable } from '@nestjs/common';
import { type WrittenRole, accessErrors } from '@tiepdan/access/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { Actor, VersionedReason } from '@tiepdan/platform/contract';
import { RoleShelf, namesOf } from '../roles/role-shelf.js';
import { kept } from './change-role.js';

/** Gives a role of the office's own to nobody any more, or takes it up again. */
@Injectable()
export class RetireRole {
  constructor(
    private readonly database: Database,
    private readonly shelf: RoleShelf,
  ) {}

  /** @throws Refusal RECORD.*, ROLE.BUILT_IN, ROLE.RETIRED, ROLE.HELD with the names of who has it */
  run(actor: Actor, key: string, { version, reason }: VersionedReason): Promise<WrittenRole> {
    return this.database.write(async (tx) => {
      const { role, holders } = await this.shelf.hold(tx, actor, key, version);
      if (role.builtIn) throw new Refusal(accessErrors, 'ROLE.BUILT_IN');
      if (role.retired) throw new Refusal(accessErrors, 'ROLE.RETIRED');
      if (holders.length) throw new Refusal(accessErrors, 'ROLE.HELD', { count: holders.length, names: namesOf(holders) });
      return this.shelf.write(tx, actor, role, { ...kept(role), retired: true }, 'role-retired', reason);
    });
  }

  /** @throws Refusal RECORD.*, ROLE.NOT_RETIRED, ROLE.NAME_TAKEN */
  reinstate(actor: Actor, key: string, { version, reason }: VersionedReason): Promise<WrittenRole> {
    return this.database.write(async (tx) => {
      const { role } = await this.shelf.hold(tx, actor, key, version);
      if (!role.retired) throw new Refusal(accessErrors, 'ROLE.NOT_RETIRED');
      await this.shelf.checkName(tx, actor.officeId, role.name, key);
      return this.shelf.write(tx, actor, role, { ...kept(role), retired: false }, 'role-reinstated', reason);
    });
  }
}
