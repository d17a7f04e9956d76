import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { CloseRequest } from '@tiepdan/forwarding/contract';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { checkDay, holdDelivery, lastDayOf, writeDelivery } from '../held-delivery.js';

/** Ends following a paper without an answer (it was withdrawn, settled otherwise), or follows it again. */
@Injectable()
export class CloseDelivery {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal DELIVERY.*, RECORD.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, { version, on, reason }: CloseRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdDelivery(tx, actor, id, 'close', version);
      checkDay(on, lastDayOf(held), this.clock.today());
      await this.texts.check(tx, actor.officeId, held.matterId, { reason: ['Lý do', reason] });
      const next = await writeDelivery(tx, actor.officeId, held, { state: 'closed', closed_on: on, close_reason: reason });
      await this.chronicle.record(tx, actor, { subject: 'delivery', id, type: 'follow-closed', reason });
      return { id, version: next };
    });
  }

  /** @throws Refusal as `run` */
  reopen(actor: Actor, id: string, { version, reason }: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdDelivery(tx, actor, id, 'reopen', version);
      await this.texts.check(tx, actor.officeId, held.matterId, { reason: ['Lý do', reason] });
      const state = held.receivedOn ? 'received' : held.sentOn ? 'sent' : 'pending';
      const next = await writeDelivery(tx, actor.officeId, held, { state, closed_on: null, close_reason: null });
      await this.chronicle.record(tx, actor, { subject: 'delivery', id, type: 'follow-reopened', reason });
      return { id, version: next };
    });
  }
}
