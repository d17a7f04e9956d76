import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { LimitBooks } from '@tiepdan/calendar/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { type LeftOut, SEND_WAYS, type SendRequest, type SendResult, forwardingErrors } from '@tiepdan/forwarding/contract';
import { type Actor, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { answerDue } from '../due/answer-due.js';
import { OwnDues } from '../due/own-dues.js';
import { type HeldDelivery, checkDay, lockDeliveries, obstacle, writeDelivery } from '../held-delivery.js';
import { UrgingTermsQueries } from '../urging/urging-terms.js';
import { Enclose } from './enclose.js';

/** Records that papers left the house: on which day, how, and what went along. */
@Injectable()
export class SendDeliveries {
  constructor(
    private readonly database: Database,
    private readonly books: LimitBooks,
    private readonly terms: UrgingTermsQueries,
    private readonly own: OwnDues,
    private readonly enclose: Enclose,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /**
   * What cannot be sent is left out and said; the rest is written.
   * @throws Refusal DELIVERY.DAY_IN_FUTURE, DELIVERY.ENCLOSURES_OF_MANY, DELIVERY.ENCLOSURES_OF_SEALED, DELIVERY.UNKNOWN_ENCLOSURE
   */
  run(actor: Actor, request: SendRequest): Promise<SendResult> {
    const enclosures = request.enclosureIds ?? [];
    if (enclosures.length && request.deliveryIds.length > 1) throw new Refusal(forwardingErrors, 'DELIVERY.ENCLOSURES_OF_MANY');
    checkDay(request.on, request.on, this.clock.today());
    return this.database.write(async (tx) => {
      const book = await this.books.of(tx, actor.officeId);
      const terms = await this.terms.of(actor.officeId, tx);
      const sent: string[] = [];
      const leftOut: LeftOut[] = [];
      for (const held of await lockDeliveries(tx, actor.officeId, request.deliveryIds)) {
        const refusal = this.against(held, request);
        if (refusal) leftOut.push({ id: held.id, code: refusal.code, message: refusal.message });
        else {
          const facts = { documentKind: held.documentKind, matterKind: held.matterKind, askedOn: held.askedOn, from: request.on };
          const own = await this.own.of(tx, actor.officeId, held);
          await this.write(tx, actor, held, request, own === undefined ? answerDue(facts, terms, book) : own);
          await this.enclose.run(tx, actor, held, enclosures);
          sent.push(held.id);
        }
      }
      return { sent, leftOut };
    });
  }

  private against(held: HeldDelivery, { on }: SendRequest): Refusal | null {
    const refusal = obstacle(held, 'send');
    if (refusal) return refusal;
    return on < held.issuedOn ? new Refusal(forwardingErrors, 'DELIVERY.DAY_BEFORE', { on: formatDay(on), before: formatDay(held.issuedOn) }) : null;
  }

  private async write(tx: EntityManager, actor: Actor, held: HeldDelivery, request: SendRequest, due: ReturnType<typeof answerDue>): Promise<void> {
    const { on, how } = request;
    const note = request.note ?? null;
    await this.texts.check(tx, actor.officeId, held.matterId, { note: ['Ghi chú', note] });
    // An answer is owed from the day the paper was sent; a day that somebody has set by hand meanwhile stays.
    const byRule = await dueByRule(tx, actor.officeId, held.id);
    await writeDelivery(tx, actor.officeId, held, {
      state: 'sent',
      sent_on: on,
      sent_how: how,
      sent_by: actor.accountId,
      send_note: note,
      ...(byRule ? { due_on: due?.dueOn ?? null, due_why: due?.why ?? null } : {}),
    });
    await this.chronicle.record(tx, actor, { subject: 'delivery', id: held.id, type: 'sent', reason: `${formatDay(on)}, ${SEND_WAYS[how]}` });
  }
}

/** Whether nobody has moved the day by hand. */
async function dueByRule(tx: EntityManager, officeId: string, id: string): Promise<boolean> {
  const moved = await tx.query<object[]>(
    `SELECT 1 FROM history_event WHERE office_id = $1 AND subject_kind = 'delivery' AND subject_id = $2 AND type = 'due-moved' LIMIT 1`,
    [officeId, id],
  );
  return moved.length === 0;
}
