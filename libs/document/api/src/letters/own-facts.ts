import { Injectable } from '@nestjs/common';
import type { PaperValues } from '@tiepdan/paper/contract';
import type { EntityManager } from 'typeorm';

/** What a higher domain says in papers it had drafted: the tasks of a conclusion. By the id of the paper itself. */
export type OwnFacts = (on: EntityManager, officeId: string, documentIds: readonly string[]) => Promise<ReadonlyMap<string, PaperValues>>;

/** Lets whoever had a paper drafted fill what the paper is there for, whenever it is previewed, printed or issued. */
@Injectable()
export class LetterOwnFacts {
  private readonly sources: OwnFacts[] = [];

  /** To be called in `onModuleInit`. */
  add(source: OwnFacts): void {
    this.sources.push(source);
  }

  async of(on: EntityManager, officeId: string, documentIds: readonly string[]): Promise<Map<string, PaperValues>> {
    const found = new Map<string, PaperValues>();
    if (!documentIds.length) return found;
    for (const source of this.sources)
      for (const [id, values] of await source(on, officeId, documentIds)) found.set(id, { ...found.get(id), ...values });
    return found;
  }
}
