import { type PetitionAction, type PetitionStage, type Proposal, type StepAction, type StepData, allowedWays, stageOfWay } from '@tiepdan/petition/contract';
import { type PlainDate, addDays } from '@tiepdan/platform/contract';
import { workingDayFrom } from '../world/days.js';
import type { PetitionDraft } from './drafts.js';

/** Who takes a step, by their part in the office. */
export type StepRole = 'author' | 'officer' | 'head' | 'leader';

/** One step while the ledgers are being written; agencies stand in it by their keys. */
export interface StepDraft {
  readonly action: StepAction;
  readonly from: PetitionStage | null;
  readonly to: PetitionStage;
  readonly on: PlainDate;
  readonly by: StepRole;
  readonly reason: string | null;
  readonly data: StepData;
}

/** What a step of a life is about. */
interface Taken {
  readonly by?: StepRole;
  readonly reason?: string;
  readonly data?: StepData;
}

/** Ways that the demo office has a leader sign: the usual ones. */
const SIGNED = ['accept', 'decline'];

/** The life of one petition of the demo, step by step, never past `today`. */
export class LifeDraft {
  readonly steps: StepDraft[] = [];
  /** What was decided, with the day; null before. */
  decided: { readonly proposal: Proposal; readonly on: PlainDate } | null = null;
  complexCriteria: StepData['criteria'] = [];
  closedOn: PlainDate | null = null;

  constructor(
    readonly petition: PetitionDraft,
    private readonly today: PlainDate,
  ) {}

  get stage(): PetitionStage {
    return this.steps.at(-1)?.to ?? 'registered';
  }

  get lastOn(): PlainDate {
    return this.steps.at(-1)?.on ?? this.petition.on;
  }

  /** The first working day at least `days` after the last step. */
  after(days: number): PlainDate {
    return workingDayFrom(addDays(this.lastOn, days));
  }

  /** Registered by whoever entered it. */
  register(): this {
    this.write('register', 'registered', this.petition.on, 'author', null, {});
    return this;
  }

  /** Came from the ledger of before, as it stood; `proposal` is what had been decided by then. */
  adopt(stage: PetitionStage, on: PlainDate, proposal: Proposal | null): this {
    this.write('adopt', stage, on, 'author', null, proposal ? { way: proposal.way } : {});
    if (proposal) this.decided = { proposal, on };
    return this;
  }

  /** Takes a step if its day has come. @returns whether it has */
  take(action: PetitionAction, to: PetitionStage, on: PlainDate, { by = 'officer', reason, data = {} }: Taken = {}): boolean {
    if (on > this.today || on < this.lastOn) return false;
    this.write(action, to, on, by, reason ?? null, data);
    return true;
  }

  /** Proposes on a day. @throws Error when the decision matrix does not allow it: the demo breaks no rule */
  propose(proposal: Proposal, on: PlainDate): boolean {
    const { matter, source, anonymous } = this.petition;
    const allowed = allowedWays({ source, anonymous, ...proposal, kind: matter.kind }, on);
    if (!allowed.some(({ way }) => way === proposal.way)) throw new Error(`the demo proposes ${proposal.way} for a ${matter.kind} on ${on}`);
    return this.take('propose', 'proposed', on, { data: { proposal, way: proposal.way } });
  }

  /** Proposes, approves and, where a leader signs it, has it signed: on the days `on` and `decidedOn`, as far as they have come. */
  decide(proposal: Proposal, on: PlainDate, decidedOn: PlainDate): boolean {
    if (!this.propose(proposal, on)) return false;
    const result = stageOfWay(proposal.way);
    const signed = SIGNED.includes(proposal.way);
    const data: StepData = { way: proposal.way };
    if (!this.take('approve', signed ? 'awaiting-signature' : result, signed ? on : decidedOn, { by: 'head', data })) return false;
    if (signed && !this.take('sign', result, decidedOn, { by: 'leader', data })) return false;
    this.decided = { proposal, on: this.lastOn };
    return true;
  }

  private write(action: StepAction, to: PetitionStage, on: PlainDate, by: StepRole, reason: string | null, data: StepData): void {
    this.steps.push({ action, from: this.steps.length ? this.stage : null, to, on, by, reason, data });
    if (data.criteria) this.complexCriteria = data.criteria;
    const open = ['registered', 'returned', 'proposed', 'awaiting-signature', 'accepted', 'assigned', 'urged', 'suspended'].includes(to);
    if (open) this.closedOn = null;
    else this.closedOn ??= on;
    if (action === 'expire') this.closedOn = on;
  }
}
