import { Injectable } from '@nestjs/common';
import { type CopyRoleRequest, type WrittenRole, accessErrors } from '@tiepdan/access/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { type Actor, isOfBody, platformErrors } from '@tiepdan/platform/contract';
import { RoleBook } from '../roles/role-book.js';
import { RoleShelf } from '../roles/role-shelf.js';
import { lockRoles } from '../roles/role-rows.js';
import { ownRole } from './define-role.js';

/** Makes a role of the office's own that begins as another role is now. */
@Injectable()
export class CopyRole {
  constructor(
    private readonly database: Database,
    private readonly book: RoleBook,
    private readonly shelf: RoleShelf,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND, ROLE.NAME_TAKEN, ROLE.BODY: roles of bodies are those the system comes with */
  run(actor: Actor, key: string, { name, reason }: CopyRoleRequest): Promise<WrittenRole> {
    return this.database.write(async (tx) => {
      await lockRoles(tx, actor.officeId);
      const source = (await this.book.rolesOf(tx, actor.officeId)).get(key);
      if (!source) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      if (source.retired) throw new Refusal(accessErrors, 'ROLE.RETIRED');
      if (isOfBody([key])) throw new Refusal(accessErrors, 'ROLE.BODY');
      await this.shelf.checkName(tx, actor.officeId, name, null);
      const { records, sealed, subtree } = source.reach;
      return this.shelf.write(tx, actor, null, ownRole({ name, permissions: [...source.permissions], records, sealed, subtree }), 'role-defined', reason);
    });
  }
}
