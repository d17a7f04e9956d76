import { Injectable } from '@nestjs/common';
import { rolesHolding } from '@tiepdan/access/api';
import type { AccountView } from '@tiepdan/identity/contract';
import { petitionErrors, petitionPermissions } from '@tiepdan/petition/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/** Roles of an office that may handle a petition: those that may propose. */
const rolesOf = (manager: EntityManager, officeId: string) => rolesHolding(manager, officeId, 'petition.propose', petitionPermissions);

/** The accounts that can have a petition's file. */
@Injectable()
export class PetitionOfficers {
  constructor(private readonly database: Database) {}

  /** Active ones, for a pick list, in Vietnamese order. */
  list(officeId: string): Promise<AccountView[]> {
    return this.database.read(async (manager) =>
      manager.query(
        `SELECT id, full_name AS "fullName", position FROM account WHERE office_id = $1 AND active AND roles && $2
         ORDER BY full_name COLLATE "vi-x-icu", id`,
        [officeId, await rolesOf(manager, officeId)],
      ),
    );
  }

  /** @throws Refusal PETITION.UNKNOWN_OFFICER when the account cannot have a file */
  async nameOf(tx: EntityManager, officeId: string, id: string): Promise<string> {
    const [account] = await tx.query<{ name: string }[]>(
      `SELECT full_name AS name FROM account WHERE office_id = $1 AND id = $2 AND active AND roles && $3`,
      [officeId, id, await rolesOf(tx, officeId)],
    );
    if (account) return account.name;
    const { message } = new Refusal(petitionErrors, 'PETITION.UNKNOWN_OFFICER');
    throw new Refusal(petitionErrors, 'PETITION.UNKNOWN_OFFICER', {}, [{ path: 'officerId', rule: 'known', message }]);
  }

  /** The name of an account, also of one that has left. */
  async anyName(tx: EntityManager, officeId: string, id: string): Promise<string | null> {
    const [account] = await tx.query<{ name: string }[]>(`SELECT full_name AS name FROM account WHERE office_id = $1 AND id = $2`, [officeId, id]);
    return account?.name ?? null;
  }
}
