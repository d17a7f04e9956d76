import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { Actor, WrittenRecord } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal, beyondSight } from '@tiepdan/platform/api';
import { type DraftErasureRequest, type ErasedKind, KEPT_WHY, type KeptWhy, privacyErrors } from '@tiepdan/privacy/contract';
import type { EntityManager } from 'typeorm';
import { standingOf } from '../erasure/scope.js';
import { RetentionTerms } from '../retention/retention.js';

/** Drafts a decision with its list. Everybody on it is past their time now; they are looked at again when they are erased. */
@Injectable()
export class DraftErasure {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
    private readonly retention: RetentionTerms,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal PRIVACY.DECIDED_LATER, PRIVACY.NOBODY, PRIVACY.NUMBER_TAKEN, PRIVACY.NOT_ERASABLE, PRIVACY.IN_ANOTHER */
  run(actor: Actor, { ids, kind, number, decidedOn, signer, reason }: DraftErasureRequest): Promise<WrittenRecord> {
    if (decidedOn > this.clock.today()) throw new Refusal(privacyErrors, 'PRIVACY.DECIDED_LATER');
    if (!ids.length) throw new Refusal(privacyErrors, 'PRIVACY.NOBODY');
    return this.database.write(async (tx) => {
      // Whole, also for whoever sees a part: a record out of sight keeps somebody like any other.
      const obstacle = await beyondSight(tx, () => this.obstacle(tx, actor.officeId, kind, ids));
      if (obstacle) throw await refusal(tx, actor.officeId, kind, obstacle);
      const [made] = await tx.query<{ id: string }[]>(
        `INSERT INTO erasure (office_id, number, decided_on, signer, reason, created_by) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT DO NOTHING RETURNING id`,
        [actor.officeId, number, decidedOn, signer, reason, actor.accountId],
      );
      if (!made) throw new Refusal(privacyErrors, 'PRIVACY.NUMBER_TAKEN');
      await tx.query(
        `INSERT INTO erasure_item (office_id, erasure_id, ordinal, ${kind}_id) SELECT $1, $2, ordinal, id FROM unnest($3::uuid[]) WITH ORDINALITY AS i (id, ordinal)`,
        [actor.officeId, made.id, ids],
      );
      await this.chronicle.record(tx, actor, { subject: 'erasure', id: made.id, type: 'erasure-drafted' });
      return { id: made.id, version: 1 };
    });
  }

  private async obstacle(tx: EntityManager, officeId: string, kind: ErasedKind, ids: readonly string[]): Promise<Obstacle | null> {
    const terms = await this.retention.of(officeId, tx);
    for (const id of ids) {
      const { why } = await standingOf(tx, officeId, kind, id, terms, this.clock.today());
      if (why) return { id, why };
    }
    const [taken] = await tx.query<{ id: string }[]>(`SELECT ${kind}_id AS id FROM erasure_item WHERE office_id = $1 AND ${kind}_id = ANY($2) AND state = 'waiting' LIMIT 1`, [officeId, ids]);
    return taken ? { id: taken.id, why: null } : null;
  }
}

/** Who may not be on the list; `why` is null where they are on another. */
interface Obstacle {
  readonly id: string;
  readonly why: KeptWhy | null;
}

async function refusal(tx: EntityManager, officeId: string, kind: ErasedKind, { id, why }: Obstacle): Promise<Refusal> {
  const name = await nameOf(tx, officeId, kind, id);
  return why ? new Refusal(privacyErrors, 'PRIVACY.NOT_ERASABLE', { name, why: KEPT_WHY[why] }) : new Refusal(privacyErrors, 'PRIVACY.IN_ANOTHER', { name });
}

async function nameOf(tx: EntityManager, officeId: string, kind: ErasedKind, id: string): Promise<string> {
  const [row] = await (kind === 'citizen'
    ? tx.query<{ name: string }[]>(`SELECT full_name AS name FROM citizen WHERE office_id = $1 AND id = $2`, [officeId, id])
    : tx.query<{ name: string }[]>(`SELECT 'vụ việc ' || number || '/' || year AS name FROM matter WHERE office_id = $1 AND id = $2`, [officeId, id]));
  return row?.name ?? 'bản ghi đã chọn';
}
