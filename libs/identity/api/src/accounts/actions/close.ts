import { Injectable } from '@nestjs/common';
import { RoleChecks } from '@tiepdan/access/api';
import { Chronicle } from '@tiepdan/audit/api';
import type { ClosedAccount } from '@tiepdan/identity/contract';
import type { Actor, VersionedReason } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { Sessions } from '../../sessions.js';
import { holdAccount, refuseOwn } from '../held-account.js';
import { WorkInHands } from '../work-in-hand.js';

/** Closes an account: nobody signs in with it, whoever is signed in is out, and what it holds in hand is named. It is never removed. */
@Injectable()
export class CloseAccount {
  constructor(
    private readonly database: Database,
    private readonly checks: RoleChecks,
    private readonly sessions: Sessions,
    private readonly work: WorkInHands,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal ACCOUNT.OWN_CLOSING, CLOSED; ROLE.LAST_KEEPER; RECORD.* */
  run(actor: Actor, id: string, { version, reason }: VersionedReason): Promise<ClosedAccount> {
    const { officeId } = actor;
    return this.database.write(async (tx) => {
      refuseOwn(actor, id, 'ACCOUNT.OWN_CLOSING');
      await holdAccount(tx, actor, id, version);
      await tx.query(
        `UPDATE account SET active = false, closed_on = $3, closed_reason = $4, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`,
        [officeId, id, this.clock.today(), reason],
      );
      await this.checks.checkKeepersRemain(tx, officeId);
      const sessionsEnded = await this.sessions.endAll(tx, { officeId, id });
      await this.chronicle.record(tx, actor, { subject: 'account', id, type: 'account-closed', reason });
      return { id, version: version + 1, sessionsEnded, work: await this.work.of(tx, officeId, id) };
    });
  }
}
