import { Injectable } from '@nestjs/common';
import { type TakenStep, type WithdrawRequest, petitionErrors } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { StandingPetition } from '../life/standing-petition.js';
import { TakeStep } from '../life/take-step.js';

/**
 * Records that senders withdraw. The petition ends only when all of them withdraw all of it, and, for a denunciation, nothing
 * makes the office resolve it all the same (Luật Khiếu nại Đ.10; NĐ 124/2020 Đ.7a; Luật Tố cáo Đ.33).
 */
@Injectable()
export class WithdrawPetition {
  constructor(private readonly step: TakeStep) {}

  /** @throws Refusal PETITION.CONTENT_MISSING, CONTINUES_NOT_DUE, UNKNOWN_SENDER */
  run(actor: Actor, id: string, request: WithdrawRequest): Promise<TakenStep> {
    return this.step.run(actor, id, 'withdraw', request, (_, petition) => {
      check(petition, request);
      const { scope, form, what = null, paper = null, senders = null, continuesFor = null } = request;
      const ends = scope === 'all' && !continuesFor && !othersGoOn(petition, senders);
      return { to: ends ? 'withdrawn' : petition.stage, data: { scope, form, what, paper, senders, continuesFor } };
    });
  }
}

function check(petition: StandingPetition, { scope, what, continuesFor, senders }: WithdrawRequest): void {
  if (scope === 'part' && !what) {
    const { message } = new Refusal(petitionErrors, 'PETITION.CONTENT_MISSING');
    throw new Refusal(petitionErrors, 'PETITION.CONTENT_MISSING', {}, [{ path: 'what', rule: 'due', message }]);
  }
  if (continuesFor && petition.kind !== 'denunciation') throw new Refusal(petitionErrors, 'PETITION.CONTINUES_NOT_DUE');
  const unknown = senders?.find((position) => position > petition.senderCount);
  if (unknown !== undefined) throw new Refusal(petitionErrors, 'PETITION.UNKNOWN_SENDER', { position: unknown });
}

/** Whether somebody who signed has not withdrawn; none named means all of them. */
function othersGoOn(petition: StandingPetition, senders: readonly number[] | null): boolean {
  return senders !== null && senders.length > 0 && senders.length < Math.max(petition.signatoryCount, petition.senderCount);
}
