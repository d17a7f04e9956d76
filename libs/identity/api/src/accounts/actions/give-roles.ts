import { Injectable } from '@nestjs/common';
import { RoleChecks } from '@tiepdan/access/api';
import { Chronicle } from '@tiepdan/audit/api';
import type { GiveRolesRequest } from '@tiepdan/identity/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { AccountQueries } from '../account.queries.js';
import { checkAgency, rethrow } from '../account.rules.js';
import { roleChanges } from '../account-words.js';
import { holdAccount, refuseOwn } from '../held-account.js';
import { OfficeRoles } from '../office-roles.js';

/** Gives an account its roles, whole, and the body it answers for. Holds from its next request on: rights are read with each. */
@Injectable()
export class GiveRoles {
  constructor(
    private readonly database: Database,
    private readonly queries: AccountQueries,
    private readonly roles: OfficeRoles,
    private readonly checks: RoleChecks,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal ACCOUNT.OWN_ROLES, AGENCY_*, CLOSED; ROLE.UNKNOWN, BODY, CONFLICT, LAST_KEEPER; RECORD.* */
  run(actor: Actor, id: string, { version, roles, agencyId = null, reason }: GiveRolesRequest): Promise<WrittenRecord> {
    const { officeId } = actor;
    return this.database.write(async (tx) => {
      refuseOwn(actor, id, 'ACCOUNT.OWN_ROLES');
      const held = await holdAccount(tx, actor, id, version);
      checkAgency(roles, agencyId);
      await this.checks.checkGiven(tx, officeId, roles, agencyId !== null);
      const before = await this.queries.kept(officeId, id, tx);
      await tx
        .query(`UPDATE account SET roles = $3, agency_id = $4, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [officeId, id, roles, agencyId])
        .catch((error: unknown) => rethrow(error, held));
      await this.checks.checkKeepersRemain(tx, officeId);
      const changes = roleChanges(await this.roles.names(officeId, tx), before, await this.queries.kept(officeId, id, tx));
      await this.chronicle.record(tx, actor, { subject: 'account', id, type: 'roles-given', reason, changes });
      return { id, version: version + 1 };
    });
  }
}
