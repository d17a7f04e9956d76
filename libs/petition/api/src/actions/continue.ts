import { Injectable } from '@nestjs/common';
import type { ContinueRequest, TakenStep } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { TakeStep } from '../life/take-step.js';

/** Takes a suspended resolution up again; its limits run on from the decision (NĐ 155/2026 Đ.12). */
@Injectable()
export class ContinueResolution {
  constructor(private readonly step: TakeStep) {}

  run(actor: Actor, id: string, request: ContinueRequest): Promise<TakenStep> {
    return this.step.run(actor, id, 'continue', request, () => ({ to: 'accepted', data: { paper: request.paper } }));
  }
}
