import { Injectable } from '@nestjs/common';
import { forwardingErrors } from '@tiepdan/forwarding/contract';
import { type Actor, type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { Clock, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type HeldDelivery, lockDeliveries, writeDelivery } from '../held-delivery.js';
import { AnswerLimits } from './answer-limits.js';

/** Brings a delivery, and the limits of its petition, to where its answers now leave it. */
@Injectable()
export class SettleAnswers {
  constructor(
    private readonly limits: AnswerLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * Call with the delivery locked, after its answers were written.
   * @throws Refusal DELIVERY.TOLD_ALREADY when the citizen was told before the answer is said to have come
   */
  async run(tx: EntityManager, actor: Actor, held: HeldDelivery, arrivedOn: PlainDate): Promise<number> {
    const final = await finalAnswer(tx, actor.officeId, held.id);
    const receivedOn = held.receivedOn ?? final?.receivedOn ?? arrivedOn;
    if (!final) {
      const version = await writeDelivery(tx, actor.officeId, held, { state: 'received', received_on: receivedOn, answered_on: null, told_on: null, told_how: null, told_by: null });
      if (held.state === 'answered') await this.limits.onTakenBack(tx, actor, held.petitionId, this.clock.today());
      return version;
    }
    if (held.toldOn && held.toldOn < final.receivedOn) throw new Refusal(forwardingErrors, 'DELIVERY.TOLD_ALREADY', { on: formatDay(held.toldOn) });
    const version = await writeDelivery(tx, actor.officeId, held, { state: 'answered', received_on: receivedOn, answered_on: final.receivedOn });
    if (held.state !== 'answered') await this.limits.onAnswered(tx, actor, held.petitionId, final);
    else if (held.answeredOn !== final.receivedOn) await this.limits.onDayCorrected(tx, actor, held.petitionId, final.receivedOn);
    return version;
  }

  /**
   * The paper that was answered is cancelled, or put back (`active`): nobody is told of what no longer stands. What the citizen
   * was told already stays as it was.
   */
  async onStanding(tx: EntityManager, actor: Actor, documentId: string, active: boolean): Promise<void> {
    await this.limits.ready(tx, actor);
    const ids = await tx.query<{ id: string }[]>(`SELECT id FROM delivery WHERE office_id = $1 AND document_id = $2`, [actor.officeId, documentId]);
    for (const held of await lockDeliveries(tx, actor.officeId, ids.map(({ id }) => id))) {
      if (held.state !== 'answered' || held.toldOn) continue;
      const final = await finalAnswer(tx, actor.officeId, held.id);
      if (!active) await this.limits.onTakenBack(tx, actor, held.petitionId, this.clock.today());
      else if (final) await this.limits.onAnswered(tx, actor, held.petitionId, final);
    }
  }
}

/** The answer that ended a delivery; null while there is none. */
async function finalAnswer(tx: EntityManager, officeId: string, deliveryId: string): Promise<{ receivedOn: PlainDate; resolvedOn: PlainDate | null } | null> {
  const [final] = await tx.query<{ receivedOn: PlainDate; resolvedOn: PlainDate | null }[]>(
    `SELECT received_on::text AS "receivedOn", resolved_on::text AS "resolvedOn" FROM answer
     WHERE office_id = $1 AND delivery_id = $2 AND status = 'active' AND result <> 'in-progress'`,
    [officeId, deliveryId],
  );
  return final ?? null;
}
