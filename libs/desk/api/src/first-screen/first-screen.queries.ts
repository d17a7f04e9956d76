import { Injectable } from '@nestjs/common';
import type { DeskCount, DeskView, TimelineEntry } from '@tiepdan/desk/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type Line, toEntry } from '../entries/entry.js';
import { LEADER_DAY_LINES, petitionLines, receptionLines } from '../entries/lines.js';
import { AHEAD, countRules, periodOf } from './counts.js';

/** How many lines each list of the first screen shows. */
const SHOWN = { receptions: 10, petitions: 8, leaderDays: 5 } as const;

/** Gives every parameter its type, also those that the parts an actor may see do not use. */
const TYPED_PARAMETERS = 'WITH parameters AS (SELECT $1::uuid, $2::date, $3::date, $4::date)';

@Injectable()
export class FirstScreenQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What an officer sees first: counts that open lists, today's receptions, what waits, the next leaders' days. Two statements. */
  view(actor: Actor): Promise<DeskView> {
    return this.database.read(async (manager) => {
      const counts = await this.counts(manager, actor);
      const entries = await this.entries(manager, actor);
      const of = (kind: TimelineEntry['kind']) => entries.filter((entry) => entry.kind === kind);
      return {
        today: this.clock.today(),
        counts,
        todayReceptions: of('reception'),
        waitingPetitions: of('petition'),
        nextLeaderDays: of('leader-day'),
      };
    });
  }

  private async counts(manager: EntityManager, actor: Actor): Promise<DeskCount[]> {
    const today = this.clock.today();
    const { from, to } = periodOf(today);
    const rules = countRules(today).filter(({ permission }) => actor.permissions.has(permission));
    if (!rules.length) return [];
    const [row = {}] = await manager.query<Record<string, number>[]>(
      `${TYPED_PARAMETERS} SELECT ${rules.map(({ code, sql }) => `(${sql})::int AS "${code}"`).join(', ')}`,
      [actor.officeId, today, from, to],
    );
    return rules.map(({ code, label, link }) => ({ code, label, link, value: row[code] ?? 0 }));
  }

  private async entries(manager: EntityManager, actor: Actor): Promise<TimelineEntry[]> {
    const lists = [
      {
        permission: 'reception.read',
        sql: `${receptionLines('m.summary')} WHERE r.office_id = $1 AND r.received_on = $2::date AND r.status = 'active'
              ORDER BY r.received_on DESC, r.id DESC LIMIT ${SHOWN.receptions}`,
      },
      {
        permission: 'petition.read',
        sql: `${petitionLines()} WHERE p.office_id = $1 AND p.status = 'active' AND p.eligibility = 'pending'
              ORDER BY p.received_on, p.id LIMIT ${SHOWN.petitions}`,
      },
      { permission: 'leader-day.read', sql: `${LEADER_DAY_LINES} WHERE ${AHEAD} ORDER BY l.held_on, l.id LIMIT ${SHOWN.leaderDays}` },
    ].filter(({ permission }) => actor.permissions.has(permission));
    if (!lists.length) return [];
    const today = this.clock.today();
    const { from, to } = periodOf(today);
    const lines = await manager.query<Line[]>(
      `${TYPED_PARAMETERS} SELECT kind, id, "on"::text AS "on", status, data FROM (${lists.map(({ sql }) => `(${sql})`).join(' UNION ALL ')}) line
       ORDER BY CASE WHEN kind = 'reception' THEN id END DESC NULLS LAST, line."on", id`,
      [actor.officeId, today, from, to],
    );
    return lines.map(toEntry);
  }
}
