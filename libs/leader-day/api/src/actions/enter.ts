import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { CalendarQueries } from '@tiepdan/calendar/api';
import { type EnterLeaderDayRequest, leaderDayErrors } from '@tiepdan/leader-day/contract';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { writeChange } from '../changes/write-changes.js';
import { type HostOfDay, type LeaderDayColumns, chairOf, hostOf, insertLeaderDay, leaderDayColumns } from '../leader-day.repository.js';
import { checkLeaderDay, mayEnter } from '../leader-day.rules.js';

/** Plans one day, or enters one that was announced, before it has come or afterwards. */
@Injectable()
export class EnterLeaderDay {
  constructor(
    private readonly database: Database,
    private readonly calendar: CalendarQueries,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal LEADER_DAY.* */
  run(by: Actor, request: EnterLeaderDayRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const today = this.clock.today();
      checkLeaderDay(request, today);
      const actor = mayEnter(by, request, await this.calendar.of(by.officeId, tx), today);
      const host = await hostOf(tx, actor.officeId, request.hostId);
      const columns = await onBehalf(tx, actor.officeId, leaderDayColumns(request), host, request.principalId !== undefined);
      const publishedOn = request.outcome === 'planned' ? null : earlier(today, request.heldOn);
      const values = { officeId: actor.officeId, ...columns, publishedOn, ruleId: null, createdBy: actor.accountId };
      const id = await insertLeaderDay(tx, values, host.name);
      await this.chronicle.record(tx, actor, { subject: 'leader-day', id, type: publishedOn ? 'registered' : 'planned', reason: request.lateReason ?? null });
      if (publishedOn && request.heldOn > today) {
        const standing = { id, heldOn: columns.heldOn, hostId: columns.hostId, startsAt: columns.startsAt };
        await writeChange(tx, actor, standing, standing, { kind: 'published', reason: request.lateReason ?? null });
      }
      return { id, version: 1 };
    });
  }
}

/**
 * On whose behalf the host receives: of whom is named, else of the Chairman where it is only said that it is on behalf. A principal
 * makes the day one received on behalf; `named` tells one that was chosen from one that merely stood there.
 * @throws Refusal LEADER_DAY.UNKNOWN_HOST, LEADER_DAY.OTHER_BODY
 */
export async function onBehalf(tx: EntityManager, officeId: string, columns: LeaderDayColumns, host: HostOfDay, named: boolean): Promise<LeaderDayColumns> {
  if (columns.principalId && (named || columns.byDeputy)) {
    const principal = await hostOf(tx, officeId, columns.principalId);
    if (principal.bodyId !== host.bodyId) throw new Refusal(leaderDayErrors, 'LEADER_DAY.OTHER_BODY', { host: host.name });
    return { ...columns, byDeputy: true };
  }
  const principalId = columns.byDeputy && host.bodyId === null ? await chairOf(tx, officeId, host.id) : null;
  return { ...columns, principalId };
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
