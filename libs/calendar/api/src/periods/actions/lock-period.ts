import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { LONGEST_LOCK, type LockPeriodRequest, type PeriodLockView, periodErrors } from '@tiepdan/calendar/contract';
import { type Actor, addDays, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal, brokenConstraint } from '@tiepdan/platform/api';
import { PeriodLockQueries } from '../period-lock.queries.js';

/** Locks days that have passed. What is dated in them can still be entered; it is noted as late. */
@Injectable()
export class LockPeriod {
  constructor(
    private readonly database: Database,
    private readonly queries: PeriodLockQueries,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal LOCK.* */
  async run(actor: Actor, request: LockPeriodRequest): Promise<PeriodLockView> {
    const { from, to, reason } = request;
    const [first, last] = [formatDay(from), formatDay(to)];
    if (to < from) throw new Refusal(periodErrors, 'LOCK.ENDS_BEFORE_IT_BEGINS', { from: first, to: last });
    if (to >= this.clock.today()) throw new Refusal(periodErrors, 'LOCK.NOT_OVER', { to: last });
    if (to >= addDays(from, LONGEST_LOCK)) throw new Refusal(periodErrors, 'LOCK.TOO_LONG', { days: LONGEST_LOCK });
    return this.database.write(async (tx) => {
      const [row] = await tx
        .query<{ id: string }[]>(`INSERT INTO period_lock (office_id, from_day, to_day, reason, locked_by, locked_at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`, [
          actor.officeId,
          from,
          to,
          reason,
          actor.accountId,
          this.clock.now(),
        ])
        .catch((error: unknown) => {
          throw brokenConstraint(error) === 'EXC_period_lock_once' ? new Refusal(periodErrors, 'LOCK.LOCKED_ALREADY', { from: first, to: last }) : error;
        });
      const id = row?.id ?? '';
      await this.chronicle.record(tx, actor, { subject: 'period-lock', id, type: 'period-locked', reason });
      return this.queries.one(actor.officeId, id, tx);
    });
  }
}
