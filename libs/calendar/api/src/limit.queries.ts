import { Injectable } from '@nestjs/common';
import {
  type LimitPreview,
  type LimitPreviewRequest,
  type LimitRule,
  LIMIT_VARIANTS,
  calendarErrors,
  computeLimit,
  limitProblem,
  limitState,
  ruleInForce,
} from '@tiepdan/calendar/contract';
import { type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { CalendarQueries } from './calendar.queries.js';
import type { Querying } from './running/limit.repository.js';

/** Every version of every limit, by number and variant, oldest version first. */
export const LIMIT_RULES_SQL = `SELECT code, variant, name, start_event AS "startEvent", direction, amount, unit, extension_times AS "extensionTimes",
    extension_amount AS "extensionAmount", pausable, legal_basis AS "legalBasis", valid_from::text AS "validFrom", valid_to::text AS "validTo"
  FROM limit_rule ORDER BY left(code, 1) DESC, substr(code, 2)::int, variant <> 'normal', variant, valid_from`;

@Injectable()
export class LimitQueries {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarQueries,
    private readonly clock: Clock,
  ) {}

  /** Every version of every limit, by number and variant, oldest version first. */
  rules(manager?: Querying): Promise<LimitRule[]> {
    const read = (on: Querying) => on.query<LimitRule[]>(LIMIT_RULES_SQL);
    return manager ? read(manager) : this.database.read(read);
  }

  /**
   * Computes a limit for an office as of today, with the version of the rule in force at the start event.
   * @throws Refusal LIMIT.*
   */
  async preview(officeId: string, request: LimitPreviewRequest): Promise<LimitPreview> {
    const { start, extensions } = request;
    const pauses = request.pauses.map(({ from, until }) => ({ from, until: until ?? null }));
    const rule = inForce(await this.rules(), request);
    const problem = limitProblem(rule, pauses, extensions);
    if (problem) throw new Refusal(calendarErrors, problem.code, problem.details);
    const calendar = await this.calendars.of(officeId);
    const { due, why } = computeLimit(rule, start, { calendar, pauses, extensions });
    const today: PlainDate = this.clock.today();
    return { rule, due, state: due === null ? null : limitState(due, today, calendar), why };
  }
}

/** @throws Refusal LIMIT.NOT_IN_FORCE */
function inForce(rules: readonly LimitRule[], { code, variant, start }: LimitPreviewRequest): LimitRule {
  const rule = ruleInForce(rules, code, variant, start);
  if (!rule) throw new Refusal(calendarErrors, 'LIMIT.NOT_IN_FORCE', { code, variant: LIMIT_VARIANTS[variant], day: formatDay(start) });
  return rule;
}
