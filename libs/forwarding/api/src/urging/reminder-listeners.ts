import { Injectable } from '@nestjs/common';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** One body was just reminded of what it owes. */
export interface BodyReminded {
  readonly agencyId: string;
  /** `123/PC-BTCD`, of each paper. */
  readonly documentNumbers: readonly string[];
  readonly note: string | null;
}

export type ReminderListener = (tx: EntityManager, actor: Actor, reminded: BodyReminded) => Promise<void>;

/** Who wants to be told, in the same transaction, when a body is reminded: its people have mail. */
@Injectable()
export class ReminderListeners {
  private readonly listeners: ReminderListener[] = [];

  /** To be called in `onModuleInit`. */
  add(listener: ReminderListener): void {
    this.listeners.push(listener);
  }

  async tell(tx: EntityManager, actor: Actor, reminded: BodyReminded): Promise<void> {
    for (const listener of this.listeners) await listener(tx, actor, reminded);
  }
}
