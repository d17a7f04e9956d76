import { Injectable } from '@nestjs/common';
import { type TakenStep, type TransferRequest, petitionErrors } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import { PetitionOfficers } from '../life/petition-officers.js';
import { TakeStep } from '../life/take-step.js';

/** Gives a petition's file to another officer. */
@Injectable()
export class TransferPetition {
  constructor(
    private readonly step: TakeStep,
    private readonly officers: PetitionOfficers,
  ) {}

  /** @throws Refusal PETITION.UNKNOWN_OFFICER, SAME_OFFICER, NOT_OFFICER */
  run(actor: Actor, id: string, request: TransferRequest): Promise<TakenStep> {
    return this.step.run(actor, id, 'transfer', request, async (tx, petition) => {
      const { officerId } = request;
      if (officerId === petition.officerId) throw new Refusal(petitionErrors, 'PETITION.SAME_OFFICER');
      const toOfficer = await this.officers.nameOf(tx, actor.officeId, officerId);
      const fromOfficer = petition.officerId && (await this.officers.anyName(tx, actor.officeId, petition.officerId));
      return {
        to: petition.stage,
        reason: request.reason,
        columns: { officerId },
        data: { fromOfficerId: petition.officerId, toOfficerId: officerId },
        names: { fromOfficer, toOfficer },
      };
    });
  }
}
