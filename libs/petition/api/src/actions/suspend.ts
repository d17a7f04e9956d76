import { Injectable } from '@nestjs/common';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { SUSPENSION_GROUNDS, SUSPENSION_GROUNDS_OF, type SuspendRequest, type TakenStep, petitionErrors } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { TakeStep } from '../life/take-step.js';

/** Suspends a resolution: its limits stand still until it continues (Luật Khiếu nại Đ.11a; Luật Tố cáo Đ.34). */
@Injectable()
export class SuspendResolution {
  constructor(private readonly step: TakeStep) {}

  /** @throws Refusal PETITION.END_GROUND_NOT_DUE */
  run(actor: Actor, id: string, request: SuspendRequest): Promise<TakenStep> {
    return this.step.run(actor, id, 'suspend', request, (_, { kind }) => {
      if (!SUSPENSION_GROUNDS_OF[kind].includes(request.ground))
        throw new Refusal(petitionErrors, 'PETITION.END_GROUND_NOT_DUE', { ground: SUSPENSION_GROUNDS[request.ground], kind: MATTER_KINDS[kind].toLowerCase() });
      return { to: 'suspended', data: { suspensionGround: request.ground, paper: request.paper } };
    });
  }
}
