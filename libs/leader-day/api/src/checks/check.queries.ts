import { Injectable } from '@nestjs/common';
import { CalendarQueries } from '@tiepdan/calendar/api';
import { type CheckGround, type CheckedDay, type DayCheckList, dayChecks, leaderDayErrors } from '@tiepdan/leader-day/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { LeaderDayQueries } from '../leader-day.queries.js';
import { hostOf } from '../leader-day.repository.js';
import type { DayChecksQuery } from './check.body.js';

type Other = CheckGround['others'][number];

/** What complains about holding a day on a date, asked while it is being moved or entered. */
@Injectable()
export class DayCheckQueries {
  constructor(
    private readonly database: Database,
    private readonly days: LeaderDayQueries,
    private readonly calendar: CalendarQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal LEADER_DAY.CHECK_WHOM, LEADER_DAY.UNKNOWN_HOST, RECORD.NOT_FOUND */
  async of(actor: Actor, query: DayChecksQuery): Promise<DayCheckList> {
    const calendar = await this.calendar.of(actor.officeId);
    return this.database.read(async (on) => {
      const { day, ruleValidTo } = await this.asked(on, actor, query);
      const others = await on.query<Other[]>(
        `SELECT d.id, d.host_id AS "hostId", l.full_name AS "hostName", d.session, d.purpose, d.outcome, d.held_on::text AS "heldOn",
                to_char(d.starts_at, 'HH24:MI') AS "startsAt", to_char(d.ends_at, 'HH24:MI') AS "endsAt"
         FROM leader_day d JOIN leader l ON l.office_id = d.office_id AND l.id = d.host_id
         WHERE d.office_id = $1 AND d.held_on = $2 AND d.status = 'active' ORDER BY d.starts_at NULLS FIRST, d.id`,
        [actor.officeId, query.on],
      );
      return { on: query.on, checks: dayChecks(day, query.on, { today: this.clock.today(), calendar, others, ruleValidTo }) };
    });
  }

  private async asked(on: EntityManager, actor: Actor, query: DayChecksQuery): Promise<{ day: CheckedDay; ruleValidTo: PlainDate | null }> {
    const { dayId, hostId } = query;
    if (dayId) {
      const day = await this.days.one(actor, dayId, on);
      const hours = { startsAt: query.startsAt ?? day.startsAt, endsAt: query.endsAt ?? day.endsAt };
      return { day: { ...day, ...hours, ...(await otherHost(on, actor, hostId)) }, ruleValidTo: await endOfRule(on, actor, day.ruleId) };
    }
    if (!hostId) throw new Refusal(leaderDayErrors, 'LEADER_DAY.CHECK_WHOM');
    const { name: hostName } = await hostOf(on, actor.officeId, hostId);
    const { session, purpose, startsAt, endsAt } = query;
    const day: CheckedDay = { id: null, hostId, hostName, session: session ?? 'periodic', purpose: purpose ?? 'reception', outcome: 'planned', startsAt: startsAt ?? null, endsAt: endsAt ?? null };
    return { day, ruleValidTo: null };
  }
}

async function otherHost(on: EntityManager, actor: Actor, hostId: string | null | undefined): Promise<Partial<CheckedDay>> {
  return hostId ? { hostId, hostName: (await hostOf(on, actor.officeId, hostId)).name } : {};
}

async function endOfRule(on: EntityManager, actor: Actor, ruleId: string | null): Promise<PlainDate | null> {
  if (!ruleId) return null;
  const [rule] = await on.query<{ to: PlainDate | null }[]>(`SELECT valid_to::text AS to FROM leader_day_rule WHERE office_id = $1 AND id = $2`, [actor.officeId, ruleId]);
  return rule?.to ?? null;
}
