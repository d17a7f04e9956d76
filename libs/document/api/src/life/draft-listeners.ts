import { Injectable } from '@nestjs/common';
import type { DocumentPaper } from '@tiepdan/document/contract';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** A paper that is just being drafted, or is about to be printed for good. */
export interface DocumentPrepared {
  readonly id: string;
  readonly paper: DocumentPaper;
  readonly petitionId: string | null;
  readonly receptionId: string | null;
}

/** What a higher domain makes ready for a paper in the same transaction: what its text will say must be there before it is read. */
export type DraftListener = (tx: EntityManager, actor: Actor, document: DocumentPrepared) => Promise<void>;

/** Who wants to be told when a paper is drafted, and again before it is printed at its issue: whoever listens must not mind being told twice. */
@Injectable()
export class DraftListeners {
  private readonly listeners: DraftListener[] = [];

  /** To be called in `onModuleInit`. */
  add(listener: DraftListener): void {
    this.listeners.push(listener);
  }

  async tell(tx: EntityManager, actor: Actor, document: DocumentPrepared): Promise<void> {
    for (const listener of this.listeners) await listener(tx, actor, document);
  }
}
