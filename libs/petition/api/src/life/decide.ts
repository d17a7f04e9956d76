import { type Proposal, stageOfWay } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { checkProposal } from './proposal.rules.js';
import type { StandingPetition } from './standing-petition.js';
import type { Step, StepColumns } from './take-step.js';

/** The proposal that waits for a decision. */
export function openProposal(petition: StandingPetition): Proposal {
  if (!petition.proposal) throw new Error(`petition ${petition.id} waits for a decision without a proposal`);
  return petition.proposal;
}

/**
 * What a proposal becomes when it is decided: from here on its classification and way are the petition's own.
 * @throws Refusal PETITION.* when the matrix does not allow on that day what was proposed
 */
export function decide(petition: StandingPetition, on: PlainDate, note: string | null | undefined): Step {
  const proposal = openProposal(petition);
  checkProposal(petition, proposal, on);
  const to = stageOfWay(proposal.way);
  return { to, columns: { ...columnsOf(proposal), acceptedOn: to === 'accepted' ? on : null }, data: { way: proposal.way, note: note ?? null } };
}

function columnsOf(proposal: Proposal): StepColumns {
  return {
    way: proposal.way,
    eligibility: proposal.eligibility,
    ineligibleReason: proposal.ineligibleReason ?? null,
    competence: proposal.competence ?? null,
    competentSystem: proposal.competentSystem ?? null,
    nonAcceptanceGround: proposal.ground ?? null,
    recipientId: proposal.recipientId ?? null,
    mixed: proposal.mixed,
  };
}
