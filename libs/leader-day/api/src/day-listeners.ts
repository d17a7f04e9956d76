import { Injectable } from '@nestjs/common';
import type { DayChangeKind, LeaderDayView } from '@tiepdan/leader-day/contract';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** What was just done to a day: a change people are told of, or that it was corrected, cancelled or put back. */
export interface DayHappening {
  readonly kind: DayChangeKind | 'corrected' | 'cancelled' | 'restored';
  readonly before: LeaderDayView;
  readonly after: LeaderDayView;
  readonly reason: string | null;
}

/** What a higher domain does in the same transaction; a refusal of it refuses the change. */
export type DayListener = (tx: EntityManager, actor: Actor, happening: DayHappening) => Promise<void>;

/** Who wants to be told when a day of a leader changes: who is to be heard on it follows. */
@Injectable()
export class DayListeners {
  private readonly listeners: DayListener[] = [];

  /** To be called in `onModuleInit`. */
  add(listener: DayListener): void {
    this.listeners.push(listener);
  }

  async tell(tx: EntityManager, actor: Actor, happening: DayHappening): Promise<void> {
    for (const listener of this.listeners) await listener(tx, actor, happening);
  }
}
