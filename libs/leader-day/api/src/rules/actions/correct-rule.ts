import { Injectable } from '@nestjs/common';
import { Chronicle, type Wording, describeChanges, lockRecord } from '@tiepdan/audit/api';
import { CalendarQueries } from '@tiepdan/calendar/api';
import { DAY_PURPOSES, type SavedScheduleRule, type ScheduleRuleDetails, type ScheduleRuleView } from '@tiepdan/leader-day/contract';
import type { Actor, VersionedReason } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { RuleEffect } from '../rule-effect.js';
import { ScheduleRuleQueries } from '../schedule-rule.queries.js';
import { updateRule } from '../schedule-rule.repository.js';
import { checkLeaders, checkRule } from '../schedule-rule.rules.js';

/** How a rule reads in its history: pattern, shifts, hours and validity together are its words. */
const WORDING: Wording<ScheduleRuleView> = {
  hostId: { label: 'Lãnh đạo tiếp', words: ({ hostName, hostPosition }) => `${hostName}, ${hostPosition}` },
  principalId: { label: 'Tiếp thay cho', words: ({ principalName }) => principalName },
  purpose: { label: 'Loại', words: ({ purpose }) => DAY_PURPOSES[purpose] },
  words: { label: 'Quy tắc', words: ({ words }) => words },
  slots: { label: 'Khung giờ', words: ({ slotMinutes, slotCapacity }) => (slotMinutes === null ? null : `${slotMinutes} phút, ${slotCapacity} lượt`) },
  legalBasis: { label: 'Căn cứ', words: ({ legalBasis }) => legalBasis },
};

/**
 * Changes a rule. Days that stand already stay where they are, published ones in any case: what was told to citizens is changed
 * by postponing it (Luật TCD Đ.24 k.4). The answer says how many now differ; the proposal shows them one by one.
 */
@Injectable()
export class CorrectScheduleRule {
  constructor(
    private readonly database: Database,
    private readonly queries: ScheduleRuleQueries,
    private readonly calendars: CalendarQueries,
    private readonly effect: RuleEffect,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal SCHEDULE_RULE.*; LEADER_DAY.OTHER_BODY; RECORD.* */
  run(actor: Actor, id: string, rule: ScheduleRuleDetails, { version, reason }: VersionedReason): Promise<SavedScheduleRule> {
    return this.database.write(async (tx) => {
      await lockRecord(tx, { table: 'leader_day_rule', subject: 'leader-day-rule' }, actor, id, version);
      checkRule(rule, await this.calendars.of(actor.officeId, tx));
      await checkLeaders(tx, actor.officeId, rule);
      const before = await this.queries.one(actor, id, tx);
      await updateRule(tx, actor.officeId, id, rule);
      const after = await this.queries.one(actor, id, tx);
      const changes = describeChanges(WORDING, before, after);
      await this.chronicle.record(tx, actor, { subject: 'leader-day-rule', id, type: 'corrected', reason, changes, before });
      return { id, version: after.version, ...(await this.effect.of(tx, actor, id)) };
    });
  }
}
