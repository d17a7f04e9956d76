import { Injectable } from '@nestjs/common';
import { COMPLIANCE_COUNTS, type ComplianceCount, type ComplianceReport, type CountedLeader, reckonCompliance } from '@tiepdan/leader-day/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { COMPLIANCE_DAYS_SQL, FIRST_ON_SQL, countedOn, countedSql } from './counted.sql.js';

const CODES = Object.keys(COMPLIANCE_COUNTS) as ComplianceCount[];

/** `'direct', count(*) FILTER (WHERE …), …` for the month `m.month` of the year `$2`. */
const COUNTS_SQL = CODES.map((code) => {
  const on = countedOn(code, 'd.first_on');
  return `'${code}', count(*) FILTER (WHERE ${countedSql(code, '$3', 'd.first_on')} AND extract(year FROM ${on}) = $2 AND extract(month FROM ${on}) = m.month)`;
}).join(',\n');

/** One statement, whatever the number of leaders and days: leaders of the office with their months, the law's order of listing. */
const REPORT_SQL = `
  WITH d AS (
    SELECT coalesce(d.principal_id, d.host_id) AS duty, d.held_on, d.session, d.outcome, d.by_deputy, ${FIRST_ON_SQL} AS first_on
    FROM leader_day d JOIN leader l ON l.office_id = d.office_id AND l.id = d.host_id
    WHERE d.office_id = $1 AND ${COMPLIANCE_DAYS_SQL}
      AND (d.held_on BETWEEN make_date($2, 1, 1) AND make_date($2, 12, 31) OR d.id IN (
        SELECT c.leader_day_id FROM leader_day_change c
        WHERE c.office_id = $1 AND c.kind = 'postponed' AND c.from_on BETWEEN make_date($2, 1, 1) AND make_date($2, 12, 31)))),
  counted AS (SELECT d.duty, m.month, json_build_object(${COUNTS_SQL}) AS counts FROM d CROSS JOIN generate_series(1, 12) AS m(month) GROUP BY d.duty, m.month)
  SELECT l.id AS "leaderId", l.full_name AS "fullName", l.position, l.chair, l.active, l.required_days_per_month AS "requiredDaysPerMonth",
         l.duty_from::text AS "dutyFrom", l.duty_to::text AS "dutyTo",
         coalesce((SELECT json_agg(json_build_object('month', c.month, 'counts', c.counts) ORDER BY c.month) FROM counted c WHERE c.duty = l.id), '[]') AS months
  FROM leader l
  WHERE l.office_id = $1 AND l.body_id IS NULL
    AND (l.active OR extract(year FROM l.duty_to) >= $2 OR EXISTS (SELECT 1 FROM counted c WHERE c.duty = l.id))
  ORDER BY l.position_order, l.chair DESC, l.full_name COLLATE "vi-x-icu", l.id`;

/** Days required of the office's leaders, and days held. */
@Injectable()
export class ComplianceQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async report(actor: Actor, year: number): Promise<ComplianceReport> {
    const today = this.clock.today();
    const counted = await this.database.read((manager) => manager.query<CountedLeader[]>(REPORT_SQL, [actor.officeId, year, today]));
    return reckonCompliance(counted, year, today);
  }
}
