import { Injectable } from '@nestjs/common';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { OUTCOMES, OUTCOMES_OF, type ResolveRequest, type TakenStep, petitionErrors } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { TakeStep } from '../life/take-step.js';

/** Records the result of a resolution and the paper it stands in. */
@Injectable()
export class ResolvePetition {
  constructor(private readonly step: TakeStep) {}

  /** @throws Refusal PETITION.OUTCOME_NOT_DUE */
  run(actor: Actor, id: string, request: ResolveRequest): Promise<TakenStep> {
    return this.step.run(actor, id, 'resolve', request, (_, { kind }) => {
      const { outcome, paper, note = null } = request;
      if (!OUTCOMES_OF[kind].includes(outcome))
        throw new Refusal(petitionErrors, 'PETITION.OUTCOME_NOT_DUE', { outcome: OUTCOMES[outcome], kind: MATTER_KINDS[kind].toLowerCase() });
      return { to: 'resolved', data: { outcome, paper, note } };
    });
  }
}
