import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type Actor, type PlainDate, formatDay } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import type { AnswerDue } from './answer-due.js';

/**
 * The last day of each body a paper goes to, by the body, where a higher domain knows better than the paper itself: a notice of a
 * leader's conclusion gives each body days of its own. `null` for a body: nothing is waited for. A paper it does not know has no map.
 */
export type OwnDueSource = (tx: EntityManager, officeId: string, documentId: string) => Promise<ReadonlyMap<string, AnswerDue | null> | null>;

interface OpenDelivery {
  readonly id: string;
  readonly agencyId: string;
  readonly dueOn: PlainDate | null;
}

/** Keeps the due days of open deliveries as those say who gave them. */
@Injectable()
export class OwnDues {
  private readonly sources: OwnDueSource[] = [];

  constructor(private readonly chronicle: Chronicle) {}

  /** To be called in `onModuleInit`. */
  add(source: OwnDueSource): void {
    this.sources.push(source);
  }

  /**
   * Writes the days as they are now on the deliveries of a paper that are still open; to be called again whenever they moved.
   * `reason` stands in the history of each delivery whose day changed; without one nothing is told, as for deliveries just begun.
   */
  async keep(tx: EntityManager, actor: Actor, documentId: string, reason?: string): Promise<void> {
    for (const source of this.sources) {
      const dues = await source(tx, actor.officeId, documentId);
      if (dues) await this.write(tx, actor, documentId, dues, reason);
    }
  }

  /** By when one body owes an answer to a paper, as whoever had it drafted says; undefined: nobody says so. */
  async of(tx: EntityManager, officeId: string, { documentId, agencyId }: { readonly documentId: string; readonly agencyId: string }): Promise<AnswerDue | null | undefined> {
    for (const source of this.sources) {
      const dues = await source(tx, officeId, documentId);
      if (dues?.has(agencyId)) return dues.get(agencyId);
    }
    return undefined;
  }

  private async write(tx: EntityManager, actor: Actor, documentId: string, dues: ReadonlyMap<string, AnswerDue | null>, reason?: string): Promise<void> {
    const open = await tx.query<OpenDelivery[]>(
      `SELECT id, agency_id AS "agencyId", due_on::text AS "dueOn" FROM delivery
       WHERE office_id = $1 AND document_id = $2 AND state IN ('pending', 'sent', 'received') ORDER BY id FOR UPDATE`,
      [actor.officeId, documentId],
    );
    for (const { id, agencyId, dueOn } of open) {
      const due = dues.get(agencyId);
      if (due === undefined || (due?.dueOn ?? null) === dueOn) continue;
      await tx.query(`UPDATE delivery SET due_on = $3, due_why = $4, version = version + $5, updated_at = now() WHERE office_id = $1 AND id = $2`, [
        actor.officeId,
        id,
        due?.dueOn ?? null,
        due?.why ?? null,
        reason ? 1 : 0,
      ]);
      if (reason) await this.chronicle.record(tx, actor, { subject: 'delivery', id, type: 'due-moved', reason, changes: [moved(dueOn, due?.dueOn ?? null)] });
    }
  }
}

const inWords = (day: PlainDate | null): string => (day ? formatDay(day) : 'Không phải trả lời');
const moved = (before: PlainDate | null, after: PlainDate | null) => ({ field: 'dueOn', label: 'Hạn trả lời', before: inWords(before), after: inWords(after) });
