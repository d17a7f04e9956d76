import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import { identityErrors } from '@tiepdan/identity/contract';
import { MATTER_KINDS } from '@tiepdan/matter/contract';
import {
  LIFECYCLE,
  OPEN_STAGES,
  PETITION_ACTIONS,
  PETITION_STAGES,
  type PetitionAction,
  type PetitionStage,
  STEP_VERBS,
  type StepAction,
  type StepData,
  type StepRequest,
  type TakenStep,
  furtherPermissions,
  obstacleTo,
  petitionErrors,
  petitionPermissions,
} from '@tiepdan/petition/contract';
import { type Actor, type PlainDate, actingBy, actorName, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal, type WritesTo, gather } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { PetitionLimits } from '../limits/petition-limits.js';
import { Petition } from '../petition.entity.js';
import { type StandingPetition, lockPetition } from './standing-petition.js';
import { type StepNames, stepChanges } from './step-words.js';

/** The columns that a step may write besides stage and version. */
export type StepColumns = Partial<
  Pick<
    Petition,
    | 'officerId'
    | 'way'
    | 'eligibility'
    | 'ineligibleReason'
    | 'competence'
    | 'competentSystem'
    | 'nonAcceptanceGround'
    | 'recipientId'
    | 'complexCriteria'
    | 'mixed'
    | 'acceptedOn'
  >
>;

/** What an action decided about a locked petition. */
export interface Step {
  readonly to: PetitionStage;
  readonly reason?: string | null;
  readonly data?: StepData;
  readonly columns?: StepColumns;
  readonly names?: StepNames;
  /** What is written besides, once the step is. */
  readonly afterwards?: (tx: EntityManager) => Promise<void>;
}

/** The one way a petition moves: lock, lifecycle, day, columns, step, history and limits in one transaction. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly database: Database,
    private readonly limits: PetitionLimits,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes `action` on a petition; `decide` says what follows from it and may write more in the same transaction.
   * @throws Refusal RECORD.*, PERMISSION.MISSING, PETITION.WRONG_STAGE, WRONG_KIND, NOT_OFFICER, STEP_*; LIMIT.*, SEALED.TEXT_NAMES_PERSON; and what `decide` throws
   */
  run(actor: Actor, id: string, action: PetitionAction, request: StepRequest, decide: (tx: EntityManager, petition: StandingPetition) => Promise<Step> | Step): Promise<TakenStep> {
    return this.database.write(async (tx) => {
      const petition = await lockPetition(tx, actor, id, request.version);
      checkAction(action, petition, actor);
      const acting = actingBy(actor, ...furtherPermissions(action, petition, actor), LIFECYCLE[action].permission);
      checkDay(request.on, petition, this.clock.today());
      const step = await decide(tx, petition);
      return this.write(tx, acting, petition, action, request.on, step);
    });
  }

  private async write(tx: EntityManager, actor: Actor, petition: StandingPetition, action: PetitionAction, on: PlainDate, step: Step): Promise<TakenStep> {
    const { to, reason = null, data = {}, columns = {}, names = {} } = step;
    if (petition.sealed) await this.texts.check(tx, actor.officeId, petition.matterId, textsOf(step));
    const closing = closedOn(petition.stage, to, on);
    await tx.update(
      Petition,
      { officeId: actor.officeId, id: petition.id },
      { ...columns, ...closing, stage: to, version: () => 'version + 1', updatedAt: () => 'now()' },
    );
    await writeStep(tx, actor, petition.id, { position: petition.steps + 1, action, from: petition.stage, to, on, reason, data });
    const changes = stepChanges(petition.stage, to, data, names);
    await this.chronicle.record(tx, actor, { subject: 'petition', id: petition.id, type: STEP_VERBS[action], reason, changes });
    await this.limits.onStep(tx, actor, petition.id, action, on, data);
    await step.afterwards?.(tx);
    return { id: petition.id, version: petition.version + 1, stage: to };
  }
}

