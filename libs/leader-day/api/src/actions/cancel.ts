import { Injectable } from '@nestjs/common';
import { Chronicle, cancelRecord, restoreRecord } from '@tiepdan/audit/api';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { LEADER_DAY } from '../day-book.js';
import { DayListeners } from '../day-listeners.js';
import { DayTexts } from '../day-texts.js';
import { LeaderDayQueries } from '../leader-day.queries.js';
import { receptionsOf, twiceAt } from '../leader-day.repository.js';
import { hasReceptions } from '../leader-day.rules.js';

/** Takes a day out of every count, or puts it back: it was entered wrongly, or it was only planned. */
@Injectable()
export class CancelLeaderDay {
  constructor(
    private readonly database: Database,
    private readonly queries: LeaderDayQueries,
    private readonly chronicle: Chronicle,
    private readonly listeners: DayListeners,
    private readonly texts: DayTexts,
  ) {}

  /** @throws Refusal LEADER_DAY.HAS_RECEPTIONS while receptions hang on it */
  run(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write((tx) => this.runIn(tx, actor, id, input));
  }

  /** The same within the caller's transaction. */
  async runIn(tx: EntityManager, actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    const written = await cancelRecord(tx, this.chronicle, LEADER_DAY, actor, id, input);
    const { hanging: receptions } = await receptionsOf(tx, actor.officeId, id);
    if (receptions > 0) throw hasReceptions(receptions);
    const after = await this.queries.one(actor, id, tx);
    await this.texts.check(tx, actor, after, input);
    await this.listeners.tell(tx, actor, { kind: 'cancelled', before: { ...after, status: 'active', version: input.version }, after, reason: input.reason });
    return written;
  }

  /** @throws Refusal LEADER_DAY.ALREADY_ANNOUNCED, ELSEWHERE when the leader has another day there meanwhile */
  restore(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const before = await this.queries.one(actor, id, tx);
      const written = await restoreRecord(tx, this.chronicle, LEADER_DAY, actor, id, input).catch((error: unknown) => {
        throw twiceAt(error, before, before.hostName);
      });
      const after = await this.queries.one(actor, id, tx);
      await this.texts.check(tx, actor, after, input);
      await this.listeners.tell(tx, actor, { kind: 'restored', before, after, reason: input.reason });
      return written;
    });
  }
}
