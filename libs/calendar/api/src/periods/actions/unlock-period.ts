import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type PeriodLockView, type UnlockPeriodRequest, periodErrors } from '@tiepdan/calendar/contract';
import { type Actor, platformErrors } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { PeriodLockQueries } from '../period-lock.queries.js';

/** Takes a lock back. What was written late while it held stays noted. */
@Injectable()
export class UnlockPeriod {
  constructor(
    private readonly database: Database,
    private readonly queries: PeriodLockQueries,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND, LOCK.UNLOCKED_ALREADY */
  run(actor: Actor, id: string, { reason }: UnlockPeriodRequest): Promise<PeriodLockView> {
    return this.database.write(async (tx) => {
      const [lock] = await tx.query<{ unlockedAt: Date | null }[]>(
        `SELECT unlocked_at AS "unlockedAt" FROM period_lock WHERE office_id = $1 AND id = $2 FOR UPDATE`,
        [actor.officeId, id],
      );
      if (!lock) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
      if (lock.unlockedAt) throw new Refusal(periodErrors, 'LOCK.UNLOCKED_ALREADY');
      await tx.query(`UPDATE period_lock SET unlocked_at = $3, unlocked_by = $4, unlock_reason = $5 WHERE office_id = $1 AND id = $2`, [
        actor.officeId,
        id,
        this.clock.now(),
        actor.accountId,
        reason,
      ]);
      await this.chronicle.record(tx, actor, { subject: 'period-lock', id, type: 'period-unlocked', reason });
      return this.queries.one(actor.officeId, id, tx);
    });
  }
}
