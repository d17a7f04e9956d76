import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { MoveDelegationEndRequest } from '@tiepdan/identity/contract';
import { type Actor, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { accountTerms } from '../../accounts/account-terms.js';
import { DelegationQueries } from '../delegation.queries.js';
import { checkDays, mayManage, refusalToProlong, refuseDelegation, rethrowDelegation } from '../delegation.rules.js';
import { holdDelegation } from '../held-delegation.js';

/** A leave becomes longer or shorter: the delegation has a new last day. */
@Injectable()
export class MoveDelegationEnd {
  constructor(
    private readonly database: Database,
    private readonly queries: DelegationQueries,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*; DELEGATION.OTHERS, OVER, LAST_DAY_PAST, DAYS, TOO_LONG, TWICE, TO_MAKER, NOT_YOURS */
  run(actor: Actor, id: string, { version, toOn, reason }: MoveDelegationEndRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const found = await holdDelegation(tx, this.queries, actor, id, version, ({ from }) => mayManage(actor, from.id));
      if (toOn < this.clock.today()) throw refuseDelegation('toOn', 'DELEGATION.LAST_DAY_PAST');
      checkDays({ fromOn: found.fromOn, toOn }, (await accountTerms(tx, actor.officeId)).longestDelegation);
      const refused = toOn > found.toOn && refusalToProlong(actor, { fromId: found.from.id, toId: found.to.id, permissions: found.permissions });
      if (refused) throw refused;
      await tx.query(`UPDATE delegation SET to_on = $3, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [actor.officeId, id, toOn]).catch(rethrowDelegation);
      const changes = [{ field: 'toOn', label: 'Ngày cuối', before: formatDay(found.toOn), after: formatDay(toOn) }];
      await this.chronicle.record(tx, actor, { subject: 'delegation', id, type: 'delegation-moved', reason, changes });
      return { id, version: version + 1 };
    });
  }
}
