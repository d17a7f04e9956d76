import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { LimitBooks } from '@tiepdan/calendar/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { DraftDocument } from '@tiepdan/document/api';
import { type LeftOut, type RungTaken, type UrgeManyRequest, type UrgeManyResult, forwardingErrors, rungWords } from '@tiepdan/forwarding/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type HeldDelivery, lockDeliveries, obstacle } from '../held-delivery.js';
import { type NextRung, nextRung } from './ladder.js';
import { ReminderListeners } from './reminder-listeners.js';
import { insertUrge, lastRungs } from './urge.repository.js';
import { UrgingTermsQueries } from './urging-terms.js';

/** A delivery with the rung that is now taken for it. */
interface Ripe {
  readonly held: HeldDelivery;
  readonly next: NextRung;
}

/** Takes the next rung of many late deliveries: reminders go out at once, letters and reports are drafted for somebody to issue. */
@Injectable()
export class UrgeMany {
  constructor(
    private readonly database: Database,
    private readonly books: LimitBooks,
    private readonly terms: UrgingTermsQueries,
    private readonly drafts: DraftDocument,
    private readonly listeners: ReminderListeners,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** What is not due is left out and said. @throws Refusal DOCUMENT.*, PERMISSION.MISSING, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, request: UrgeManyRequest): Promise<UrgeManyResult> {
    return this.database.write(async (tx) => {
      const { calendar } = await this.books.of(tx, actor.officeId);
      const terms = await this.terms.of(actor.officeId, tx);
      const ripe: Ripe[] = [];
      const leftOut: LeftOut[] = [];
      const held = await lockDeliveries(tx, actor.officeId, request.deliveryIds);
      const lasts = await lastRungs(tx, actor.officeId, held.map(({ id }) => id));
      for (const delivery of held) {
        const last = lasts.get(delivery.id) ?? null;
        const next = delivery.dueOn ? nextRung(delivery.dueOn, last, terms, calendar) : null;
        const refusal = this.against(delivery, last, next);
        if (refusal) leftOut.push({ id: delivery.id, code: refusal.code, message: refusal.message });
        else if (next) ripe.push({ held: delivery, next });
      }
      const reminded = await this.remind(tx, actor, ripe.filter(({ next }) => next.rung === 'reminder'), request.note ?? null);
      const drafted = await this.draft(tx, actor, ripe.filter(({ next }) => next.rung !== 'reminder'), request);
      return { reminded, drafted, leftOut };
    });
  }

  private against(held: HeldDelivery, last: RungTaken | null, next: NextRung | null): Refusal | null {
    const refusal = obstacle(held, 'urge');
    if (refusal) return refusal;
    if (last?.state === 'drafted') return new Refusal(forwardingErrors, 'URGING.DRAFT_WAITING', { rung: rungWords(last.rung, last.ordinal), number: held.documentNumber });
    if (next && next.since <= this.clock.today()) return null;
    return new Refusal(forwardingErrors, 'URGING.NOTHING_DUE', { number: held.documentNumber, agency: held.agencyName });
  }

  private async remind(tx: EntityManager, actor: Actor, ripe: readonly Ripe[], note: string | null): Promise<string[]> {
    for (const { held, next } of ripe) {
      await this.texts.check(tx, actor.officeId, held.matterId, { note: ['Lời nhắc', note] });
      await this.take(tx, actor, held, next, null, note);
    }
    for (const group of groupBy(ripe, ({ held }) => held.agencyId)) {
      const [first] = group;
      if (first) await this.listeners.tell(tx, actor, { agencyId: first.held.agencyId, documentNumbers: group.map(({ held }) => held.documentNumber), note });
    }
    return ripe.map(({ held }) => held.id);
  }

  private async draft(tx: EntityManager, actor: Actor, ripe: readonly Ripe[], { grouping }: UrgeManyRequest): Promise<UrgeManyResult['drafted']> {
    const drafted: UrgeManyResult['drafted'][number][] = [];
    const groups = groupBy(ripe, ({ held, next }) => [held.agencyId, next.rung, next.ordinal, grouping === 'each' ? held.id : ''].join(' '));
    for (const group of groups) {
      const [first] = group.toSorted((a, b) => (a.held.dueOn ?? '').localeCompare(b.held.dueOn ?? ''));
      if (!first) continue;
      const { agencyId, agencyName, documentId: aboutDocumentId } = first.held;
      const paper = first.next.rung === 'report' ? 'responsibility-report' : 'urging';
      const { id: documentId } = await this.drafts.runIn(tx, actor, { paper, aboutDocumentId, recipientIds: paper === 'urging' ? [agencyId] : [] });
      for (const { held, next } of group) await this.take(tx, actor, held, next, documentId, null);
      drafted.push({ documentId, rung: first.next.rung, agencyName, deliveryIds: group.map(({ held }) => held.id) });
    }
    return drafted;
  }

  private async take(tx: EntityManager, actor: Actor, held: HeldDelivery, { rung, ordinal }: NextRung, documentId: string | null, note: string | null): Promise<void> {
    await insertUrge(tx, actor, { deliveryId: held.id, rung, ordinal, state: documentId ? 'drafted' : 'sent', on: this.clock.today(), documentId, note });
    await this.chronicle.record(tx, actor, { subject: 'delivery', id: held.id, type: 'urged', reason: `${rungWords(rung, ordinal)}${documentId ? ' (dự thảo)' : ''}` });
  }
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}
