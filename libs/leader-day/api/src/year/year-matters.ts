import { Injectable } from '@nestjs/common';
import type { YearMatter } from '@tiepdan/leader-day/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** Gives the matters of the days of a span, in their order, with one statement; nobody of a sealed matter is named. */
export type MattersOfDays = (on: EntityManager, actor: Actor, from: PlainDate, to: PlainDate) => Promise<ReadonlyMap<string, readonly YearMatter[]>>;

/** Where the domain that knows who is to be heard says what stands on each day; it lies above this one. */
@Injectable()
export class YearMatters {
  private teller: MattersOfDays | null = null;

  /** To be called in `onModuleInit`. */
  add(teller: MattersOfDays): void {
    this.teller = teller;
  }

  async of(on: EntityManager, actor: Actor, from: PlainDate, to: PlainDate): Promise<ReadonlyMap<string, readonly YearMatter[]>> {
    return this.teller ? this.teller(on, actor, from, to) : new Map();
  }
}
