import { Injectable } from '@nestjs/common';
import { type ScheduleRuleView, ruleWords } from '@tiepdan/leader-day/contract';
import { type Actor, type PlainDate, type RecordStatus, platformErrors } from '@tiepdan/platform/contract';
import { Conditions, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

const VIEW_SQL = `SELECT r.id, r.status, r.version, r.created_at AS "createdAt", a.full_name AS "createdByName", r.updated_at AS "updatedAt",
    r.host_id AS "hostId", h.full_name AS "hostName", h.position AS "hostPosition", h.active AS "hostActive", r.principal_id AS "principalId", p.full_name AS "principalName",
    r.purpose, r.pattern, r.month_days AS "monthDays", r.week_of_month AS "weekOfMonth", r.weekday, r.every_weeks AS "everyWeeks", r.first_on::text AS "firstOn",
    r.missing_day AS "missingDay", r.on_rest AS "onRest", r.on_holiday AS "onHoliday", r.within_month AS "withinMonth", r.in_tet AS "inTet",
    to_char(r.starts_at, 'HH24:MI') AS "startsAt", to_char(r.ends_at, 'HH24:MI') AS "endsAt", r.place, r.slot_minutes AS "slotMinutes", r.slot_capacity AS "slotCapacity",
    r.register_before_days AS "registerBeforeDays", r.register_before_day AS "registerBeforeDay",
    r.valid_from::text AS "validFrom", r.valid_to::text AS "validTo", r.legal_basis AS "legalBasis"
  FROM leader_day_rule r
  JOIN leader h ON h.office_id = r.office_id AND h.id = r.host_id
  LEFT JOIN leader p ON p.office_id = r.office_id AND p.id = r.principal_id
  JOIN account a ON a.office_id = r.office_id AND a.id = r.created_by`;
/** By leader as leaders are listed, then by time. */
const ORDER_SQL = `ORDER BY h.position_order, h.full_name COLLATE "vi-x-icu", r.host_id, r.valid_from, r.id`;

@Injectable()
export class ScheduleRuleQueries {
  constructor(private readonly database: Database) {}

  /** The office's rules, of one status or of both. */
  list(actor: Actor, status?: RecordStatus | null): Promise<ScheduleRuleView[]> {
    const where = new Conditions().and('r.office_id = ?', actor.officeId).and('r.status = ?', status);
    return this.database.read((manager) => read(manager, `WHERE ${where.sql} ${ORDER_SQL}`, where.params));
  }

  /** Active rules that hold on some day from `from` to `to`. */
  inForce(manager: EntityManager, officeId: string, from: PlainDate, to: PlainDate): Promise<ScheduleRuleView[]> {
    const where = `WHERE r.office_id = $1 AND r.status = 'active' AND r.valid_from <= $3::date AND coalesce(r.valid_to, 'infinity') >= $2::date`;
    return read(manager, `${where} ${ORDER_SQL}`, [officeId, from, to]);
  }

  /** @throws Refusal RECORD.NOT_FOUND for another office's rule as for none */
  async one(actor: Actor, id: string, manager?: EntityManager): Promise<ScheduleRuleView> {
    const find = (on: EntityManager) => read(on, `WHERE r.office_id = $1 AND r.id = $2`, [actor.officeId, id]);
    const [found] = await (manager ? find(manager) : this.database.read(find));
    if (!found) throw new Refusal(platformErrors, 'RECORD.NOT_FOUND');
    return found;
  }
}

async function read(manager: EntityManager, where: string, params: unknown[]): Promise<ScheduleRuleView[]> {
  const rows = await manager.query<Omit<ScheduleRuleView, 'words'>[]>(`${VIEW_SQL} ${where}`, params);
  return rows.map((row) => ({ ...row, words: ruleWords(row) }));
}
