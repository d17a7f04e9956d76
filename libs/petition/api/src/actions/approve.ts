import { Injectable } from '@nestjs/common';
import { OfficeSettings } from '@tiepdan/agency/api';
import { checkTwoPeople } from '@tiepdan/identity/api';
import { type NotedStepRequest, type TakenStep, petitionPermissions } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { decide, openProposal } from '../life/decide.js';
import { checkProposal } from '../life/proposal.rules.js';
import { SECOND_PARTS } from '../life/second-parts.js';
import { TakeStep } from '../life/take-step.js';

/** The head approves a proposal: it is decided, or goes to the leader where the office has that way signed. */
@Injectable()
export class ApproveProposal {
  constructor(
    private readonly step: TakeStep,
    private readonly settings: OfficeSettings,
  ) {}

  /** @throws Refusal SEPARATION.SAME_PERSON for one's own proposal; PETITION.* */
  run(actor: Actor, id: string, request: NotedStepRequest): Promise<TakenStep> {
    return this.step.run(actor, id, 'approve', request, async (tx, petition) => {
      const proposal = openProposal(petition);
      await checkTwoPeople(tx, actor, SECOND_PARTS.approve, [petition.proposedBy], petitionPermissions);
      const { signedWays } = await this.settings.of(actor.officeId, tx);
      if (!signedWays.includes(proposal.way)) return decide(petition, request.on, request.note);
      checkProposal(petition, proposal, request.on);
      return { to: 'awaiting-signature', data: { way: proposal.way, note: request.note ?? null } };
    });
  }
}
