import { Injectable } from '@nestjs/common';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { CaseInstance, PetitionView, ResolveRequest } from '@tiepdan/petition/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** A petition that has just been resolved: its step is written, its transaction is open. */
export interface ResolvedPetition {
  readonly id: string;
  readonly kind: MatterKind;
  readonly instance: CaseInstance;
  readonly sealed: boolean;
  readonly matterId: string;
  readonly on: PlainDate;
  readonly outcome: ResolveRequest['outcome'];
  readonly paper: string;
  readonly note: string | null;
  /** Position of its step `resolve`. */
  readonly position: number;
}

/** What else is written when a petition is resolved, in the transaction of the step. */
export type ResolveListener = (tx: EntityManager, actor: Actor, resolved: ResolvedPetition) => Promise<void>;

/** What a listener will refuse a resolution with, asked before anybody tries it; null where it will not. */
export type ResolveObstacle = (manager: EntityManager, actor: Actor, petition: Pick<PetitionView, 'id' | 'kind' | 'stage' | 'matterId'>) => Promise<string | null>;

/** How higher domains hear of a petition that is resolved. */
@Injectable()
export class ResolveListeners {
  private readonly listeners: ResolveListener[] = [];
  private readonly obstacles: ResolveObstacle[] = [];

  add(listener: ResolveListener, obstacle?: ResolveObstacle): void {
    this.listeners.push(listener);
    if (obstacle) this.obstacles.push(obstacle);
  }

  /** The first thing that would be refused. */
  async obstacleTo(...[manager, actor, petition]: Parameters<ResolveObstacle>): Promise<string | null> {
    for (const obstacle of this.obstacles) {
      const why = await obstacle(manager, actor, petition);
      if (why) return why;
    }
    return null;
  }

  async tell(tx: EntityManager, actor: Actor, resolved: ResolvedPetition): Promise<void> {
    for (const listener of this.listeners) await listener(tx, actor, resolved);
  }
}
