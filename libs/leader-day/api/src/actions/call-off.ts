import { Injectable } from '@nestjs/common';
import type { CallOffDayRequest, LeaderDayView, ReinstateDayRequest } from '@tiepdan/leader-day/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { DayBook } from '../day-book.js';
import { receptionsOf } from '../leader-day.repository.js';
import { checkReceptionsOf } from '../leader-day.rules.js';

/** A published day is not held, or is held after all. It counts as published either way (TT 06/2025, 01/TCD cột 10, 16). */
@Injectable()
export class CallOffDay {
  constructor(
    private readonly database: Database,
    private readonly book: DayBook,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, LEADER_DAY.NOT_OPEN, LEADER_DAY.HAS_RECEPTIONS */
  run(actor: Actor, id: string, request: CallOffDayRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const before = await this.book.hold(tx, actor, id, request.version, 'call-off');
      checkReceptionsOf({ ...before, outcome: 'not-held' }, await receptionsOf(tx, actor.officeId, id), this.clock.today());
      const { reason, documentNumber } = request;
      const change = { kind: 'called-off', reason, documentNumber: documentNumber ?? null } as const;
      return this.book.write(tx, actor, before, { outcome: 'not-held', note: before.note ?? reason }, { type: 'day-called-off', reason, change });
    });
  }

  /** @throws Refusal RECORD.*, LEADER_DAY.NOT_OPEN; LEADER_DAY.ELSEWHERE when the leader has another day at that hour by now */
  reinstate(actor: Actor, id: string, request: ReinstateDayRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const before = await this.book.hold(tx, actor, id, request.version, 'reinstate');
      const note = await noteBefore(tx, actor, before);
      const { reason, documentNumber } = request;
      const change = { kind: 'reinstated', reason, documentNumber: documentNumber ?? null } as const;
      return this.book.write(tx, actor, before, { outcome: 'announced', note }, { type: 'day-reinstated', reason, change });
    });
  }
}

/** The remark of a day as it was before its calling off put the reason there; the ground of an ad hoc day stays. */
async function noteBefore(tx: EntityManager, actor: Actor, day: LeaderDayView): Promise<string | null> {
  if (day.session === 'ad-hoc') return day.note;
  const [last] = await tx.query<{ reason: string | null }[]>(
    `SELECT reason FROM leader_day_change WHERE office_id = $1 AND leader_day_id = $2 AND kind = 'called-off' ORDER BY id DESC LIMIT 1`,
    [actor.officeId, day.id],
  );
  return last?.reason === day.note ? null : day.note;
}
