import { Injectable } from '@nestjs/common';
import { RoleChecks } from '@tiepdan/access/api';
import { Chronicle } from '@tiepdan/audit/api';
import type { OneTimePassword } from '@tiepdan/identity/contract';
import type { Actor, VersionedReason } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { setPassword } from '../../passwords/set-password.js';
import { dropLinks } from '../../sso/drop-links.js';
import { checkAgency } from '../account.rules.js';
import { holdAccount } from '../held-account.js';
import { makePassword } from './create.js';

/** Opens a closed account again. It comes back with a password for one use: nobody knows who learnt the one of before. */
@Injectable()
export class ReopenAccount {
  constructor(
    private readonly database: Database,
    private readonly checks: RoleChecks,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal ACCOUNT.NOT_CLOSED; ACCOUNT.AGENCY_*, ROLE.* when its roles are no longer to be had; RECORD.* */
  async run(actor: Actor, id: string, { version, reason }: VersionedReason): Promise<OneTimePassword> {
    const { officeId } = actor;
    const { password, hash } = await makePassword();
    return this.database.write(async (tx) => {
      const { username, fullName, roles, agencyId } = await holdAccount(tx, actor, id, version, 'closed');
      checkAgency(roles, agencyId);
      await this.checks.checkGiven(tx, officeId, roles, agencyId !== null);
      await tx.query(`UPDATE account SET active = true, closed_on = NULL, closed_reason = NULL, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [officeId, id]);
      await setPassword(tx, { officeId, id }, { hash, on: this.clock.today(), mustChange: true });
      await dropLinks(tx, this.chronicle, actor, { officeId, id });
      await this.chronicle.record(tx, actor, { subject: 'account', id, type: 'account-reopened', reason });
      return { id, version: version + 1, username, fullName, password };
    });
  }
}
