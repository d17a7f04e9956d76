import { Injectable } from '@nestjs/common';
import { CalendarQueries } from '@tiepdan/calendar/api';
import { type LeaderDayView, type PostponeDayRequest, leaderDayErrors } from '@tiepdan/leader-day/contract';
import { type Actor, type PlainDate, type WrittenRecord, addDays } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { DayBook } from '../day-book.js';
import { receptionsOf } from '../leader-day.repository.js';
import { checkPlan, checkReceptionsOf, isLate, past, publishedLate } from '../leader-day.rules.js';

/**
 * Moves a day to another date or hour. A planned one is simply put elsewhere; of a published one people are told, with the reason
 * (Luật TCD Đ.24 k.4). It stays the same record, so it counts once, in the month where it is held.
 */
@Injectable()
export class PostponeDay {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarQueries,
    private readonly book: DayBook,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, LEADER_DAY.* */
  run(actor: Actor, id: string, request: PostponeDayRequest): Promise<WrittenRecord> {
    return this.database.write((tx) => this.runIn(tx, actor, id, request));
  }

  /** The same within the caller's transaction. */
  async runIn(tx: EntityManager, actor: Actor, id: string, request: PostponeDayRequest): Promise<WrittenRecord> {
    const before = await this.book.hold(tx, actor, id, request.version, 'postpone');
    const moved = movedTo(before, request);
    checkPlan({ ...before, ...moved });
    if (before.outcome === 'planned') {
      if (moved.heldOn < this.clock.today()) throw past(moved.heldOn);
      return this.book.write(tx, actor, before, moved, { type: 'day-moved', reason: request.reason ?? null });
    }
    await this.checkPublished(tx, actor, { ...before, ...moved }, request);
    const { reason, documentNumber } = request;
    return this.book.write(tx, actor, before, moved, { type: 'day-moved', reason: reason ?? null, change: { kind: 'postponed', reason: reason ?? null, documentNumber: documentNumber ?? null } });
  }

  private async checkPublished(tx: EntityManager, actor: Actor, after: LeaderDayView, request: PostponeDayRequest): Promise<void> {
    if (!request.reason) throw new Refusal(leaderDayErrors, 'LEADER_DAY.REASON_MISSING');
    const today = this.clock.today();
    checkReceptionsOf(after, await receptionsOf(tx, actor.officeId, after.id), today);
    if (!request.late && isLate(after, await this.calendar.of(actor.officeId, tx), today)) throw publishedLate([after.heldOn]);
  }
}

interface Moved {
  readonly heldOn: PlainDate;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly registrationClosesOn: PlainDate | null;
}

/** Registration closes as long before as it did. @throws Refusal LEADER_DAY.NOTHING_MOVED */
function movedTo(before: LeaderDayView, request: PostponeDayRequest): Moved {
  const startsAt = request.startsAt === undefined ? before.startsAt : request.startsAt;
  const endsAt = request.endsAt === undefined ? before.endsAt : request.endsAt;
  if (request.heldOn === before.heldOn && startsAt === before.startsAt && endsAt === before.endsAt) throw new Refusal(leaderDayErrors, 'LEADER_DAY.NOTHING_MOVED');
  const by = Math.round((Date.parse(request.heldOn) - Date.parse(before.heldOn)) / 86_400_000);
  return { heldOn: request.heldOn, startsAt, endsAt, registrationClosesOn: before.registrationClosesOn && addDays(before.registrationClosesOn, by) };
}
