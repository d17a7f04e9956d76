import type { ScheduleRuleDetails } from '@tiepdan/leader-day/contract';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { LeaderDayRule } from './leader-day-rule.entity.js';

/** The columns of a rule; exactly its details. */
function ruleColumns(rule: ScheduleRuleDetails) {
  return { ...rule, monthDays: [...rule.monthDays] };
}

/** Writes a new rule of the actor's office. */
export async function insertRule(tx: EntityManager, actor: Actor, rule: ScheduleRuleDetails): Promise<string> {
  const { identifiers } = await tx.insert(LeaderDayRule, { officeId: actor.officeId, createdBy: actor.accountId, ...ruleColumns(rule) });
  const [identifier] = identifiers;
  if (!identifier) throw new Error('leader_day_rule was not written');
  return String(identifier['id']);
}

/** Rewrites a rule; its version grows by one. */
export async function updateRule(tx: EntityManager, officeId: string, id: string, rule: ScheduleRuleDetails): Promise<void> {
  await tx.update(LeaderDayRule, { officeId, id }, { ...ruleColumns(rule), version: () => 'version + 1', updatedAt: () => 'now()' });
}
