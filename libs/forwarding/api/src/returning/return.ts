import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { AgencyReturnRequest, ReturnRequest } from '@tiepdan/forwarding/contract';
import type { Actor, PlainDate, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { checkDay, holdDelivery, lastDayOf, writeDelivery } from '../held-delivery.js';

/** The receiving body sends a paper back that is not its own to answer, with the reason. */
@Injectable()
export class ReturnDelivery {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** As the office records it. @throws Refusal DELIVERY.*, RECORD.*, SEALED.TEXT_NAMES_PERSON */
  byOffice(actor: Actor, id: string, { version, on, reason }: ReturnRequest): Promise<WrittenRecord> {
    return this.database.write((tx) => this.write(tx, actor, id, version, on, reason));
  }

  /** By the body itself, today. @throws Refusal DELIVERY.*, RECORD.* */
  byAgency(actor: Actor, id: string, { version, reason }: AgencyReturnRequest): Promise<WrittenRecord> {
    return this.database.write((tx) => this.write(tx, actor, id, version, this.clock.today(), reason));
  }

  private async write(tx: EntityManager, actor: Actor, id: string, version: number, on: PlainDate, typed: string): Promise<WrittenRecord> {
    const held = await holdDelivery(tx, actor, id, 'return', version);
    checkDay(on, lastDayOf(held), this.clock.today());
    // Whoever may not know the people of a sealed matter learns nothing from a refusal either: what names them is masked.
    if (!actor.agencyId) await this.texts.check(tx, actor.officeId, held.matterId, { reason: ['Lý do', typed] });
    const reason = actor.agencyId && held.sealed ? await this.texts.mask(tx, actor.officeId, held.matterId, typed) : typed;
    const next = await writeDelivery(tx, actor.officeId, held, { state: 'returned', returned_on: on, return_reason: reason, returned_by: actor.accountId });
    await this.chronicle.record(tx, actor, { subject: 'delivery', id, type: 'sent-back', reason });
    return { id, version: next };
  }
}
