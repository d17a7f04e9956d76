import { PETITION_STAGES, STEP_VERBS, type StepData } from '@tiepdan/petition/contract';
import type { Binding } from './binding.js';
import { instantOf } from '../world/days.js';
import type { LifeDraft, StepDraft, StepRole } from '../ledger/life-draft.js';
import type { PetitionRow, StepRow } from './rows.js';

/** The columns of a petition that its life fills. */
export type LifeColumns = Pick<
  PetitionRow,
  'stage' | 'officer_id' | 'way' | 'competent_system' | 'non_acceptance_ground' | 'recipient_id' | 'complex_criteria' | 'accepted_on' | 'closed_on'
>;

/** Accounts by their part in the office; an office without a head or leader has its one officer for them. */
export type Staff = Readonly<Record<StepRole, string>>;

/** What a step adds to the history, at its time. */
export interface StepEvent {
  readonly type: string;
  readonly at: string;
  readonly reason: string | null;
  readonly data: object;
  readonly actor: string;
}

/** `officer` is the account that has the file, if anybody has. */
export function lifeColumns(life: LifeDraft, binding: Binding, officer: string | null): LifeColumns {
  const { decided, stage } = life;
  const proposal = decided?.proposal;
  const accepted = proposal?.way === 'accept' ? (decided?.on ?? null) : null;
  return {
    stage,
    officer_id: officer && binding.accountId(officer),
    way: proposal?.way ?? null,
    competent_system: proposal?.competentSystem ?? null,
    non_acceptance_ground: proposal?.ground ?? null,
    recipient_id: proposal?.recipientId ? binding.findAgencyId(proposal.recipientId) : null,
    complex_criteria: [...(life.complexCriteria ?? [])],
    accepted_on: accepted,
    closed_on: life.closedOn,
  };
}

/** The rows of a life's steps. `registeredAt` is when the first one was written. */
export function stepRows(life: LifeDraft, petitionId: string, binding: Binding, staff: Staff, registeredAt: string): StepRow[] {
  return life.steps.map((step, i) => {
    const actor = staff[step.by];
    return {
      office_id: binding.officeId,
      petition_id: petitionId,
      position: i + 1,
      action: step.action,
      from_stage: step.from,
      to_stage: step.to,
      on_day: step.on,
      reason: step.reason,
      data: withIds(step.data, binding),
      actor_id: binding.accountId(actor),
      actor_name: binding.fullNameOf(actor),
      request_id: `demo-step-${petitionId.slice(-6)}-${i + 1}`,
      recorded_at: i === 0 ? registeredAt : instantOf(step.on, minuteOf(i)),
    };
  });
}

/** What the history tells of the steps after the first. */
export function stepEvents(life: LifeDraft, staff: Staff): StepEvent[] {
  return life.steps.flatMap((step, i) =>
    step.action === 'register' || step.action === 'adopt'
      ? []
      : [{ type: STEP_VERBS[step.action], at: instantOf(step.on, minuteOf(i)), reason: step.reason, data: { changes: changesOf(step) }, actor: staff[step.by] }],
  );
}

/** Steps of one day come one after another, when the day is nearly over. */
const minuteOf = (index: number): number => 1006 + index;

function changesOf({ from, to }: StepDraft): object[] {
  return from === null || from === to ? [] : [{ field: 'stage', label: 'Tình trạng', before: PETITION_STAGES[from], after: PETITION_STAGES[to] }];
}

function withIds(data: StepData, binding: Binding): StepData {
  const { proposal } = data;
  return proposal?.recipientId ? { ...data, proposal: { ...proposal, recipientId: binding.findAgencyId(proposal.recipientId) } } : data;
}
