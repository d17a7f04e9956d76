import { Injectable } from '@nestjs/common';
import type { Actor } from '@tiepdan/platform/contract';
import type { Period } from '@tiepdan/statistics/contract';
import type { EntityManager } from 'typeorm';
import type { FrozenPart } from './content.js';

/** Reads what is to be frozen with the report of a period; null when there is nothing. */
export interface FilingPart {
  readonly code: string;
  readonly label: string;
  read(tx: Pick<EntityManager, 'query'>, actor: Actor, period: Period): Promise<object | null>;
}

/** Where domains above say what of theirs is frozen with a report: the narrative report adds itself here (`onModuleInit`). */
@Injectable()
export class FilingParts {
  private readonly parts: FilingPart[] = [];

  add(part: FilingPart): void {
    this.parts.push(part);
  }

  /** What there is for the period, in the order in which it was added. */
  async read(tx: Pick<EntityManager, 'query'>, actor: Actor, period: Period): Promise<FrozenPart[]> {
    const frozen: FrozenPart[] = [];
    for (const part of this.parts) {
      const data = await part.read(tx, actor, period);
      if (data) frozen.push({ code: part.code, label: part.label, data });
    }
    return frozen;
  }
}
