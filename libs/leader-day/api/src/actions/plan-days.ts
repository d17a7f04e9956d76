import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type DayToPlan, type PlannedDays, SESSION_KINDS, leaderDayErrors } from '@tiepdan/leader-day/contract';
import { type Actor, formatDay } from '@tiepdan/platform/contract';
import { Clock, Refusal, Writes } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { checkPlan, past } from '../leader-day.rules.js';

interface Placed {
  readonly at: number;
  readonly id: string | null;
  readonly hostName: string | null;
}

/** Plans many days at once, as a rule proposes them: with one statement, whatever the number. */
@Injectable()
export class PlanDays {
  constructor(
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /**
   * Days of a leader who has one of the kind on that date, or is elsewhere at that hour, are skipped and said.
   * @throws Refusal LEADER_DAY.PAST, LEADER_DAY.UNKNOWN_HOST, LEADER_DAY.HOURS, SLOTS, REGISTRATION_AFTER, PRINCIPAL_IS_HOST
   */
  async runIn(tx: EntityManager, actor: Actor, days: readonly DayToPlan[]): Promise<PlannedDays> {
    if (!days.length) return { planned: [], skipped: [] };
    const today = this.clock.today();
    for (const day of days) {
      if (day.heldOn < today) throw past(day.heldOn);
      checkPlan(day);
    }
    const placed = await tx.query<Placed[]>(PLAN_SQL, [actor.officeId, actor.accountId, JSON.stringify(days.map((day, at) => ({ ...day, at })))]);
    const planned: string[] = [];
    const skipped: PlannedDays['skipped'][number][] = [];
    const writes = new Writes();
    for (const { at, id, hostName } of placed) {
      const day = days[at];
      if (!day) continue;
      if (!hostName) throw new Refusal(leaderDayErrors, 'LEADER_DAY.UNKNOWN_HOST');
      if (!id) skipped.push({ hostId: day.hostId, heldOn: day.heldOn, why: `${hostName} đã có lịch tiếp ${SESSION_KINDS.periodic.toLowerCase()} hoặc lịch trùng giờ ngày ${formatDay(day.heldOn)}.` });
      else {
        planned.push(id);
        await this.chronicle.record(writes, actor, { subject: 'leader-day', id, type: 'planned' });
      }
    }
    await writes.send(tx);
    return { planned, skipped };
  }
}

/**
 * `ON CONFLICT DO NOTHING` asks the key of one day a leader and date, and the exclusion of overlapping hours, both; it holds among
 * the new rows too. What was written is told by id, because a skipped day says nothing by itself.
 */
const PLAN_SQL = `
  WITH wanted AS (
    SELECT uuidv7() AS id, w.*, l.full_name AS host_name
    FROM jsonb_to_recordset($3::jsonb) AS w(at int, "heldOn" date, "hostId" uuid, "principalId" uuid, purpose text, "startsAt" time, "endsAt" time, place text,
      online bool, "plannedContent" text, participants text, "registrationClosesOn" date, "slotMinutes" smallint, "slotCapacity" smallint, "ruleId" uuid, note text)
    LEFT JOIN leader l ON l.office_id = $1 AND l.id = w."hostId" AND l.active),
  written AS (
    INSERT INTO leader_day (office_id, id, held_on, session, purpose, host_id, principal_id, by_deputy, outcome, note, starts_at, ends_at, place, online,
      planned_content, participants, registration_closes_on, slot_minutes, slot_capacity, rule_id, created_by)
    SELECT $1, id, "heldOn", 'periodic', coalesce(purpose, 'reception'), "hostId", "principalId", "principalId" IS NOT NULL, 'planned', note, "startsAt", "endsAt",
      place, coalesce(online, false), "plannedContent", participants, "registrationClosesOn", "slotMinutes", "slotCapacity", "ruleId", $2
    FROM wanted WHERE host_name IS NOT NULL ORDER BY at
    ON CONFLICT DO NOTHING RETURNING id)
  SELECT wanted.at, written.id, wanted.host_name AS "hostName" FROM wanted LEFT JOIN written ON written.id = wanted.id ORDER BY wanted.at`;
