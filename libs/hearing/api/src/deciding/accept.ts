import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type AcceptHearingRequest, hearingErrors } from '@tiepdan/hearing/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { checkTakes, readDay } from '../days/held-day.js';
import { checkSlot, nextOrder, placedOn } from '../days/places.js';
import { holdHearing, writeHearing } from '../held-hearing.js';

/** The head takes a request onto its day, at the end of the order where it has no place yet. */
@Injectable()
export class AcceptHearing {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, HEARING.WRONG_STATE, NOT_TIED, DAY_*, SLOT_*; ONLINE.DENUNCIATION_SEALED */
  run(actor: Actor, id: string, request: AcceptHearingRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdHearing(tx, actor, id, 'accept', request.version);
      const day = await readDay(tx, actor.officeId, held.leaderDayId ?? '');
      checkTakes(day, this.clock.today(), true);
      // Who asks for secrecy is not shown on a screen elsewhere (NĐ 154/2026 Đ.20).
      if (day.online && held.sealed && held.kind === 'denunciation') throw new Refusal(hearingErrors, 'ONLINE.DENUNCIATION_SEALED');
      const slotAt = request.slotAt ?? held.slotAt;
      if (slotAt) checkSlot(day, slotAt, await placedOn(tx, actor.officeId, day.id, id));
      const version = await writeHearing(tx, actor.officeId, held, {
        state: 'accepted',
        slot_at: slotAt,
        order_no: held.orderNo ?? (await nextOrder(tx, actor.officeId, day.id)),
      });
      const changes = slotAt ? [{ field: 'slotAt', label: 'Giờ tiếp', before: held.slotAt, after: slotAt }] : [];
      await this.chronicle.record(tx, actor, { subject: 'hearing', id, type: 'hearing-accepted', changes });
      return { id, version };
    });
  }
}
