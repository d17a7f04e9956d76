import { type PetitionStage, UNDECIDED_STAGES, type Way } from '@tiepdan/petition/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import type { Judged, PlainPetition } from '../plain-history.js';
import { type Wanted, inForce, within } from './counted.js';

/** Where a petition stands from a day on. Everything before a decision is one stage, `undecided`. */
interface State extends Judged {
  readonly since: PlainDate;
  readonly stage: PetitionStage | 'undecided';
  readonly way: Way | null;
  /** Opened again and not decided since. */
  readonly reopened: boolean;
}

/** A petition as a form sees it on the evening of its last day. */
export interface Standing extends PlainPetition {
  readonly kind: MatterKind;
  readonly received: boolean;
  readonly underReview: boolean;
  readonly eligible: boolean;
  readonly within: boolean;
  readonly outside: boolean;
  readonly stage: State['stage'];
  readonly way: Way | null;
}

const stageOf = (stage: PetitionStage): State['stage'] => (UNDECIDED_STAGES.includes(stage) ? 'undecided' : stage);

/** Every state of a petition in order; several on one day are all there. */
function statesOf({ receivedOn, eligibility, competence, acts }: PlainPetition): State[] {
  const states: State[] = [{ since: receivedOn, stage: 'undecided', eligibility, competence, way: null, reopened: false }];
  for (const act of acts) {
    const now = states.at(-1);
    if (!now) throw new Error('no state');
    if (act.act === 'correct') {
      states[states.length - 1] = { ...now, eligibility: act.eligibility, competence: act.competence };
      continue;
    }
    const stage = stageOf(act.to);
    if (stageOf(act.from) === stage) continue;
    const moved = { ...now, since: act.on, stage };
    if (act.act === 'reopen') states.push({ ...moved, way: null, reopened: true });
    else if (now.stage === 'undecided' && act.act !== 'withdraw') states.push({ ...moved, ...act.proposed, way: act.way ?? null, reopened: false });
    else states.push(moved);
  }
  return states;
}

/** Nobody has finished looking at it: nothing is known of it, it is outside competence without a way, or it was opened again. */
const isUnderReview = ({ stage, reopened, eligibility, competence }: State): boolean =>
  stage === 'undecided' && (reopened || eligibility === 'pending' || competence === 'outside');

/** Whether it is under review on some day of the period: on the evening before it, or from a day of it on. */
function hasReview(states: readonly State[], { from, to }: Wanted): boolean {
  return states.some((state, n) => {
    const next = states[n + 1];
    return isUnderReview(state) && state.since <= to && (next === undefined || next.since >= from);
  });
}

/** The petition on an evening. */
export function standingOn(petition: PlainPetition, wanted: Wanted): Standing {
  const state = statesOf(petition).findLast(({ since }) => since <= wanted.to);
  const kind = wanted.history.matters.find(({ id }) => id === petition.matterId)?.kind;
  if (!state || !kind) throw new Error('not received yet, or of no matter');
  const underReview = isUnderReview(state);
  const { stage, way } = state;
  const known = !underReview && state.eligibility === 'eligible';
  const isWithin = known && state.competence === 'within';
  const isOutside = known && state.competence === 'outside' && way !== null;
  const received = within(petition.receivedOn, wanted);
  return { ...petition, kind, received, underReview, eligible: isWithin || isOutside, within: isWithin, outside: isOutside, stage, way };
}

/** Populations that were worked out: every form of petitions begins with the same. */
const known = new WeakMap<Wanted, readonly Standing[]>();

/** Column (1): received in the period, or under review on some day of it. */
export function population(wanted: Wanted): readonly Standing[] {
  const before = known.get(wanted);
  if (before) return before;
  const found = inForce(wanted.history.petitions)
    .filter(({ receivedOn }) => receivedOn <= wanted.to)
    .filter((petition) => within(petition.receivedOn, wanted) || hasReview(statesOf(petition), wanted))
    .map((petition) => standingOn(petition, wanted));
  known.set(wanted, found);
  return found;
}

/** Petitions under review on the evening of the last day: what is handed over to the next period. */
export const leftUnderReview = (wanted: Wanted): number => population(wanted).filter(({ underReview }) => underReview).length;

/** A matter stands where the petition received last stands. */
export function latest(petitions: readonly Standing[]): Standing[] {
  const last = new Map<string, Standing>();
  for (const petition of petitions) {
    const other = last.get(petition.matterId);
    if (!other || other.receivedOn < petition.receivedOn || (other.receivedOn === petition.receivedOn && other.id < petition.id)) last.set(petition.matterId, petition);
  }
  return [...last.values()];
}

export const RUNNING: readonly State['stage'][] = ['accepted', 'assigned', 'urged', 'suspended'];
export const isResolved = ({ stage }: Standing): boolean => stage === 'resolved';
export const isRunning = ({ stage }: Standing): boolean => RUNNING.includes(stage);

export const isGuided = ({ way }: Standing): boolean => way === 'guide' || way === 'not-handle';
export const isForwarded = ({ way }: Standing): boolean => way === 'forward' || way === 'send-back';
export const isUrged = ({ way }: Standing): boolean => way === 'urge';
