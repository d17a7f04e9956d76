import { Injectable } from '@nestjs/common';
import type { WorkInHand } from '@tiepdan/identity/contract';
import type { EntityManager } from 'typeorm';

/** How a higher domain says what a person still has in hand there; null when nothing. */
export type WorkSource = (manager: EntityManager, officeId: string, accountId: string) => Promise<WorkInHand | null>;

/** What people have in hand, told by the domains above: whoever closes an account sees what somebody else must take over. */
@Injectable()
export class WorkInHands {
  private readonly sources: WorkSource[] = [];

  /** To be called in `onModuleInit`. */
  add(source: WorkSource): void {
    this.sources.push(source);
  }

  async of(manager: EntityManager, officeId: string, accountId: string): Promise<WorkInHand[]> {
    const all: WorkInHand[] = [];
    for (const source of this.sources) {
      const found = await source(manager, officeId, accountId);
      if (found && found.count > 0) all.push(found);
    }
    return all;
  }
}
