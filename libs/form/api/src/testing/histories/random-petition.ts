import { LIFECYCLE, PETITION_ACTIONS, type PetitionAction, type PetitionSource, type PetitionStage, UNDECIDED_STAGES, allowedWays, stageOfWay } from '@tiepdan/petition/contract';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { PlainDate } from '@tiepdan/platform/contract';
import { FIELDS } from '../fields.js';
import type { Chance } from './chance.js';
import type { Judged, PlainAct, PlainMatter, PlainPetition, PlainStep } from './plain-history.js';

const SOURCES: readonly PetitionSource[] = ['post', 'in-person', 'reception', 'reception', 'drop-box', 'electronic', 'agency'];

/** A petition of a matter and a random way through the rules of its life (LIFECYCLE, DECISION_MATRIX). */
export function randomPetition(chance: Chance, n: number, matter: PlainMatter): PlainPetition {
  const receivedOn = chance.day();
  const anonymous = matter.kind !== 'complaint' && chance.once(5);
  const entered = chance.once(3) ? judgement(chance) : PENDING;
  const source = chance.one(SOURCES);
  const acts = new Walk(chance, matter.kind, anonymous, source, receivedOn, entered).acts();
  return {
    id: chance.uuid(), n, receivedOn, source, anonymous, signatories: chance.once(3) ? 2 + chance.below(9) : 1, instance: chance.once(3) ? 2 : 1, matterId: matter.id,
    field: chance.one(FIELDS), status: chance.once(10) ? 'cancelled' : 'active', acts, ...entered,
  }; // prettier-ignore
}

const PENDING: Judged = { eligibility: 'pending', competence: null };

/** What somebody may think of it: within competence more often than not. */
function judgement(chance: Chance): Judged {
  const throws = chance.below(8);
  if (throws === 0) return { eligibility: 'ineligible', competence: null };
  return { eligibility: 'eligible', competence: throws < 6 ? 'within' : 'outside' };
}

/** How likely each action is beside the others that are allowed; the rest move nothing that is counted. */
const WEIGHTS: Partial<Record<PetitionAction, number>> = { propose: 12, approve: 9, recall: 1, return: 2, sign: 4, withdraw: 1, suspend: 2, continue: 3, terminate: 2, resolve: 8, reopen: 3, expire: 3 };

class Walk {
  private stage: PetitionStage = 'registered';
  private proposal: Pick<PlainStep, 'proposed' | 'way'> = {};

  constructor(
    private readonly chance: Chance,
    private readonly kind: MatterKind,
    private readonly anonymous: boolean,
    private readonly source: PetitionSource,
    private on: PlainDate,
    private readonly entered: Judged,
  ) {}

  acts(): PlainAct[] {
    const acts: PlainAct[] = [];
    const length = this.chance.below(10);
    if (this.entered.eligibility === 'pending' && this.chance.once(5)) acts.push({ act: 'correct', ...judgement(this.chance) });
    for (let n = 0; n < length; n++) {
      const step = this.step();
      if (!step) break;
      acts.push(step);
      this.stage = step.to;
      if (step.act === 'reopen' && this.chance.once(8)) acts.push({ act: 'correct', ...judgement(this.chance) });
    }
    return acts;
  }

  private step(): PlainStep | null {
    const act = this.action();
    if (!act) return null;
    this.on = this.chance.after(this.on);
    const step = { act, on: this.on, from: this.stage };
    if (act === 'propose') {
      this.proposal = this.proposed();
      return { ...step, to: 'proposed', ...this.proposal };
    }
    const { to } = LIFECYCLE[act];
    if (to === 'by-way') return this.decided(step);
    if (to === 'by-withdrawal') return { ...step, to: this.chance.once(3) ? this.stage : 'withdrawn' };
    return { ...step, to: to === 'same' ? this.stage : to };
  }

  /** Some decisions are signed by a leader before they hold (awaiting-signature). */
  private decided(step: Pick<PlainStep, 'act' | 'on' | 'from'>): PlainStep {
    const { way } = this.proposal;
    if (!way) throw new Error('decided without a proposal');
    if (step.act === 'approve' && this.chance.once(5)) return { ...step, to: 'awaiting-signature' };
    return { ...step, ...this.proposal, to: stageOfWay(way) };
  }

  private proposed(): Pick<PlainStep, 'proposed' | 'way'> {
    for (;;) {
      const proposed = judgement(this.chance);
      const competentSystem = proposed.competence === 'outside' ? this.chance.one(['administrative', 'judicial', 'party'] as const) : null;
      const reason = proposed.eligibility === 'ineligible' ? this.chance.one(['illegible', 'many-addressees'] as const) : null;
      const facts = { kind: this.kind, source: this.source, anonymous: this.anonymous, mixed: false, competentSystem, ineligibleReason: reason, ...proposed };
      const ways = allowedWays(facts, this.on);
      if (ways.length) return { proposed, way: this.chance.one(ways).way };
    }
  }

  private action(): PetitionAction | null {
    const allowed = (Object.keys(PETITION_ACTIONS) as PetitionAction[]).filter((act) => {
      const { from, kinds } = LIFECYCLE[act];
      return WEIGHTS[act] !== undefined && from.includes(this.stage) && (!kinds || kinds.includes(this.kind));
    });
    const weighted = allowed.flatMap((act) => Array.from({ length: this.weight(act) }, () => act));
    return weighted.length ? this.chance.one(weighted) : null;
  }

  private weight(act: PetitionAction): number {
    return act === 'withdraw' && UNDECIDED_STAGES.includes(this.stage) ? 2 : (WEIGHTS[act] ?? 0);
  }
}
