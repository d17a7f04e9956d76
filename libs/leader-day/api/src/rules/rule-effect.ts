import { Injectable } from '@nestjs/common';
import type { SavedScheduleRule } from '@tiepdan/leader-day/contract';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import { ProposalQueries } from './proposal.queries.js';
import { ScheduleRuleQueries } from './schedule-rule.queries.js';

/** How many days that stand differ from a rule just saved. None of them is touched. */
@Injectable()
export class RuleEffect {
  constructor(
    private readonly rules: ScheduleRuleQueries,
    private readonly proposals: ProposalQueries,
  ) {}

  async of(tx: EntityManager, actor: Actor, id: string): Promise<Pick<SavedScheduleRule, 'publishedKept' | 'plannedDiffering'>> {
    const compared = await this.proposals.ofRule(tx, actor, await this.rules.one(actor, id, tx));
    const differs = compared.flatMap((rule) => rule.differs);
    return { publishedKept: differs.filter(({ published }) => published).length, plannedDiffering: differs.filter(({ published }) => !published).length };
  }
}
