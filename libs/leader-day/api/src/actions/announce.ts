import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { LeaderDayDetails } from '@tiepdan/leader-day/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { hostName, insertLeaderDay, leaderDayColumns } from '../leader-day.repository.js';
import { checkLeaderDay } from '../leader-day.rules.js';

/** Enters a leader's announced day, before it has come or afterwards. */
@Injectable()
export class AnnounceLeaderDay {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal LEADER_DAY.* */
  run(actor: Actor, request: LeaderDayDetails): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      checkLeaderDay(request, this.clock.today());
      const host = await hostName(tx, actor.officeId, request.hostId);
      const id = await insertLeaderDay(tx, { officeId: actor.officeId, ...leaderDayColumns(request), createdBy: actor.accountId }, host);
      await this.chronicle.record(tx, actor, { subject: 'leader-day', id, type: 'registered' });
      return { id, version: 1 };
    });
  }
}
