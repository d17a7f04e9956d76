import { Injectable } from '@nestjs/common';
import type { AccountView } from '@tiepdan/identity/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

@Injectable()
export class Colleagues {
  constructor(private readonly database: Database) {}

  /** The office's own active accounts, for pick lists. */
  list(officeId: string): Promise<AccountView[]> {
    return this.database.read((manager) =>
      manager.query(
        `SELECT id, full_name AS "fullName", position FROM account WHERE office_id = $1 AND active AND agency_id IS NULL
         ORDER BY full_name COLLATE "vi-x-icu"`,
        [officeId],
      ),
    );
  }

  /** Whether the account belongs to the office (closed ones too: they once received people). */
  async has(tx: EntityManager, officeId: string, accountId: string): Promise<boolean> {
    const found = await tx.query<unknown[]>(`SELECT 1 FROM account WHERE office_id = $1 AND id = $2`, [officeId, accountId]);
    return found.length > 0;
  }
}
