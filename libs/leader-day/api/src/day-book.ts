import { Injectable } from '@nestjs/common';
import { Chronicle, type Happening, describeChanges, lockRecord } from '@tiepdan/audit/api';
import type { DayAct, LeaderDayView } from '@tiepdan/leader-day/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type ChangeToTell, writeChange } from './changes/write-changes.js';
import { DayListeners } from './day-listeners.js';
import { DayTexts } from './day-texts.js';
import { DAY_WORDING } from './day-wording.js';
import { LeaderDayQueries } from './leader-day.queries.js';
import { updateLeaderDay } from './leader-day.repository.js';
import { checkAct } from './leader-day.rules.js';

export const LEADER_DAY = { table: 'leader_day', subject: 'leader-day' } as const;

type Columns = Parameters<typeof updateLeaderDay>[3];

/** How a change of a day is written down. */
export interface DayEntry {
  readonly type: Happening['type'];
  readonly reason?: string | null;
  /** Left out when nobody is told of it. */
  readonly change?: ChangeToTell;
}

/** The way of every act on one day: it is held, its columns are written, and what happened is told. */
@Injectable()
export class DayBook {
  constructor(
    private readonly queries: LeaderDayQueries,
    private readonly chronicle: Chronicle,
    private readonly listeners: DayListeners,
    private readonly texts: DayTexts,
    private readonly clock: Clock,
  ) {}

  /**
   * Locks a day for an act that started from `version`.
   * @throws Refusal RECORD.NOT_FOUND, CHANGED_MEANWHILE, CANCELLED; LEADER_DAY.NOT_OPEN
   */
  async hold(tx: EntityManager, actor: Actor, id: string, version: number, act: DayAct): Promise<LeaderDayView> {
    await lockRecord(tx, LEADER_DAY, actor, id, version);
    const day = await this.queries.one(actor, id, tx);
    checkAct(act, day, this.clock.today());
    return day;
  }

  /**
   * Writes what became of a held day. `hostName`: of who is to be the host, when that changes.
   * @throws Refusal LEADER_DAY.ALREADY_ANNOUNCED, LEADER_DAY.ELSEWHERE, SEALED.TEXT_NAMES_PERSON
   */
  async write(tx: EntityManager, actor: Actor, before: LeaderDayView, columns: Columns, entry: DayEntry, hostName = before.hostName): Promise<WrittenRecord> {
    await updateLeaderDay(tx, actor.officeId, before.id, columns, { ...before, hostName });
    const after = await this.queries.one(actor, before.id, tx);
    const reason = entry.reason ?? null;
    await this.texts.check(tx, actor, after, { reason });
    const changes = describeChanges(DAY_WORDING, before, after);
    await this.chronicle.record(tx, actor, { subject: 'leader-day', id: before.id, type: entry.type, reason, changes, before });
    if (entry.change) await writeChange(tx, actor, before, after, entry.change);
    await this.listeners.tell(tx, actor, { kind: entry.change?.kind ?? 'corrected', before, after, reason });
    return { id: before.id, version: after.version };
  }
}
