import { Injectable } from '@nestjs/common';
import { SealedIdentities } from '@tiepdan/citizen/api';
import { type NotedStepRequest, type TakenStep, petitionErrors } from '@tiepdan/petition/contract';
import { type Actor, type PlainDate, formatDay } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { TakeStep } from '../life/take-step.js';

/**
 * Ends the keeping of an ineligible petition whose year has passed (R12; TT 05/2021). Sealed identities that no other record
 * holds are erased, and its sealed list of signatories with them; the petition itself stays in the book and in every count.
 */
@Injectable()
export class ExpirePetition {
  constructor(
    private readonly step: TakeStep,
    private readonly identities: SealedIdentities,
  ) {}

  /** @throws Refusal PETITION.STILL_KEPT */
  run(actor: Actor, id: string, request: NotedStepRequest): Promise<TakenStep> {
    return this.step.run(actor, id, 'expire', request, async (tx) => {
      const until = await keptUntil(tx, actor.officeId, id);
      if (until && request.on <= until) throw new Refusal(petitionErrors, 'PETITION.STILL_KEPT', { until: formatDay(until) });
      await this.identities.erase(tx, actor.officeId, await identitiesOf(tx, actor.officeId, id));
      return { to: 'expired', data: { note: request.note ?? null } };
    });
  }
}

/** The last day of keeping, or null when no limit runs for it (a petition adopted from before the limits). */
async function keptUntil(tx: EntityManager, officeId: string, id: string): Promise<PlainDate | null> {
  const [limit] = await tx.query<{ due: PlainDate | null }[]>(
    `SELECT max(due_on)::text AS due FROM running_limit WHERE office_id = $1 AND petition_id = $2 AND code = 'R12' AND state = 'running'`,
    [officeId, id],
  );
  return limit?.due ?? null;
}

/** Sealed senders of a petition whom no other record names, and its sealed list of signatories, which is of this petition only. */
async function identitiesOf(tx: EntityManager, officeId: string, id: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT s.sealed_id AS id FROM petition_sender s
     WHERE s.office_id = $1 AND s.petition_id = $2 AND s.sealed_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM petition_sender o WHERE o.office_id = s.office_id AND o.sealed_id = s.sealed_id AND o.petition_id <> s.petition_id)
       AND NOT EXISTS (SELECT 1 FROM reception_person r WHERE r.office_id = s.office_id AND r.sealed_id = s.sealed_id)
     UNION
     SELECT l.sealed_id FROM petition_signatory_list l WHERE l.office_id = $1 AND l.petition_id = $2 AND l.sealed_id IS NOT NULL`,
    [officeId, id],
  );
  return rows.map((row) => row.id);
}
