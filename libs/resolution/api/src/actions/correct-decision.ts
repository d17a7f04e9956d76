import { Injectable } from '@nestjs/common';
import { describeChanges } from '@tiepdan/audit/api';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { OUTCOMES, outcomesOf } from '@tiepdan/petition/contract';
import { type Actor, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { type CorrectDecisionRequest, type Recommendations, type Worth, worthWords } from '@tiepdan/resolution/contract';
import { readDecision, updateDecision } from '../decision.repository.js';
import { DECISION_WORDING } from '../decision-words.js';
import { type Enforced, readEnforced } from '../enforced.js';
import { holdRow } from '../held.js';
import { refusalAt } from '../rules.js';
import { TellPetition } from '../tell.js';
import { checkTerms } from './issue-decision.js';

/** Completes or corrects what a decision demands and what is known of it; the day of issue is the petition's step. */
@Injectable()
export class CorrectDecision {
  constructor(
    private readonly database: Database,
    private readonly tell: TellPetition,
  ) {}

  /** @throws Refusal RECORD.*, RESOLUTION.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, request: CorrectDecisionRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdRow(tx, actor, 'resolution_decision', id, request.version);
      if (!outcomesOf(held.kind, held.instance).includes(request.outcome))
        throw refusalAt('outcome', 'RESOLUTION.OUTCOME_NOT_DUE', { outcome: OUTCOMES[request.outcome], kind: MATTER_KINDS[held.kind].toLowerCase(), instance: held.instance });
      await checkTerms(tx, actor, request, held.issuedOn);
      const before = await readDecision(tx, actor.officeId, id);
      const demandsElse = JSON.stringify(demanded(before.recommendations)) !== JSON.stringify(demanded(request.recommendations));
      // What is complete was complete by what was demanded then.
      if (demandsElse && held.completedOn) throw refusalAt('recommendations', 'RESOLUTION.COMPLETED', { on: formatDay(held.completedOn) });
      if (demandsElse) checkDone(request.recommendations, before.recommendations, await readEnforced(tx, actor.officeId, id));
      const version = await updateDecision(tx, actor.officeId, held, request);
      const changes = describeChanges(DECISION_WORDING, before, request);
      await this.tell.run(tx, actor, held.petition, { type: 'decision-corrected', reason: request.reason, changes, before: { decisionId: id, ...before } });
      return { id, version };
    });
  }
}

const demanded = ({ recover, restore, ...counts }: Recommendations) => [
  recover.money, recover.land, restore.money, restore.land, counts.restoreOrganisations, counts.restorePeople, counts.disciplineOrganisations, counts.disciplinePeople, counts.disciplineOfficials,
];

/** No less is demanded than was done already, unless more than demanded was done with a reason. @throws Refusal RESOLUTION.BELOW_DONE */
function checkDone(now: Recommendations, before: Recommendations, enforced: Enforced): void {
  const check = (path: string, done: string, due: Worth, was: Worth, did: Worth) => {
    const below = (['money', 'land'] as const).some((part) => due[part] < did[part] && due[part] < was[part]);
    if (below) throw refusalAt(path, 'RESOLUTION.BELOW_DONE', { done, amount: worthWords(did) });
  };
  check('recommendations.recover', 'thu', now.recover, before.recover, enforced.collected);
  check('recommendations.restore', 'trả', now.restore, before.restore, enforced.returned);
}
