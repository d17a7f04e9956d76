import { Injectable } from '@nestjs/common';
import { type DocumentDetails, documentErrors } from '@tiepdan/document/contract';
import { SettleMatter } from '@tiepdan/matter/api';
import type { MatterKind } from '@tiepdan/matter/contract';
import type { Actor, PlainDate } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { checkNotBefore } from './document.rules.js';

/** What a paper serves: a matter, and in it perhaps one petition. */
export interface DocumentSubject {
  readonly matterId: string;
  readonly petitionId: string | null;
}

/** What a paper about a petition asks of it. */
export interface ActivePetition {
  readonly matterId: string;
  readonly receivedOn: PlainDate;
  readonly kind: MatterKind;
}

/** Settles what a paper serves, and holds it against cancellation until the caller's transaction ends. */
@Injectable()
export class SettleSubject {
  constructor(private readonly matters: SettleMatter) {}

  /** @throws Refusal DOCUMENT.UNKNOWN_PETITION, DOCUMENT.PETITION_OF_OTHER_MATTER, DOCUMENT.BEFORE_PETITION, MATTER.UNKNOWN */
  async run(tx: EntityManager, actor: Actor, details: Pick<DocumentDetails, 'petitionId' | 'matterId'> & { readonly issuedOn: PlainDate }): Promise<DocumentSubject> {
    const { petitionId, matterId, issuedOn } = details;
    if (!petitionId) {
      const matter = await this.matters.run(tx, actor, { matterId: matterId ?? null }, issuedOn);
      return { matterId: matter.id, petitionId: null };
    }
    const petition = await activePetition(tx, actor.officeId, petitionId);
    if (matterId && matterId !== petition.matterId) throw new Refusal(documentErrors, 'DOCUMENT.PETITION_OF_OTHER_MATTER');
    checkNotBefore(issuedOn, petition.receivedOn);
    return { matterId: petition.matterId, petitionId };
  }
}

/** A petition in force, held with its matter. @throws Refusal DOCUMENT.UNKNOWN_PETITION */
export async function activePetition(tx: EntityManager, officeId: string, id: string): Promise<ActivePetition> {
  // Its matter first, as a merge of matters does: else the two wait for each other.
  await tx.query(`SELECT 1 FROM matter WHERE office_id = $1 AND id = (SELECT matter_id FROM petition WHERE office_id = $1 AND id = $2) FOR SHARE`, [officeId, id]);
  const [found] = await tx.query<ActivePetition[]>(
    `SELECT matter_id AS "matterId", received_on::text AS "receivedOn", kind FROM petition
     WHERE office_id = $1 AND id = $2 AND status = 'active' FOR SHARE`,
    [officeId, id],
  );
  if (!found) throw new Refusal(documentErrors, 'DOCUMENT.UNKNOWN_PETITION');
  return found;
}
