import type { PlannedProposal, SavedScheduleRule, ScheduleRuleDetails } from '@tiepdan/leader-day/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { type LeaderDayDesk, openLeaderDayDesk } from '../../testing/leader-day-desk.js';
import { AddScheduleRule } from '../actions/add-rule.js';
import { CancelScheduleRule } from '../actions/cancel-rule.js';
import { CorrectScheduleRule } from '../actions/correct-rule.js';
import { PlanProposal } from '../actions/plan-proposal.js';
import { PreviewRule } from '../preview-rule.js';
import { ProposalQueries } from '../proposal.queries.js';
import { RuleEffect } from '../rule-effect.js';
import { ScheduleRuleQueries } from '../schedule-rule.queries.js';

/** A day that a rule gave, as it stands. */
export interface DayOfRule {
  readonly id: string;
  readonly on: PlainDate;
  readonly outcome: string;
  readonly version: number;
}

export interface RuleDesk extends LeaderDayDesk {
  readonly rules: ScheduleRuleQueries;
  readonly proposals: ProposalQueries;
  readonly add: AddScheduleRule;
  readonly correctRule: CorrectScheduleRule;
  readonly cancelRule: CancelScheduleRule;
  readonly preview: PreviewRule;
  readonly planProposal: PlanProposal;
  readonly usualRule: ScheduleRuleDetails;
  /** Keeps the usual rule with `changes`. */
  rule(changes?: Partial<ScheduleRuleDetails>): Promise<SavedScheduleRule>;
  /** Plans all that the rules add to a year. */
  planAll(year: number): Promise<PlannedProposal>;
  /** The active days of a rule, in order. */
  daysOf(ruleId: string): Promise<DayOfRule[]>;
  /** A body in the reception house, by its key. */
  body(name: string): Promise<string>;
}

/** The Chairman on the 15th; on a day off the next working day; from 1/12/2026. */
const ruleOf = (hostId: string): ScheduleRuleDetails => ({
  hostId,
  principalId: null,
  purpose: 'reception',
  pattern: 'month-day',
  monthDays: [15],
  weekOfMonth: null,
  weekday: null,
  everyWeeks: null,
  firstOn: null,
  missingDay: 'last-day',
  onRest: 'next',
  onHoliday: 'next',
  withinMonth: false,
  inTet: 'as-holiday',
  startsAt: null,
  endsAt: null,
  place: null,
  slotMinutes: null,
  slotCapacity: null,
  registerBeforeDays: null,
  registerBeforeDay: null,
  validFrom: '2026-12-01',
  validTo: null,
  legalBasis: null,
});

/** Rules of leaders' days put together by hand; it is Friday 20/11/2026. For specs. */
export async function openRuleDesk(): Promise<RuleDesk> {
  const desk = await openLeaderDayDesk();
  const { actor, database, calendar, chronicle, clock, planning, postpone, cancellation, chair } = desk;
  const rules = new ScheduleRuleQueries(database);
  const proposals = new ProposalQueries(database, calendar, rules, clock);
  const effect = new RuleEffect(rules, proposals);
  const add = new AddScheduleRule(database, calendar, effect, chronicle);
  const usualRule = ruleOf(chair);
  const planProposal = new PlanProposal(database, proposals, planning, postpone, cancellation);
  return {
    ...desk,
    rules,
    proposals,
    add,
    correctRule: new CorrectScheduleRule(database, rules, calendar, effect, chronicle),
    cancelRule: new CancelScheduleRule(database, chronicle),
    preview: new PreviewRule(calendar, clock),
    planProposal,
    usualRule,
    rule: (changes: Partial<ScheduleRuleDetails> = {}) => add.run(actor, { ...usualRule, ...changes }),
    planAll: async (year: number) => {
      const { add: days } = await proposals.of(actor, year);
      return planProposal.run(actor, { year, add: days.map(({ ruleId, on }) => ({ ruleId, on })), move: [] });
    },
    daysOf: (ruleId: string) =>
      desk.source.query<DayOfRule[]>(
        `SELECT id, held_on::text AS on, outcome, version FROM leader_day WHERE rule_id = $1 AND status = 'active' ORDER BY held_on`,
        [ruleId],
      ),
    body: async (name: string): Promise<string> => {
      const [row] = await desk.source.query<{ id: string }[]>(`INSERT INTO agency (office_id, name, short_name, kind) VALUES ($1, $2, $2, 'participating') RETURNING id`, [actor.officeId, name]);
      return row?.id ?? '';
    },
  };
}
