import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type HoldingAccount, RoleHolders } from '@tiepdan/access/api';

/** Tells the roles, which lie below, who has them. */
@Injectable()
export class TellHolders implements OnModuleInit {
  constructor(private readonly holders: RoleHolders) {}

  onModuleInit(): void {
    this.holders.add((manager, officeId) =>
      manager.query<HoldingAccount[]>(
        `SELECT id, full_name AS "fullName", position, roles FROM account WHERE office_id = $1 AND active ORDER BY full_name COLLATE "vi-x-icu", id`,
        [officeId],
      ),
    );
  }
}
