import { Injectable } from '@nestjs/common';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { TERMINATION_GROUNDS, TERMINATION_GROUNDS_OF, type TakenStep, type TerminateRequest, petitionErrors } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { TakeStep } from '../life/take-step.js';

/** Ends a resolution without a result (Luật Khiếu nại Đ.11a k.2; Luật Tố cáo Đ.34 k.3). */
@Injectable()
export class TerminateResolution {
  constructor(private readonly step: TakeStep) {}

  /** @throws Refusal PETITION.END_GROUND_NOT_DUE */
  run(actor: Actor, id: string, request: TerminateRequest): Promise<TakenStep> {
    return this.step.run(actor, id, 'terminate', request, (_, { kind }) => {
      if (!TERMINATION_GROUNDS_OF[kind].includes(request.ground))
        throw new Refusal(petitionErrors, 'PETITION.END_GROUND_NOT_DUE', { ground: TERMINATION_GROUNDS[request.ground], kind: MATTER_KINDS[kind].toLowerCase() });
      return { to: 'terminated', data: { terminationGround: request.ground, paper: request.paper } };
    });
  }
}
