import { Injectable } from '@nestjs/common';
import { RunningLimits } from '@tiepdan/calendar/api';
import type { LimitStepData, PetitionAction } from '@tiepdan/petition/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** Starts and ends the limits of petitions as their steps demand; which does what is `LIMIT_PLAN` of the contract. */
@Injectable()
export class PetitionLimits {
  constructor(private readonly running: RunningLimits) {}

  /** Call after the petition's row is written. */
  async onRegistered(tx: EntityManager, actor: Actor, petitionId: string): Promise<void> {
    await this.running.begin(tx, actor, { petitionId }, []);
  }

  /**
   * Call after the petition's row has its new stage. `on` is the business day of the step.
   * @throws Refusal LIMIT.* (a suspension before the acceptance, an extension the law does not give …)
   */
  async onStep(tx: EntityManager, actor: Actor, petitionId: string, action: PetitionAction, on: PlainDate, data: LimitStepData = {}): Promise<void> {
    await this.running.apply(tx, actor, { petitionId }, []);
    await Promise.resolve([action, on, data]);
  }

  /** Call after a correction that may have changed the day of receipt, the kind, the source or the competence. */
  async onCorrected(tx: EntityManager, actor: Actor, petitionId: string, before: { readonly receivedOn: PlainDate }): Promise<void> {
    await this.running.apply(tx, actor, { petitionId }, []);
    await Promise.resolve(before);
  }
}
