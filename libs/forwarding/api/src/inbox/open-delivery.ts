import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { InboxView } from '@tiepdan/forwarding/contract';
import { type Actor, formatDay, platformErrors } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { lockDeliveries, writeDelivery } from '../held-delivery.js';
import { InboxQueries } from './inbox.queries.js';

/** A body opens what was sent to it. The first look is its receipt; every look leaves a trace in the audit record. */
@Injectable()
export class OpenDelivery {
  constructor(
    private readonly database: Database,
    private readonly queries: InboxQueries,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.NOT_FOUND */
  async run(actor: Actor, id: string): Promise<InboxView> {
    const { state } = await this.queries.view(actor, id); // whether it is the reader's own at all
    await this.database.write(async (tx) => {
      if (state === 'sent') await this.receive(tx, actor, id);
      await this.chronicle.note(tx, { ...actor, action: 'delivery.read', actorId: actor.accountId, details: { deliveryId: id, agencyId: actor.agencyId } });
    });
    return this.queries.view(actor, id);
  }

  private async receive(tx: Parameters<typeof lockDeliveries>[0], actor: Actor, id: string): Promise<void> {
    const [held] = await lockDeliveries(tx, actor.officeId, [id]);
    if (!held) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    if (held.state !== 'sent') return; // somebody else was faster
    const today = this.clock.today();
    await writeDelivery(tx, actor.officeId, held, { state: 'received', received_on: today, received_by: actor.accountId });
    await this.chronicle.record(tx, actor, { subject: 'delivery', id, type: 'opened', reason: formatDay(today) });
  }
}
