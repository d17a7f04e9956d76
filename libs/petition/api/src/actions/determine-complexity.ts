import { Injectable } from '@nestjs/common';
import { RaiseFlag } from '@tiepdan/matter/api';
import type { DetermineComplexityRequest, TakenStep } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { TakeStep } from '../life/take-step.js';

/**
 * Writes down that a case is complex, by which criteria and in which paper; its limit becomes longer (NĐ 124/2020 Đ.3a), and
 * its matter is marked so from that day, unless it is already.
 */
@Injectable()
export class DetermineComplexity {
  constructor(
    private readonly step: TakeStep,
    private readonly flags: RaiseFlag,
  ) {}

  run(actor: Actor, id: string, request: DetermineComplexityRequest): Promise<TakenStep> {
    const { criteria, remote, paper, on } = request;
    return this.step.run(actor, id, 'determine-complexity', request, async (tx, petition) => {
      await this.flags.along(tx, actor, petition.matterId, { flag: 'complex', criteria, fromOn: on, basis: paper });
      return { to: petition.stage, columns: { complexCriteria: [...criteria] }, data: { criteria, remote, paper } };
    });
  }
}
