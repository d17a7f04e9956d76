import { Injectable } from '@nestjs/common';
import type { ReasonedStepRequest, TakenStep } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { TakeStep } from '../life/take-step.js';

/** The head, or the leader, sends a proposal back to its officer with a reason. */
@Injectable()
export class ReturnProposal {
  constructor(private readonly step: TakeStep) {}

  run(actor: Actor, id: string, request: ReasonedStepRequest): Promise<TakenStep> {
    return this.step.run(actor, id, 'return', request, () => ({ to: 'returned', reason: request.reason }));
  }
}
