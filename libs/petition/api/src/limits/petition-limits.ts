import { Injectable } from '@nestjs/common';
import { RunningLimits } from '@tiepdan/calendar/api';
import type { LimitEffect, RunningLimit } from '@tiepdan/calendar/contract';
import {
  type LimitFacts,
  type PetitionAction,
  type PetitionDetails,
  type StepData,
  UNDECIDED_STAGES,
  plannedEffects,
} from '@tiepdan/petition/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import type { Writes, WritesTo } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type StandingFacts, limitFacts } from './limit-facts.js';

/** What is known of a petition at its registration. */
export type RegisteredFacts = Pick<PetitionDetails, 'kind' | 'source' | 'receivedOn' | 'competence'>;

/** Starts and ends the limits of petitions as their steps demand; which does what is `LIMIT_PLAN` of the contract. */
@Injectable()
export class PetitionLimits {
  constructor(private readonly running: RunningLimits) {}

  /** Call before the number is taken from the book: what follows then holds the counter's row no longer than it must. With `writes` as `RunningLimits.ready`. */
  ready(tx: EntityManager, actor: Actor, writes?: Writes): Promise<void> {
    return this.running.ready(tx, actor, writes);
  }

  /** Call after the petition's row is written; or, with what is known of it, while its row is gathered `to` be written. */
  async onRegistered(tx: EntityManager, actor: Actor, petitionId: string, registered?: RegisteredFacts, to: WritesTo = tx): Promise<void> {
    const facts: LimitFacts = registered
      ? { ...registered, competence: registered.competence ?? null, stage: 'registered', complexCriteria: [], instance: 'first' }
      : await limitFacts(tx, actor.officeId, petitionId);
    await this.running.begin(tx, actor, { petitionId }, plannedEffects('registered', facts.receivedOn, facts), to);
  }

  /**
   * Call after the petition's row has its new stage. `on` is the business day of the step, `data` what the step keeps.
   * @throws Refusal LIMIT.* (a suspension before the acceptance, an extension the law does not give …)
   */
  async onStep(
    tx: EntityManager,
    actor: Actor,
    petitionId: string,
    action: PetitionAction,
    on: PlainDate,
    data: StepData = {},
  ): Promise<void> {
    const facts = await limitFacts(tx, actor.officeId, petitionId);
    await this.running.apply(tx, actor, { petitionId }, plannedEffects(action, on, facts, data));
  }

  /** Call after a correction, which may have changed the day of receipt, the kind, the source or the competence. */
  async onCorrected(tx: EntityManager, actor: Actor, petitionId: string, before: { readonly receivedOn: PlainDate }): Promise<void> {
    const facts = await limitFacts(tx, actor.officeId, petitionId);
    await this.running.rework(tx, actor, { petitionId }, (held) => correctionEffects(held, facts, before.receivedOn));
  }
}

/**
 * What a correction does to limits that are open: those that ran from the old day of receipt run from the new one; those
 * that the petition, as it now stands, would not have are dropped, and those it would have are started.
 */
export function correctionEffects(held: readonly RunningLimit[], facts: StandingFacts, receivedBefore: PlainDate): LimitEffect[] {
  const open = held.filter(({ state }) => state === 'running' || state === 'paused');
  const fromReceipt = open.filter(({ code, startedOn }) => code.startsWith('R') && startedOn === receivedBefore);
  const moved: LimitEffect[] = fromReceipt.map(({ code }) => ({ do: 'restart', code, on: facts.receivedOn }));
  if (UNDECIDED_STAGES.includes(facts.stage)) {
    const planned = plannedEffects('registered', facts.receivedOn, facts).filter((effect) => effect.do === 'start');
    const wrong = fromReceipt.filter(({ code }) => code !== 'R9' && !planned.some((start) => start.code === code)).map(({ code }) => code);
    const afresh = held.length > 0 && fromReceipt.length === 0 && open.length > 0; // re-opened: its limits run from that day
    const missing = afresh ? [] : planned.filter(({ code }) => !held.some((limit) => limit.code === code && limit.state !== 'dropped'));
    return [...dropped(wrong, facts.receivedOn), ...moved, ...missing];
  }
  if (facts.stage !== 'accepted' || !facts.acceptedOn) return moved;
  const due = plannedEffects('sign', facts.acceptedOn, facts, { way: 'accept' }).filter((effect) => effect.do === 'start');
  const resolving = open.filter(({ code }) => code.startsWith('K') && !BESIDE_RESOLVING.includes(code));
  const wrong = resolving.filter(({ code }) => !due.some((start) => start.code === code)).map(({ code }) => code);
  return wrong.length === 0 ? moved : [...moved, ...dropped(wrong, facts.acceptedOn), ...due];
}

/** Papers of a suspension go out by themselves; reporting and telling of an answer hang on what was forwarded, not on the resolving here. */
const BESIDE_RESOLVING: readonly RunningLimit['code'][] = ['K11', 'K12', 'K17', 'K18'];

function dropped(codes: readonly RunningLimit['code'][], on: PlainDate): LimitEffect[] {
  return codes.length === 0 ? [] : [{ do: 'drop', codes, on }];
}
