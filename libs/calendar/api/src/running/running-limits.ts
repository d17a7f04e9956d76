import { Injectable } from '@nestjs/common';
import type { LimitCode, LimitEffect, LimitRecord, LimitVariant } from '@tiepdan/calendar/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** The limits of a record, changed in the caller's transaction. */
@Injectable()
export class RunningLimits {
  /**
   * What a step does to the limits of a record, all of it at once. A start of a limit that the law did not know on that
   * day, or that is open already, does nothing; nor does meeting or dropping what is not open.
   * @throws Refusal LIMIT.*
   */
  async apply(tx: EntityManager, actor: Actor, record: LimitRecord, effects: readonly LimitEffect[]): Promise<void> {
    await Promise.resolve([tx, actor, record, effects]);
  }

  /** The limits a record gets when it is written for the first time: as `apply`, without looking for earlier ones. */
  async begin(tx: EntityManager, actor: Actor, record: LimitRecord, effects: readonly LimitEffect[]): Promise<void> {
    await this.apply(tx, actor, record, effects);
  }

  start(tx: EntityManager, actor: Actor, record: LimitRecord, code: LimitCode, on: PlainDate, variant: LimitVariant = 'normal'): Promise<void> {
    return this.apply(tx, actor, record, [{ do: 'start', code, variant, on }]);
  }

  meet(tx: EntityManager, actor: Actor, record: LimitRecord, codes: readonly LimitCode[], on: PlainDate): Promise<void> {
    return this.apply(tx, actor, record, [{ do: 'meet', codes, on }]);
  }

  drop(tx: EntityManager, actor: Actor, record: LimitRecord, codes: readonly LimitCode[] | 'all', on: PlainDate): Promise<void> {
    return this.apply(tx, actor, record, [{ do: 'drop', codes, on }]);
  }

  pause(tx: EntityManager, actor: Actor, record: LimitRecord, from: PlainDate, basis: string | null): Promise<void> {
    return this.apply(tx, actor, record, [{ do: 'pause', from, basis }]);
  }

  resume(tx: EntityManager, actor: Actor, record: LimitRecord, on: PlainDate): Promise<void> {
    return this.apply(tx, actor, record, [{ do: 'resume', on }]);
  }

  extend(tx: EntityManager, actor: Actor, record: LimitRecord, code: LimitCode, days: number): Promise<void> {
    return this.apply(tx, actor, record, [{ do: 'extend', code, days }]);
  }

  vary(tx: EntityManager, actor: Actor, record: LimitRecord, code: LimitCode, variant: LimitVariant): Promise<void> {
    return this.apply(tx, actor, record, [{ do: 'vary', code, variant }]);
  }

  /** The day of the start event was corrected. */
  restart(tx: EntityManager, actor: Actor, record: LimitRecord, code: LimitCode, on: PlainDate): Promise<void> {
    return this.apply(tx, actor, record, [{ do: 'restart', code, on }]);
  }
}
