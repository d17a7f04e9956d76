import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { slotTimes } from '@tiepdan/hearing/contract';
import { type DayHappening, DayListeners } from '@tiepdan/leader-day/api';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { backToWaiting } from '../deciding/back-to-waiting.js';

/**
 * What becomes of requests when their day changes: of a day that is called off, cancelled, or is no reception of ours any more they go back to the waiting list; a day
 * that is postponed takes them along, and times that its new hours do not have are given anew.
 */
@Injectable()
export class FollowDays implements OnModuleInit {
  constructor(
    private readonly days: DayListeners,
    private readonly chronicle: Chronicle,
  ) {}

  onModuleInit(): void {
    this.days.add((tx, actor, happening) => this.run(tx, actor, happening));
  }

  async run(tx: EntityManager, actor: Actor, { kind, before, after, reason }: DayHappening): Promise<void> {
    const gone = kind === 'called-off' || kind === 'cancelled' || after.purpose === 'dialogue' || after.bodyId !== null;
    if (gone) {
      await backToWaiting(tx, this.chronicle, actor, after.id, ['waiting', 'proposed', 'accepted', 'begun'], reason);
      return;
    }
    if (before.heldOn !== after.heldOn) await this.unbegin(tx, actor, after.id, reason);
    await tx.query(
      `UPDATE hearing_request SET slot_at = NULL, version = version + 1, updated_at = now()
       WHERE office_id = $1 AND leader_day_id = $2 AND slot_at IS NOT NULL AND state IN ('waiting', 'proposed', 'accepted') AND to_char(slot_at, 'HH24:MI') <> ALL($3::text[])`,
      [actor.officeId, after.id, slotTimes(after)],
    );
  }

  /** Nobody is being heard on a day that has been moved; and while somebody is, its leader could begin nowhere else. */
  private async unbegin(tx: EntityManager, actor: Actor, dayId: string, reason: string | null): Promise<void> {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `UPDATE hearing_request SET state = 'accepted', started_at = NULL, version = version + 1, updated_at = now() WHERE office_id = $1 AND leader_day_id = $2 AND state = 'begun' RETURNING id`,
      [actor.officeId, dayId],
    );
    for (const { id } of rows) await this.chronicle.record(tx, actor, { subject: 'hearing', id, type: 'hearing-reopened', reason });
  }
}
