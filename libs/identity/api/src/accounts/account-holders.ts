import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type HoldingAccount, RoleHolders } from '@tiepdan/access/api';
import type { EntityManager } from 'typeorm';

/** Tells the roles, which stand below, who has them. */
@Injectable()
export class AccountHolders implements OnModuleInit {
  constructor(private readonly holders: RoleHolders) {}

  onModuleInit(): void {
    this.holders.add(activeAccounts);
  }
}

/** Every active account of an office and its roles, by name. */
export function activeAccounts(manager: EntityManager, officeId: string): Promise<HoldingAccount[]> {
  return manager.query<HoldingAccount[]>(
    `SELECT id, full_name AS "fullName", position, roles FROM account WHERE office_id = $1 AND active ORDER BY full_name COLLATE "vi-x-icu", id`,
    [officeId],
  );
}
