import { Injectable } from '@nestjs/common';
import { RunningLimits } from '@tiepdan/calendar/api';
import type { LimitEffect } from '@tiepdan/calendar/contract';
import { ENDING_RESULTS } from '@tiepdan/forwarding/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';

/** What the limits of a petition need to know of a final answer. */
export interface FinalAnswer {
  readonly receivedOn: PlainDate;
  readonly resolvedOn: PlainDate | null;
}

/**
 * The limits that a final answer moves: K17, the body reports within 07 working days of resolving (Luật TCD Đ.27 k.2), and K18,
 * the Board tells the citizen within 05 working days of that report (Đ.28 k.2).
 */
@Injectable()
export class AnswerLimits {
  constructor(private readonly running: RunningLimits) {}

  /** Before anything is locked, so that whoever changes the calendar never waits half-way. */
  ready(tx: EntityManager, actor: Actor): Promise<void> {
    return this.running.ready(tx, actor);
  }

  async onAnswered(tx: EntityManager, actor: Actor, petitionId: string | null, { receivedOn, resolvedOn }: FinalAnswer): Promise<void> {
    const petition = await lockPetition(tx, actor, petitionId);
    if (!petition) return;
    const effects: LimitEffect[] = resolvedOn
      ? [
          { do: 'start', code: 'K17', variant: 'normal', on: resolvedOn },
          { do: 'meet', codes: ['K17'], on: receivedOn },
        ]
      : [];
    if (!petition.anonymous) effects.push({ do: 'start', code: 'K18', variant: 'normal', on: receivedOn });
    await this.running.apply(tx, actor, { petitionId: petition.id }, effects);
  }

  /** The day on which the answer came was corrected: what still runs from it runs from the new day. */
  async onDayCorrected(tx: EntityManager, actor: Actor, petitionId: string | null, receivedOn: PlainDate): Promise<void> {
    const petition = await lockPetition(tx, actor, petitionId);
    if (petition) await this.running.apply(tx, actor, { petitionId: petition.id }, [{ do: 'restart', code: 'K18', on: receivedOn }]);
  }

  /** The citizen was told, or did not ask to be. */
  async onTold(tx: EntityManager, actor: Actor, petitionId: string | null, on: PlainDate, asked: boolean): Promise<void> {
    const petition = await lockPetition(tx, actor, petitionId);
    if (petition) await this.running.apply(tx, actor, { petitionId: petition.id }, [{ do: asked ? 'meet' : 'drop', codes: ['K18'], on }]);
  }

  /** The notice that told the citizen was cancelled: they are still to be told. */
  async onUntold(tx: EntityManager, actor: Actor, petitionId: string | null): Promise<void> {
    const petition = await lockPetition(tx, actor, petitionId);
    if (petition) await this.running.apply(tx, actor, { petitionId: petition.id }, [{ do: 'reopen', codes: ['K18'] }]);
  }

  /** The final answer was taken back: without another one, there is nothing to report of and nothing to tell. */
  async onTakenBack(tx: EntityManager, actor: Actor, petitionId: string | null, on: PlainDate): Promise<void> {
    const petition = await lockPetition(tx, actor, petitionId);
    if (!petition) return;
    const others = await tx.query<object[]>(
      `SELECT 1 FROM answer a JOIN delivery v ON v.office_id = a.office_id AND v.id = a.delivery_id
         JOIN document d ON d.office_id = v.office_id AND d.id = v.document_id
       WHERE a.office_id = $1 AND d.petition_id = $2 AND d.status = 'active' AND a.status = 'active' AND a.result = ANY($3::text[]) LIMIT 1`,
      [actor.officeId, petition.id, ENDING_RESULTS],
    );
    if (others.length) return;
    await this.running.apply(tx, actor, { petitionId: petition.id }, [
      { do: 'reopen', codes: ['K17'] },
      { do: 'drop', codes: ['K17', 'K18'], on },
    ]);
  }
}

async function lockPetition(tx: EntityManager, { officeId }: Actor, id: string | null): Promise<{ id: string; anonymous: boolean } | null> {
  if (!id) return null;
  const [petition] = await tx.query<{ id: string; anonymous: boolean }[]>(
    `SELECT id, anonymous FROM petition WHERE office_id = $1 AND id = $2 AND status = 'active' FOR UPDATE`,
    [officeId, id],
  );
  return petition ?? null;
}
