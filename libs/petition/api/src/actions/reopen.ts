import { Injectable } from '@nestjs/common';
import type { ReasonedStepRequest, TakenStep } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { TakeStep } from '../life/take-step.js';

/** Opens a petition again that had come to an end: it is examined anew, and what was decided stays in its steps. */
@Injectable()
export class ReopenPetition {
  constructor(private readonly step: TakeStep) {}

  run(actor: Actor, id: string, request: ReasonedStepRequest): Promise<TakenStep> {
    return this.step.run(actor, id, 'reopen', request, () => ({
      to: 'registered',
      reason: request.reason,
      columns: { way: null, competentSystem: null, nonAcceptanceGround: null, recipientId: null, complexCriteria: [], mixed: false, acceptedOn: null },
    }));
  }
}
