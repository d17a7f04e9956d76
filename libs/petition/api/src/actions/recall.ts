import { Injectable } from '@nestjs/common';
import type { NotedStepRequest, TakenStep } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { TakeStep } from '../life/take-step.js';

/** Takes a proposal back before the head has looked at it. */
@Injectable()
export class RecallProposal {
  constructor(private readonly step: TakeStep) {}

  run(actor: Actor, id: string, request: NotedStepRequest): Promise<TakenStep> {
    return this.step.run(actor, id, 'recall', request, () => ({ to: 'registered', data: { note: request.note ?? null } }));
  }
}
