import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { DelegationQueries } from '../delegation.queries.js';
import { mayEnd } from '../delegation.rules.js';
import { holdDelegation } from '../held-delegation.js';

/** A delegation holds no longer, from the receiver's next request on: ended where its days have begun, cancelled where they have not. */
@Injectable()
export class EndDelegation {
  constructor(
    private readonly database: Database,
    private readonly queries: DelegationQueries,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*; DELEGATION.OTHERS, OVER */
  run(actor: Actor, id: string, { version, reason }: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const { state } = await holdDelegation(tx, this.queries, actor, id, version, ({ from }) => mayEnd(actor, from.id));
      const begun = state === 'current';
      await tx.query(`UPDATE delegation SET status = $3, ended_on = $4, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [
        actor.officeId,
        id,
        begun ? 'ended' : 'cancelled',
        this.clock.today(),
      ]);
      await this.chronicle.record(tx, actor, { subject: 'delegation', id, type: begun ? 'delegation-ended' : 'cancelled', reason });
      return { id, version: version + 1 };
    });
  }
}
