import { Injectable } from '@nestjs/common';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { OUTCOMES, type ResolveRequest, type TakenStep, outcomesOf, petitionErrors } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { type ResolveListener, ResolveListeners } from '../life/resolve-listeners.js';
import { TakeStep } from '../life/take-step.js';

/** Records the result of a resolution and the paper it stands in. */
@Injectable()
export class ResolvePetition {
  constructor(
    private readonly step: TakeStep,
    private readonly listeners: ResolveListeners,
  ) {}

  /**
   * @param listener what is written with it in place of what the listeners write: for whoever knows more of the decision than the step does
   * @throws Refusal PETITION.OUTCOME_NOT_DUE, and what `listener` or the listeners throw
   */
  run(actor: Actor, id: string, request: ResolveRequest, listener: ResolveListener = (tx, who, resolved) => this.listeners.tell(tx, who, resolved)): Promise<TakenStep> {
    return this.step.run(actor, id, 'resolve', request, (_, petition) => {
      const { kind, instance, sealed, matterId, steps } = petition;
      const { outcome, paper, on, note = null } = request;
      if (!outcomesOf(kind, instance).includes(outcome))
        throw new Refusal(petitionErrors, 'PETITION.OUTCOME_NOT_DUE', { outcome: OUTCOMES[outcome], kind: MATTER_KINDS[kind].toLowerCase() });
      const resolved = { id, kind, instance, sealed, matterId, on, outcome, paper, note, position: steps + 1 };
      return { to: 'resolved', data: { outcome, paper, note }, afterwards: (tx) => listener(tx, actor, resolved) };
    });
  }
}
