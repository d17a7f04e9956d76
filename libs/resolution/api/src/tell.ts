import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { FieldChange, HistoryType } from '@tiepdan/audit/contract';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import type { HeldPetition } from './held.js';

type Said = readonly [field: string, label: string, after: string | number | null | undefined];

/** What an act said, for the history of its petition. */
export interface Told {
  readonly type: HistoryType;
  readonly reason?: string | null;
  /** Field, label, and what was written; empty ones are left out. */
  readonly said?: readonly Said[];
  readonly changes?: readonly FieldChange[];
  readonly before?: object;
}

/** Tells the history of a petition what was done about its resolution, once its texts name nobody who must not be named. */
@Injectable()
export class TellPetition {
  constructor(
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal SEALED.TEXT_NAMES_PERSON */
  async run(tx: EntityManager, actor: Actor, { id, sealed, matterId }: Pick<HeldPetition, 'id' | 'sealed' | 'matterId'>, told: Told): Promise<void> {
    const { type, reason = null, said = [], changes = [], before } = told;
    const written = said.flatMap(([field, label, after]) => (after === null || after === undefined || after === '' || after === 0 ? [] : [{ field, label, before: null, after: String(after) }]));
    const all = [...written, ...changes];
    if (sealed) {
      const typed = all.map(({ field, label, after }) => [field, [label, after]] as const);
      await this.texts.check(tx, actor.officeId, matterId, { ...Object.fromEntries(typed), reason: ['Lý do', reason] });
    }
    // What it said before may have been written while the matter was open.
    const kept = sealed ? await this.texts.mask(tx, actor.officeId, matterId, { changes: all, before }) : { changes: all, before };
    await this.chronicle.record(tx, actor, { subject: 'petition', id, type, reason, changes: kept.changes, ...(kept.before ? { before: kept.before } : {}) });
  }
}
