import { MATTER_KINDS } from '@tiepdan/matter/contract';
import { type DecisionFacts, type DecisionRule, type Proposal, WAYS, allowedWays, groundsFor, petitionErrors } from '@tiepdan/petition/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';

type Judged = Pick<DecisionFacts, 'kind' | 'source' | 'anonymous'>;
type Code = keyof typeof petitionErrors;

/** A refusal that names the field to mend. */
function refuse(code: Code, path: string, details: Readonly<Record<string, unknown>> = {}): Refusal {
  const { message } = new Refusal(petitionErrors, code, details);
  return new Refusal(petitionErrors, code, details, [{ path, rule: code, message }]);
}

/**
 * What must hold of a proposal on a day, by the decision matrix; asked again when it is approved and signed, for the law
 * or the petition may have changed since.
 * @throws Refusal PETITION.* naming the first rule that is broken, with the field
 */
export function checkProposal(petition: Judged, proposal: Proposal, day: PlainDate): DecisionRule {
  const { kind } = petition;
  if (proposal.kind !== kind)
    throw refuse('PETITION.KIND_BY_SUBSTANCE', 'kind', { kind: MATTER_KINDS[kind].toLowerCase(), proposed: MATTER_KINDS[proposal.kind].toLowerCase() });
  checkAxes(petition, proposal);
  const rules = allowedWays({ ...petition, ...proposal, kind }, day);
  const rule = rules.find(({ way }) => way === proposal.way);
  if (!rule) throw notAllowed(proposal, rules);
  checkRequired(petition, proposal, rule);
  return rule;
}

/** Eligibility, competence and system agree with each other (TT 05/2021 Đ.6). */
function checkAxes(petition: Judged, proposal: Proposal): void {
  const eligible = proposal.eligibility === 'eligible';
  if (!eligible && !proposal.ineligibleReason) throw refuse('PETITION.REASON_MISSING', 'ineligibleReason');
  if (eligible && proposal.ineligibleReason) throw refuse('PETITION.REASON_NOT_DUE', 'ineligibleReason');
  if (eligible && !proposal.competence) throw refuse('PETITION.COMPETENCE_MISSING', 'competence');
  if (!eligible && proposal.competence) throw refuse('PETITION.COMPETENCE_NOT_DUE', 'competence');
  const outside = proposal.competence === 'outside';
  if (outside && !proposal.competentSystem) throw refuse('PETITION.SYSTEM_MISSING', 'competentSystem');
  if (!outside && proposal.competentSystem) throw refuse('PETITION.SYSTEM_NOT_DUE', 'competentSystem');
  if (!eligible || !petition.anonymous) return;
  // Only a denunciation may be handled without a name, and only when it can be verified (Luật Tố cáo Đ.25 k.2).
  if (petition.kind !== 'denunciation') throw refuse('PETITION.ANONYMOUS_INELIGIBLE', 'eligibility');
  if (!proposal.verifiable) throw refuse('PETITION.ANONYMOUS_NOT_VERIFIABLE', 'verifiable');
}

function notAllowed(proposal: Proposal, rules: readonly DecisionRule[]): Refusal {
  if (proposal.mixed && proposal.eligibility === 'eligible') return refuse('PETITION.SPLIT_FIRST', 'mixed');
  const allowed = rules.map(({ way }) => WAYS[way]).join(', ');
  return refuse('PETITION.WAY_NOT_ALLOWED', 'way', { way: WAYS[proposal.way], allowed });
}

function checkRequired(petition: Judged, proposal: Proposal, rule: DecisionRule): void {
  const words = { way: WAYS[rule.way], kind: MATTER_KINDS[petition.kind].toLowerCase() };
  const needs = (requirement: DecisionRule['requires'][number]) => rule.requires.includes(requirement);
  if (needs('recipient') && !proposal.recipientId) throw refuse('PETITION.RECIPIENT_MISSING', 'recipientId', words);
  if (needs('unit') && !proposal.recipientId) throw refuse('PETITION.UNIT_MISSING', 'recipientId', words);
  if (!needs('recipient') && !needs('unit') && proposal.recipientId) throw refuse('PETITION.RECIPIENT_NOT_DUE', 'recipientId', words);
  const grounds = groundsFor(rule);
  if (grounds && !proposal.ground) throw refuse('PETITION.GROUND_MISSING', 'ground', words);
  if (proposal.ground && !(grounds && proposal.ground in grounds)) throw refuse('PETITION.GROUND_NOT_DUE', 'ground', words);
}
