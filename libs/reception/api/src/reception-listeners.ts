import { Injectable } from '@nestjs/common';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** A reception that was just taken out of every count, or put back. */
export interface ReceptionHappening {
  readonly kind: 'cancelled' | 'restored';
  readonly id: string;
  readonly reason: string;
}

/** What a higher domain does in the same transaction; a refusal of it refuses the act. */
export type ReceptionListener = (tx: EntityManager, actor: Actor, happening: ReceptionHappening) => Promise<void>;

/** Who wants to be told when a reception is cancelled or restored: what was made of it follows, or stands in the way. */
@Injectable()
export class ReceptionListeners {
  private readonly listeners: ReceptionListener[] = [];

  /** To be called in `onModuleInit`. */
  add(listener: ReceptionListener): void {
    this.listeners.push(listener);
  }

  async tell(tx: EntityManager, actor: Actor, happening: ReceptionHappening): Promise<void> {
    for (const listener of this.listeners) await listener(tx, actor, happening);
  }
}
