import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { OneTimePassword } from '@tiepdan/identity/contract';
import type { Actor, VersionedReason } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { setPassword } from '../../passwords/set-password.js';
import { dropLinks } from '../../sso/drop-links.js';
import { Sessions } from '../../sessions.js';
import { holdAccount, refuseOwn } from '../held-account.js';
import { makePassword } from './create.js';

/** Gives somebody who forgot theirs a password for one use; every browser signed in with the account is out. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal ACCOUNT.OWN_RESET, ACCOUNT.CLOSED, RECORD.* */
  async run(actor: Actor, id: string, { version, reason }: VersionedReason): Promise<OneTimePassword> {
    const { officeId } = actor;
    refuseOwn(actor, id, 'ACCOUNT.OWN_RESET');
    const { password, hash } = await makePassword();
    return this.database.write(async (tx) => {
      const { username, fullName } = await holdAccount(tx, actor, id, version);
      await tx.query(`UPDATE account SET version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [officeId, id]);
      await setPassword(tx, { officeId, id }, { hash, on: this.clock.today(), mustChange: true });
      await dropLinks(tx, this.chronicle, actor, { officeId, id });
      await this.sessions.endAll(tx, { officeId, id });
      await this.chronicle.record(tx, actor, { subject: 'account', id, type: 'password-reset', reason });
      return { id, version: version + 1, username, fullName, password };
    });
  }
}
