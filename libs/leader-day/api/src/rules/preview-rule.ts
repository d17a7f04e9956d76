import { Injectable } from '@nestjs/common';
import { CalendarQueries } from '@tiepdan/calendar/api';
import { type RulePreview, type ScheduleRuleDetails, proposeDays, ruleProblems, ruleWords, scheduleRuleErrors, whyNever } from '@tiepdan/leader-day/contract';
import { type Actor, yearOf } from '@tiepdan/platform/contract';
import { Clock, Refusal } from '@tiepdan/platform/api';

/** What a rule being typed says and gives, this year and next. Nothing is written. */
@Injectable()
export class PreviewRule {
  constructor(
    private readonly calendars: CalendarQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal SCHEDULE_RULE.INCOMPLETE */
  async run(actor: Actor, rule: ScheduleRuleDetails): Promise<RulePreview> {
    const problems = ruleProblems(rule);
    if (problems.length) throw new Refusal(scheduleRuleErrors, 'SCHEDULE_RULE.INCOMPLETE', {}, problems);
    const calendar = await this.calendars.of(actor.officeId);
    const year = yearOf(this.clock.today());
    return { words: ruleWords(rule), days: proposeDays(rule, `${year}-01-01`, `${year + 1}-12-31`, calendar), never: whyNever(rule, calendar) !== null };
  }
}
