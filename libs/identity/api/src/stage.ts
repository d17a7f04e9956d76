import { SetMetadata } from '@nestjs/common';
import { type SessionStage, identityErrors } from '@tiepdan/identity/contract';
import { Refusal } from '@tiepdan/platform/api';

export const STAGES = 'tiepdan:stages';

/**
 * The stages before the last in which a route may be used as well. A route that says nothing is for sessions that are complete: what is
 * still to be proved cannot be walked around by a route that forgot to ask.
 */
export const AtStage = (...stages: readonly Exclude<SessionStage, 'full'>[]) => SetMetadata(STAGES, stages);

/** What decides how far a session has come. */
export interface StageFacts {
  readonly way: string;
  /** Whether the account has a second factor that counts. */
  readonly factorSet: boolean;
  /** Whether it was proved in this session. */
  readonly factorProved: boolean;
  /** Whether a role of the account asks for one. */
  readonly factorRequired: boolean;
  readonly mustChangePassword: boolean;
}

/** Reckoned anew for every request, so that what an office asks for from today on is asked of every session at once. */
export function stageOf({ way, factorSet, factorProved, factorRequired, mustChangePassword }: StageFacts): SessionStage {
  if (factorSet && !factorProved) return 'second-factor';
  if (mustChangePassword && way === 'password') return 'change-password';
  return factorRequired && !factorProved ? 'enrol' : 'full';
}

const REFUSALS = {
  'second-factor': 'SESSION.SECOND_FACTOR_NEEDED',
  'change-password': 'SESSION.PASSWORD_CHANGE_NEEDED',
  enrol: 'SESSION.ENROL_NEEDED',
} as const;

/** @throws Refusal naming what the session still needs, unless the route is for its stage */
export function refuseBefore(stage: SessionStage, allowed: readonly SessionStage[]): void {
  if (stage !== 'full' && !allowed.includes(stage)) throw new Refusal(identityErrors, REFUSALS[stage]);
}
