import { Injectable } from '@nestjs/common';
import type { DetermineComplexityRequest, TakenStep } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { TakeStep } from '../life/take-step.js';

/** Writes down that a case is complex, by which criteria and in which paper; its limit becomes longer (NĐ 124/2020 Đ.3a). */
@Injectable()
export class DetermineComplexity {
  constructor(private readonly step: TakeStep) {}

  run(actor: Actor, id: string, request: DetermineComplexityRequest): Promise<TakenStep> {
    const { criteria, remote, paper } = request;
    return this.step.run(actor, id, 'determine-complexity', request, (_, petition) => ({
      to: petition.stage,
      columns: { complexCriteria: [...criteria] },
      data: { criteria, remote, paper },
    }));
  }
}
