import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { MoveHearingRequest } from '@tiepdan/hearing/contract';
import { type Actor, type VersionedReason, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { checkTakes, lockChosenDay, readDay } from '../days/held-day.js';
import { checkPlace } from '../days/places.js';
import { type HeldHearing, holdHearing, writeHearing } from '../held-hearing.js';
import { holdMatter } from '../registering/subject.js';

const NO_DAY = 'danh sách chờ';

/** Moves a request to another published day, or to the waiting list; there it waits to be arranged anew. */
@Injectable()
export class MoveHearing {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, HEARING.WRONG_STATE, DAY_*, SLOT_*, MATTER_ON_DAY, MATTER_WAITING; SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, request: MoveHearingRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdHearing(tx, actor, id, 'move', request.version, request.leaderDayId);
      const slotAt = (request.leaderDayId && request.slotAt) || null;
      if (held.matterId && !request.leaderDayId) await holdMatter(tx, actor.officeId, held.matterId, true, id);
      const to = await this.place(tx, actor, held, request.leaderDayId, slotAt);
      if (held.sealed) await this.texts.check(tx, actor.officeId, held.matterId, { reason: ['Lý do', request.reason] });
      const from = held.leaderDayId ? formatDay((await readDay(tx, actor.officeId, held.leaderDayId)).heldOn) : NO_DAY;
      const version = await writeHearing(tx, actor.officeId, held, { state: 'waiting', leader_day_id: request.leaderDayId, slot_at: slotAt, order_no: null, reason: null });
      const changes = [{ field: 'leaderDayId', label: 'Ngày tiếp', before: from, after: to }];
      await this.chronicle.record(tx, actor, { subject: 'hearing', id, type: 'hearing-moved', reason: request.reason ?? null, changes });
      return { id, version };
    });
  }

  /** A request that was refused or withdrawn waits again: on its day while that takes it, else on the waiting list. */
  takeBack(actor: Actor, id: string, request: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdHearing(tx, actor, id, 'take-back', request.version);
      const day = held.leaderDayId ? await readDay(tx, actor.officeId, held.leaderDayId) : null;
      const open = day?.status === 'active' && day.outcome === 'announced' && day.heldOn >= this.clock.today();
      if (day && open) await checkPlace(tx, actor.officeId, day, { id, matterId: held.matterId, slotAt: null });
      else if (held.matterId) await holdMatter(tx, actor.officeId, held.matterId, true, id);
      if (held.sealed) await this.texts.check(tx, actor.officeId, held.matterId, { reason: ['Lý do', request.reason] });
      const version = await writeHearing(tx, actor.officeId, held, { state: 'waiting', leader_day_id: open ? held.leaderDayId : null, reason: null });
      await this.chronicle.record(tx, actor, { subject: 'hearing', id, type: 'hearing-taken-back', reason: request.reason });
      return { id, version };
    });
  }

  private async place(tx: EntityManager, actor: Actor, held: HeldHearing, dayId: string | null, slotAt: string | null): Promise<string> {
    if (!dayId) return NO_DAY;
    const day = await lockChosenDay(tx, actor.officeId, dayId);
    checkTakes(day, this.clock.today(), true);
    await checkPlace(tx, actor.officeId, day, { id: held.id, matterId: held.matterId, slotAt });
    return formatDay(day.heldOn);
  }
}
