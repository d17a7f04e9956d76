import { Injectable } from '@nestjs/common';
import type { NotedStepRequest, TakenStep } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { decide } from '../life/decide.js';
import { TakeStep } from '../life/take-step.js';

/** The leader signs what the head has approved; with it the petition is decided. */
@Injectable()
export class SignDecision {
  constructor(private readonly step: TakeStep) {}

  run(actor: Actor, id: string, request: NotedStepRequest): Promise<TakenStep> {
    return this.step.run(actor, id, 'sign', request, (_, petition) => decide(petition, request.on, request.note));
  }
}
