import { Injectable } from '@nestjs/common';
import type { DayOutcomeRequest, LeaderDayView } from '@tiepdan/leader-day/contract';
import { type Actor, type WrittenRecord, platformErrors } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { DayBook } from '../day-book.js';
import { receptionsOf } from '../leader-day.repository.js';
import { checkReceptionsOf } from '../leader-day.rules.js';

/** Writes down what became of a published day that has come: held, held with nobody, or not known yet after all. */
@Injectable()
export class RecordDayOutcome {
  constructor(
    private readonly database: Database,
    private readonly book: DayBook,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, LEADER_DAY.NOT_OPEN, OUTCOME_IN_FUTURE, HAS_RECEPTIONS */
  run(actor: Actor, id: string, request: DayOutcomeRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => this.write(tx, actor, await this.book.hold(tx, actor, id, request.version, 'outcome'), request.outcome, request.note));
  }

  /**
   * Ends a day within the caller's transaction, whatever its version: held when somebody was received on it, else held with nobody.
   * @throws Refusal as `run`
   */
  async closeIn(tx: EntityManager, actor: Actor, id: string): Promise<WrittenRecord> {
    const [row] = await tx.query<{ version: number }[]>(`SELECT version FROM leader_day WHERE office_id = $1 AND id = $2 FOR UPDATE`, [actor.officeId, id]);
    if (!row) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    const before = await this.book.hold(tx, actor, id, row.version, 'outcome');
    const { received } = await receptionsOf(tx, actor.officeId, id);
    const outcome = received > 0 ? 'held' : 'held-nobody';
    if (before.outcome === outcome) return { id, version: before.version };
    return this.write(tx, actor, before, outcome);
  }

  private async write(tx: EntityManager, actor: Actor, before: LeaderDayView, outcome: DayOutcomeRequest['outcome'], note?: string | null): Promise<WrittenRecord> {
    checkReceptionsOf({ ...before, outcome }, await receptionsOf(tx, actor.officeId, before.id), this.clock.today());
    const columns = { outcome, note: before.session === 'ad-hoc' ? (note ?? before.note) : note === undefined ? before.note : note };
    return this.book.write(tx, actor, before, columns, { type: 'day-outcome', change: { kind: 'outcome', outcome } });
  }
}
