import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { CalendarQueries } from '@tiepdan/calendar/api';
import type { SavedScheduleRule, ScheduleRuleDetails } from '@tiepdan/leader-day/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { RuleEffect } from '../rule-effect.js';
import { insertRule } from '../schedule-rule.repository.js';
import { checkLeaders, checkRule } from '../schedule-rule.rules.js';

/** Keeps a new rule. It plans nothing by itself: what it gives is proposed, and a person plans it. */
@Injectable()
export class AddScheduleRule {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarQueries,
    private readonly effect: RuleEffect,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal SCHEDULE_RULE.*; LEADER_DAY.OTHER_BODY */
  run(actor: Actor, rule: ScheduleRuleDetails): Promise<SavedScheduleRule> {
    return this.database.write(async (tx) => {
      checkRule(rule, await this.calendars.of(actor.officeId, tx));
      await checkLeaders(tx, actor.officeId, rule);
      const id = await insertRule(tx, actor, rule);
      await this.chronicle.record(tx, actor, { subject: 'leader-day-rule', id, type: 'registered' });
      return { id, version: 1, ...(await this.effect.of(tx, actor, id)) };
    });
  }
}
