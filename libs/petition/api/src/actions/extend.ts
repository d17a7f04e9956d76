import { Injectable } from '@nestjs/common';
import { type ExtendRequest, type TakenStep, VERY_COMPLEX_FROM, petitionErrors } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { TakeStep } from '../life/take-step.js';

/** Extends the resolution of a denunciation by a decision: once when complex, twice when very complex (Luật Tố cáo Đ.30). */
@Injectable()
export class ExtendResolution {
  constructor(private readonly step: TakeStep) {}

  /** @throws Refusal PETITION.NOT_COMPLEX, EXTENSIONS_USED */
  run(actor: Actor, id: string, request: ExtendRequest): Promise<TakenStep> {
    return this.step.run(actor, id, 'extend', request, (_, petition) => {
      const criteria = petition.complexCriteria.length;
      if (criteria === 0) throw new Refusal(petitionErrors, 'PETITION.NOT_COMPLEX');
      const most = criteria >= VERY_COMPLEX_FROM ? 2 : 1;
      if (petition.extensions >= most) throw new Refusal(petitionErrors, 'PETITION.EXTENSIONS_USED', { most });
      return { to: petition.stage, data: { days: request.days, paper: request.paper } };
    });
  }
}
