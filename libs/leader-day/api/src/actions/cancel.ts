import { Injectable } from '@nestjs/common';
import { Chronicle, cancelRecord, restoreRecord } from '@tiepdan/audit/api';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { LeaderDayQueries } from '../leader-day.queries.js';
import { alreadyAnnounced, receptionsOf } from '../leader-day.repository.js';
import { hasReceptions } from '../leader-day.rules.js';

const LEADER_DAY = { table: 'leader_day', subject: 'leader-day' } as const;

/** Takes a day out of every count, or puts it back. */
@Injectable()
export class CancelLeaderDay {
  constructor(
    private readonly database: Database,
    private readonly queries: LeaderDayQueries,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal LEADER_DAY.HAS_RECEPTIONS while receptions hang on it */
  run(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const written = await cancelRecord(tx, this.chronicle, LEADER_DAY, actor, id, input);
      const { hanging: receptions } = await receptionsOf(tx, actor.officeId, id);
      if (receptions > 0) throw hasReceptions(receptions);
      return written;
    });
  }

  /** @throws Refusal LEADER_DAY.ALREADY_ANNOUNCED when the same day has been announced anew meanwhile */
  restore(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const day = await this.queries.one(actor, id, tx);
      return restoreRecord(tx, this.chronicle, LEADER_DAY, actor, id, input).catch((error: unknown) => {
        throw alreadyAnnounced(error, day, day.hostName);
      });
    });
  }
}
