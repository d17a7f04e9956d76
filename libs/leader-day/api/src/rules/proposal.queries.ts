import { Injectable } from '@nestjs/common';
import { CalendarQueries } from '@tiepdan/calendar/api';
import { type Calendar, missingHolidays } from '@tiepdan/calendar/contract';
import { type ScheduleProposal, type ScheduleRuleView, proposeDays, scheduleRuleErrors } from '@tiepdan/leader-day/contract';
import { type Actor, addDays, yearOf } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type RuleComparison, type StandingRow, type When, compareRule, orphans } from './compare-rule.js';
import { conflictsOf } from './conflicts.js';
import { ScheduleRuleQueries } from './schedule-rule.queries.js';

/** A day moved out of its year, or into it, is not further away than this. */
const MARGIN = 40;
/** Years around this one that are proposed. */
const YEARS = { back: 1, ahead: 5 };

/** What the rules say of a year, beside what stands; reads only. */
@Injectable()
export class ProposalQueries {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarQueries,
    private readonly rules: ScheduleRuleQueries,
    private readonly clock: Clock,
  ) {}

  /** Give the transaction where something is planned by the answer. @throws Refusal SCHEDULE_RULE.YEAR_TOO_FAR */
  async of(actor: Actor, year: number, manager?: EntityManager): Promise<ScheduleProposal> {
    this.checkYear(year);
    const read = async (on: EntityManager): Promise<ScheduleProposal> => {
      const { calendar, standing, when } = await this.ground(on, actor.officeId, year);
      const rules = await this.rules.inForce(on, actor.officeId, addDays(`${year}-01-01`, -MARGIN), addDays(`${year}-12-31`, MARGIN));
      const taken = new Set<string>();
      const compared = rules.map((rule) => compare(rule, standing, taken, when, calendar));
      return assemble(compared, standing, taken, when, calendar);
    };
    return manager ? read(manager) : this.database.snapshot(read);
  }

  /** What one rule says of this year and the next, beside what stands. */
  async ofRule(manager: EntityManager, actor: Actor, rule: ScheduleRuleView): Promise<RuleComparison[]> {
    const year = yearOf(this.clock.today());
    const compared: RuleComparison[] = [];
    for (const one of [year, year + 1]) {
      const { calendar, standing, when } = await this.ground(manager, actor.officeId, one);
      compared.push(compare(rule, standing, new Set(), when, calendar));
    }
    return compared;
  }

  private async ground(on: EntityManager, officeId: string, year: number) {
    return { calendar: await this.calendars.of(officeId, on), standing: await standingDays(on, officeId, year), when: { year, today: this.clock.today() } };
  }

  private checkYear(year: number): void {
    const now = yearOf(this.clock.today());
    const [first, last] = [now - YEARS.back, now + YEARS.ahead];
    if (year < first || year > last) throw new Refusal(scheduleRuleErrors, 'SCHEDULE_RULE.YEAR_TOO_FAR', { first, last });
  }
}

function compare(rule: ScheduleRuleView, standing: readonly StandingRow[], taken: Set<string>, when: When, calendar: Calendar): RuleComparison {
  const days = proposeDays(rule, addDays(`${when.year}-01-01`, -MARGIN), addDays(`${when.year}-12-31`, MARGIN), calendar);
  return compareRule({ rule, days }, standing, taken, when);
}

function assemble(compared: readonly RuleComparison[], standing: readonly StandingRow[], taken: ReadonlySet<string>, when: When, calendar: Calendar): ScheduleProposal {
  const byDay = <T extends { on: string }>(one: T, other: T) => one.on.localeCompare(other.on);
  const add = compared.flatMap((rule) => rule.add).sort(byDay);
  const differs = [...compared.flatMap((rule) => rule.differs), ...orphans(standing, taken, when)].sort((one, other) => one.heldOn.localeCompare(other.heldOn));
  return {
    year: when.year,
    add,
    same: compared.flatMap((rule) => rule.same).sort((one, other) => one.heldOn.localeCompare(other.heldOn)),
    differs: differs.filter(({ published }) => !published),
    publishedDiffers: differs.filter(({ published }) => published),
    dropped: compared.flatMap((rule) => rule.dropped).sort((one, other) => one.wanted.localeCompare(other.wanted)),
    conflicts: conflictsOf(add, standing, calendar, when.today),
    missingHolidays: missingHolidays(calendar, when.year),
  };
}

/** Active days of a year and its margins, with where each stood before it was first postponed. */
function standingDays(on: EntityManager, officeId: string, year: number): Promise<StandingRow[]> {
  return on.query<StandingRow[]>(
    `SELECT d.id AS "dayId", d.version, d.rule_id AS "ruleId", d.host_id AS "hostId", h.full_name AS "hostName", d.principal_id AS "principalId", d.purpose, d.session,
            d.held_on::text AS "heldOn", d.outcome <> 'planned' AS published, d.outcome, coalesce(moved.from_on, d.held_on)::text AS "firstOn",
            to_char(d.starts_at, 'HH24:MI') AS "startsAt", to_char(d.ends_at, 'HH24:MI') AS "endsAt", d.place
     FROM leader_day d
     JOIN leader h ON h.office_id = d.office_id AND h.id = d.host_id
     LEFT JOIN LATERAL (
       SELECT c.from_on FROM leader_day_change c WHERE c.office_id = d.office_id AND c.leader_day_id = d.id AND c.kind = 'postponed' ORDER BY c.id LIMIT 1) moved ON true
     WHERE d.office_id = $1 AND d.status = 'active'
       AND (d.held_on BETWEEN $2::date AND $3::date OR moved.from_on BETWEEN $2::date AND $3::date)
     ORDER BY d.held_on, d.id`,
    [officeId, addDays(`${year}-01-01`, -MARGIN), addDays(`${year}-12-31`, MARGIN)],
  );
}
