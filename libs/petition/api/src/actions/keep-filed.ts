import { Injectable } from '@nestjs/common';
import type { NotedStepRequest, TakenStep } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { TakeStep } from '../life/take-step.js';

/** Keeps a filed petition on, although its year has passed or will. */
@Injectable()
export class KeepFiled {
  constructor(private readonly step: TakeStep) {}

  run(actor: Actor, id: string, request: NotedStepRequest): Promise<TakenStep> {
    return this.step.run(actor, id, 'keep-filed', request, (_, petition) => ({ to: petition.stage, data: { note: request.note ?? null } }));
  }
}
