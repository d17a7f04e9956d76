import { Injectable } from '@nestjs/common';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { CaseInstance, ResolveRequest } from '@tiepdan/petition/contract';
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

/** How higher domains hear of a petition that is resolved. */
@Injectable()
export class ResolveListeners {
  private readonly listeners: ResolveListener[] = [];

  add(listener: ResolveListener): void {
    this.listeners.push(listener);
  }

  async tell(tx: EntityManager, actor: Actor, resolved: ResolvedPetition): Promise<void> {
    for (const listener of this.listeners) await listener(tx, actor, resolved);
  }
}