/** What was typed for a step; on a sealed petition none of it may name its people. */
function textsOf({ reason, data }: Step): Readonly<Record<string, readonly [field: string, text: string | null | undefined]>> {
  return {
    reason: ['Lý do', reason],
    note: ['Ghi chú', data?.note ?? data?.proposal?.note],
    what: ['Nội dung rút', data?.what],
    paper: ['Văn bản', data?.paper],
  };
}

/** One row of `petition_step`. */
export interface WrittenStep {
  readonly position: number;
  readonly action: StepAction;
  readonly from: PetitionStage | null;
  readonly to: PetitionStage;
  readonly on: PlainDate;
  readonly reason?: string | null;
  readonly data?: StepData;
}

/** Appends a step; the petition's row has its stage already. */
export function writeStep(to: WritesTo, actor: Actor, petitionId: string, step: WrittenStep): Promise<void> {
  const row = {
    office_id: actor.officeId,
    petition_id: petitionId,
    position: step.position,
    action: step.action,
    from_stage: step.from,
    to_stage: step.to,
    on_day: step.on,
    reason: step.reason ?? null,
    data: JSON.stringify(step.data ?? {}),
    actor_id: actor.accountId,
    actor_name: actorName(actor),
    request_id: actor.requestId,
  };
  return gather(to, (writes) => writes.insert('petition_step', row));
}

const isOpen = (stage: PetitionStage): boolean => OPEN_STAGES.includes(stage);

/** The day of the end is kept when one end follows another (a filed petition whose keeping ends is closed that day). */
function closedOn(from: PetitionStage, to: PetitionStage, on: PlainDate): { closedOn?: PlainDate | null } {
  if (from === to) return {};
  return { closedOn: isOpen(to) ? null : on };
}

/** @throws Refusal PETITION.WRONG_STAGE, WRONG_KIND, NOT_OFFICER; PERMISSION.MISSING */
function checkAction(action: PetitionAction, petition: StandingPetition, actor: Actor): void {
  const words = { action: PETITION_ACTIONS[action], stage: PETITION_STAGES[petition.stage], kind: MATTER_KINDS[petition.kind].toLowerCase() };
  switch (obstacleTo(action, petition, actor)) {
    case 'stage':
      throw new Refusal(petitionErrors, 'PETITION.WRONG_STAGE', { ...words, currentStage: petition.stage });
    case 'kind':
      throw new Refusal(petitionErrors, 'PETITION.WRONG_KIND', words);
    case 'permission': {
      const rule = LIFECYCLE[action];
      const needed = rule.further?.[petition.stage] ?? rule.permission;
      const { label } = petitionPermissions[needed as keyof typeof petitionPermissions];
      throw new Refusal(identityErrors, 'PERMISSION.MISSING', { permission: label });
    }
    case 'not-officer':
      throw new Refusal(petitionErrors, 'PETITION.NOT_OFFICER');
  }
}

/** Steps are in order of their days, none before the receipt, none in the future. @throws Refusal PETITION.STEP_* */
function checkDay(on: PlainDate, { receivedOn, lastOn }: StandingPetition, today: PlainDate): void {
  const refuse = (code: 'PETITION.STEP_BEFORE_RECEIPT' | 'PETITION.STEP_IN_FUTURE' | 'PETITION.STEP_BEFORE_LAST_STEP', details: object) => {
    const refusal = new Refusal(petitionErrors, code, { on: formatDay(on), ...details });
    return new Refusal(petitionErrors, code, refusal.details, [{ path: 'on', rule: 'step', message: refusal.message }]);
  };
  if (on > today) throw refuse('PETITION.STEP_IN_FUTURE', {});
  if (on < receivedOn) throw refuse('PETITION.STEP_BEFORE_RECEIPT', { receivedOn: formatDay(receivedOn) });
  if (lastOn && on < lastOn) throw refuse('PETITION.STEP_BEFORE_LAST_STEP', { lastOn: formatDay(lastOn) });
}
