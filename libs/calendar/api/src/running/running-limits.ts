import { Injectable } from '@nestjs/common';
import type { LimitCode, LimitEffect, LimitRecord, LimitVariant, RunningLimit } from '@tiepdan/calendar/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import type { Writes, WritesTo } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { type OneLimitEffect, applyEffects, applyToOne } from './apply-effects.js';
import { LimitBooks } from './limit-books.js';
import { heldLimits, writeLimits } from './limit.repository.js';

/** The limits of a record, changed in the caller's transaction. */
@Injectable()
export class RunningLimits {
  constructor(private readonly books: LimitBooks) {}

  /**
   * What a step does to the limits of a record, all of it at once. A start of a limit that the law did not know on that
   * day, or that is open already, does nothing; nor does meeting or dropping what is not open.
   * @throws Refusal LIMIT.*
   */
  apply(tx: EntityManager, actor: Actor, record: LimitRecord, effects: readonly LimitEffect[]): Promise<void> {
    return effects.length === 0 ? Promise.resolve() : this.rework(tx, actor, record, () => effects);
  }

  /** As `apply`, where what happens depends on the limits there are. */
  async rework(
    tx: EntityManager,
    actor: Actor,
    record: LimitRecord,
    decide: (held: readonly RunningLimit[]) => readonly LimitEffect[],
  ): Promise<void> {
    const book = await this.books.of(tx, actor.officeId); // first, so that whoever changes the calendar never waits for us half-way
    const held = await heldLimits(tx, actor.officeId, record);
    const { written: limits, moves } = applyEffects(held, decide(held), book);
    await writeLimits(tx, actor.officeId, actor.accountId, [{ record, limits, moves }]);
  }

  /** One limit of the record, by its row. @throws Refusal LIMIT.* */
  async change(tx: EntityManager, actor: Actor, record: LimitRecord, limitId: string, effect: OneLimitEffect): Promise<void> {
    const book = await this.books.of(tx, actor.officeId);
    const { written: limits, moves } = applyToOne(await heldLimits(tx, actor.officeId, record), limitId, effect, book);
    await writeLimits(tx, actor.officeId, actor.accountId, [{ record, limits, moves }]);
  }

  /**
   * Has what limits are reckoned by before the transaction locks something others wait for, such as a book's counter; from memory
   * where nothing is written before `writes`, which ends a transaction of `Database.writeNumbered`.
   */
  async ready(tx: EntityManager, actor: Actor, writes?: Writes): Promise<void> {
    await (writes ? this.books.remembered(tx, actor.officeId, writes) : this.books.of(tx, actor.officeId));
  }

  /** The limits a record gets when it is written for the first time, with it in `to`: as `apply`, without looking for earlier ones. */
  async begin(tx: EntityManager, actor: Actor, record: LimitRecord, effects: readonly LimitEffect[], to: WritesTo = tx): Promise<void> {
    if (effects.length === 0) return;
    const { written: limits, moves } = applyEffects([], effects, await this.books.of(tx, actor.officeId));
    await writeLimits(to, actor.officeId, actor.accountId, [{ record, limits, moves }]);
  }

  start(
    tx: EntityManager,
    actor: Actor,
    record: LimitRecord,
    code: LimitCode,
    on: PlainDate,
    variant: LimitVariant = 'normal',
  ): Promise<void> {
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
