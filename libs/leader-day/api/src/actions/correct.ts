import { Injectable } from '@nestjs/common';
import { type CorrectLeaderDayRequest, type LeaderDayView, leaderDayErrors } from '@tiepdan/leader-day/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { DayBook } from '../day-book.js';
import { type HostOfDay, type LeaderDayColumns, type ReceptionsOfDay, hostOf, leaderDayColumns, receptionsOf } from '../leader-day.repository.js';
import { checkLeaderDay, checkPlan, checkReceptionsOf, past } from '../leader-day.rules.js';
import { onBehalf } from './enter.js';

/** Corrects a day: its outcome afterwards, or what was entered wrongly. Its receptions follow a changed date or session. */
@Injectable()
export class CorrectLeaderDay {
  constructor(
    private readonly database: Database,
    private readonly book: DayBook,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal LEADER_DAY.*, RECORD.* */
  run(actor: Actor, id: string, request: CorrectLeaderDayRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const today = this.clock.today();
      checkLeaderDay(request, today);
      const before = await this.book.hold(tx, actor, id, request.version, 'correct');
      const host = await hostOf(tx, actor.officeId, request.hostId);
      const columns = await onBehalf(tx, actor.officeId, corrected(request, before), host, request.principalId !== undefined);
      checkPlan(columns);
      checkMayBe(before, columns, today);
      const receptions = await receptionsOf(tx, actor.officeId, id);
      checkReceptionsOf(columns, receptions, today);
      checkStillTakes(columns, host, receptions);
      checkTold(before, columns, today);
      return this.book.write(tx, actor, before, columns, { type: 'corrected', reason: request.reason }, host.name);
    });
  }
}

/** What is left out stays; on whose behalf goes with `byDeputy`, and with another host it is asked anew. */
function corrected(request: CorrectLeaderDayRequest, before: LeaderDayView): LeaderDayColumns {
  const columns = leaderDayColumns(request, before);
  return request.principalId === undefined && request.hostId !== before.hostId ? { ...columns, principalId: null } : columns;
}

/** A plan becomes public by being published, and what is public does not become a plan again. */
function checkMayBe(before: LeaderDayView, after: LeaderDayColumns, today: string): void {
  if ((before.outcome === 'planned') !== (after.outcome === 'planned')) throw new Refusal(leaderDayErrors, 'LEADER_DAY.OUTCOME_BY_ACT');
  if (after.outcome === 'planned' && after.heldOn < today && after.heldOn !== before.heldOn) throw past(after.heldOn);
}

/**
 * When and by whom a published day to come is held was told to everybody, so changing it is told, too (Luật TCD Đ.24 k.4): by
 * postponing, delegating or calling off, never silently; nor is a day of the past made one to come.
 * @throws Refusal LEADER_DAY.MOVED_BY_ACT
 */
function checkTold(before: LeaderDayView, after: LeaderDayColumns, today: string): void {
  if (before.outcome === 'planned' || (before.heldOn <= today && after.heldOn <= today)) return;
  const changed = (['heldOn', 'hostId', 'outcome'] as const).filter((field) => before[field] !== after[field]);
  if (!changed.length) return;
  const { message } = new Refusal(leaderDayErrors, 'LEADER_DAY.MOVED_BY_ACT');
  throw new Refusal(leaderDayErrors, 'LEADER_DAY.MOVED_BY_ACT', {}, changed.map((path) => ({ path, rule: 'told', message })));
}

function checkStillTakes({ purpose, outcome }: LeaderDayColumns, host: HostOfDay, { hanging }: ReceptionsOfDay): void {
  if (hanging === 0 || (purpose === 'reception' && host.bodyId === null && outcome !== 'planned')) return;
  throw new Refusal(leaderDayErrors, 'LEADER_DAY.DIALOGUE_HAS_RECEPTIONS', { receptions: hanging });
}
