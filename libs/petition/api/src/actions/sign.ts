import { Injectable } from '@nestjs/common';
import { checkTwoPeople } from '@tiepdan/identity/api';
import { type NotedStepRequest, type TakenStep, petitionPermissions } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { decide } from '../life/decide.js';
import { SECOND_PARTS } from '../life/second-parts.js';
import { TakeStep } from '../life/take-step.js';

/** The leader signs what the head has approved; with it the petition is decided. */
@Injectable()
export class SignDecision {
  constructor(private readonly step: TakeStep) {}

  /** @throws Refusal SEPARATION.SAME_PERSON for one's own proposal; PETITION.* */
  run(actor: Actor, id: string, request: NotedStepRequest): Promise<TakenStep> {
    return this.step.run(actor, id, 'sign', request, async (tx, petition) => {
      await checkTwoPeople(tx, actor, SECOND_PARTS.sign, [petition.proposedBy], petitionPermissions);
      return decide(petition, request.on, request.note);
    });
  }
}
