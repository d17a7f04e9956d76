import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { DeliveryDay } from '@tiepdan/forwarding/contract';
import { type Actor, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { checkDay, holdDelivery, lastDayOf, writeDelivery } from '../held-delivery.js';

/** Records that the body has the paper, from its receipt or by telephone. A body with an account does so by opening it. */
@Injectable()
export class ReceiveDelivery {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal DELIVERY.*, RECORD.* */
  run(actor: Actor, id: string, { version, on }: DeliveryDay): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdDelivery(tx, actor, id, 'receive', version);
      checkDay(on, lastDayOf(held), this.clock.today());
      const next = await writeDelivery(tx, actor.officeId, held, { state: 'received', received_on: on, received_by: actor.accountId });
      await this.chronicle.record(tx, actor, { subject: 'delivery', id, type: 'received', reason: formatDay(on) });
      return { id, version: next };
    });
  }
}
