import { Injectable } from '@nestjs/common';
import { type WrittenRole, accessErrors, asItComes, isBuiltIn } from '@tiepdan/access/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { Actor, VersionedReason } from '@tiepdan/platform/contract';
import { RoleShelf } from '../roles/role-shelf.js';

/** Puts a role that the system comes with back as it comes. */
@Injectable()
export class ResetRole {
  constructor(
    private readonly database: Database,
    private readonly shelf: RoleShelf,
  ) {}

  /** @throws Refusal RECORD.*, ROLE.NOT_BUILT_IN, ROLE.NOTHING_CHANGED, ROLE.LAST_KEEPER */
  run(actor: Actor, key: string, { version, reason }: VersionedReason): Promise<WrittenRole> {
    return this.database.write(async (tx) => {
      const { role } = await this.shelf.hold(tx, actor, key, version);
      if (!isBuiltIn(key)) throw new Refusal(accessErrors, 'ROLE.NOT_BUILT_IN');
      return this.shelf.write(tx, actor, role, asItComes(key), 'role-reset', reason);
    });
  }
}
