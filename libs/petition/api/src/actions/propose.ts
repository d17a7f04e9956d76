import { Injectable } from '@nestjs/common';
import { type Proposal, type ProposeRequest, type TakenStep, petitionErrors } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { checkProposal } from '../life/proposal.rules.js';
import { TakeStep } from '../life/take-step.js';
import { takesFile } from '../petition.policy.js';

/** Proposes how a petition is classified and handled; nothing of it is counted before it is decided. */
@Injectable()
export class ProposePetition {
  constructor(private readonly step: TakeStep) {}

  /** @throws Refusal PETITION.* by the decision matrix; UNKNOWN_RECIPIENT */
  run(actor: Actor, id: string, request: ProposeRequest): Promise<TakenStep> {
    return this.step.run(actor, id, 'propose', request, async (tx, petition) => {
      const proposal = toProposal(request);
      checkProposal(petition, proposal, request.on);
      const recipient = await recipientName(tx, actor.officeId, proposal.recipientId);
      // Who proposes for a file that nobody has, takes it.
      const columns = petition.officerId === null && takesFile(actor) ? { officerId: actor.accountId } : {};
      return { to: 'proposed', data: { proposal, way: proposal.way }, columns, names: { recipient } };
    });
  }
}

/** The proposal's own fields, without version and day; what was left out is null, so that steps read alike. */
function toProposal(request: ProposeRequest): Proposal {
  return {
    kind: request.kind,
    eligibility: request.eligibility,
    ineligibleReason: request.ineligibleReason ?? null,
    competence: request.competence ?? null,
    competentSystem: request.competentSystem ?? null,
    mixed: request.mixed,
    verifiable: request.verifiable ?? null,
    severalPlaces: request.severalPlaces ?? null,
    way: request.way,
    recipientId: request.recipientId ?? null,
    ground: request.ground ?? null,
    note: request.note ?? null,
  };
}

/** @throws Refusal PETITION.UNKNOWN_RECIPIENT */
async function recipientName(tx: EntityManager, officeId: string, id: string | null | undefined): Promise<string | null> {
  if (!id) return null;
  const [agency] = await tx.query<{ name: string }[]>(`SELECT name FROM agency WHERE office_id = $1 AND id = $2`, [officeId, id]);
  if (agency) return agency.name;
  const refusal = new Refusal(petitionErrors, 'PETITION.UNKNOWN_RECIPIENT');
  throw new Refusal(petitionErrors, 'PETITION.UNKNOWN_RECIPIENT', {}, [{ path: 'recipientId', rule: 'known', message: refusal.message }]);
}
