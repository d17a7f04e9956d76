import type { Calendar } from '@tiepdan/calendar/contract';
import { type ScheduleRuleDetails, leaderDayErrors, ruleProblems, scheduleRuleErrors, whyNever } from '@tiepdan/leader-day/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';

/**
 * What must hold of a rule before it is kept: its fields fit its pattern, and it gives at least one day.
 * @throws Refusal SCHEDULE_RULE.INCOMPLETE with each field; SCHEDULE_RULE.NEVER
 */
export function checkRule(rule: ScheduleRuleDetails, calendar: Calendar): void {
  const problems = ruleProblems(rule);
  if (problems.length) throw new Refusal(scheduleRuleErrors, 'SCHEDULE_RULE.INCOMPLETE', {}, problems);
  const why = whyNever(rule, calendar);
  if (why) throw new Refusal(scheduleRuleErrors, 'SCHEDULE_RULE.NEVER', { why }, [{ path: 'validTo', rule: 'never', message: `Không cho ra ngày nào: ${why}` }]);
}

/**
 * Host and principal are in office, and of one body: nobody receives on behalf of another house's leader.
 * @throws Refusal SCHEDULE_RULE.UNKNOWN_LEADER; LEADER_DAY.OTHER_BODY
 */
export async function checkLeaders(tx: EntityManager, officeId: string, { hostId, principalId }: ScheduleRuleDetails): Promise<void> {
  const asked = principalId === null ? [hostId] : [hostId, principalId];
  const found = await tx.query<{ id: string; name: string; body: string | null }[]>(
    `SELECT id, full_name AS name, body_id AS body FROM leader WHERE office_id = $1 AND id = ANY($2::uuid[]) AND active`,
    [officeId, asked],
  );
  const missing = asked.find((id) => !found.some((leader) => leader.id === id));
  if (missing) {
    const path = missing === hostId ? 'hostId' : 'principalId';
    throw new Refusal(scheduleRuleErrors, 'SCHEDULE_RULE.UNKNOWN_LEADER', {}, [{ path, rule: 'leader', message: scheduleRuleErrors['SCHEDULE_RULE.UNKNOWN_LEADER'].message }]);
  }
  if (new Set(found.map(({ body }) => body)).size > 1)
    throw new Refusal(leaderDayErrors, 'LEADER_DAY.OTHER_BODY', { host: found.find(({ id }) => id === hostId)?.name ?? '' });
}
