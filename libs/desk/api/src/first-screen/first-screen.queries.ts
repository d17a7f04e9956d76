import { Injectable } from '@nestjs/common';
import { RunningLimitQueries } from '@tiepdan/calendar/api';
import type { DeskCount, DeskView, TimelineEntry } from '@tiepdan/desk/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type Line, toEntry } from '../entries/entry.js';
import { LEADER_DAY_LINES, receptionLines } from '../entries/lines.js';
import { AHEAD, COUNT_PARAMETERS, countRules, periodOf } from './counts.js';
import { duePetitions } from './due-petitions.js';

/** How many lines each list of the first screen shows. */
const SHOWN = { receptions: 10, leaderDays: 5 } as const;

@Injectable()
export class FirstScreenQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: RunningLimitQueries,
  ) {}

  /** What an officer sees first: what waits, counts that open lists, today's receptions, petitions by their limits, the next leaders' days. */
  async view(actor: Actor): Promise<DeskView> {
    const soon = await this.limits.dueSpan(actor.officeId, 'soon');
    return this.database.read(async (manager) => {
      const counts = await this.counts(manager, actor, soon);
      const entries = await this.entries(manager, actor);
      const of = (kind: TimelineEntry['kind']) => entries.filter((entry) => entry.kind === kind);
      return {
        today: this.clock.today(),
        counts,
        todayReceptions: of('reception'),
        duePetitions: await duePetitions(manager, actor),
        nextLeaderDays: of('leader-day'),
      };
    });
  }

  private async counts(manager: EntityManager, actor: Actor, soon: readonly [string, string]): Promise<DeskCount[]> {
    const today = this.clock.today();
    const { from, to } = periodOf(today);
    const rules = countRules(today).filter(({ permissions }) => permissions.some((permission) => actor.permissions.has(permission)));
    if (!rules.length) return [];
    const [row = {}] = await manager.query<Record<string, number>[]>(
      // Gives every parameter its type, also those that the counts an actor may see do not use.
      `WITH parameters AS (SELECT ${COUNT_PARAMETERS}) SELECT ${rules.map(({ code, sql }) => `(${sql})::int AS "${code}"`).join(', ')}`,
      [actor.officeId, today, from, to, actor.accountId, ...soon],
    );
    return rules.map(({ code, group, label, link }) => ({ code, group, label, link, value: row[code] ?? 0 }));
  }

  private async entries(manager: EntityManager, actor: Actor): Promise<TimelineEntry[]> {
    const lists = [
      {
        permission: 'reception.read',
        sql: `${receptionLines('m.summary')} WHERE r.office_id = $1 AND r.received_on = $2::date AND r.status = 'active'
              ORDER BY r.received_on DESC, r.id DESC LIMIT ${SHOWN.receptions}`,
      },
      { permission: 'leader-day.read', sql: `${LEADER_DAY_LINES} WHERE ${AHEAD} ORDER BY l.held_on, l.id LIMIT ${SHOWN.leaderDays}` },
    ].filter(({ permission }) => actor.permissions.has(permission));
    if (!lists.length) return [];
    const lines = await manager.query<Line[]>(
      `SELECT kind, id, "on"::text AS "on", status, data FROM (${lists.map(({ sql }) => `(${sql})`).join(' UNION ALL ')}) line
       ORDER BY CASE WHEN kind = 'reception' THEN id END DESC NULLS LAST, line."on", id`,
      [actor.officeId, this.clock.today()],
    );
    return lines.map(toEntry);
  }
}
