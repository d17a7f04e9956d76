import { Injectable } from '@nestjs/common';
import { Sealing } from '@tiepdan/citizen/api';
import { type MatterKind, matterErrors } from '@tiepdan/matter/contract';
import type { Actor } from '@tiepdan/platform/contract';
import { Refusal } from '@tiepdan/platform/api';
import type { EntityManager } from 'typeorm';
import { mustBeSealed } from '../matter.policy.js';
import { KindChanges } from './kind-changes.js';
import { type MatterPlace, recordsInWords } from './two-matters.js';

/** Gives a new matter another kind than the one its records came from. */
@Injectable()
export class ChangeKind {
  constructor(
    private readonly sealing: Sealing,
    private readonly kinds: KindChanges,
  ) {}

  /**
   * Its petitions take the kind by the database's cascade. What becomes a denunciation is sealed with the people of all its
   * records (Luật Tố cáo Đ.8 k.3); what was sealed stays so whatever it becomes.
   * @throws Refusal MATTER.DECIDED_PETITIONS
   */
  async run(tx: EntityManager, actor: Actor, matter: MatterPlace, kind: MatterKind, reason: string): Promise<void> {
    await mustBeUndecided(tx, actor.officeId, matter.id);
    const sealed = matter.sealed || mustBeSealed(kind);
    const change = () => tx.query(`UPDATE matter SET kind = $3, sealed = $4 WHERE office_id = $1 AND id = $2`, [actor.officeId, matter.id, kind, sealed]);
    if (sealed === matter.sealed) await change();
    else await this.sealing.carry(tx, actor, await this.sealing.recordsOf(tx, actor.officeId, matter.id), sealed, reason, change);
    await this.kinds.tell(tx, actor, matter.id);
  }
}

/**
 * A matter's kind may change only before anything was decided about its petitions: each kind has its own ways and limits (TT 05/2021).
 * @throws Refusal MATTER.DECIDED_PETITIONS naming them
 */
export async function mustBeUndecided(tx: EntityManager, officeId: string, matterId: string): Promise<void> {
  const records = await petitionsBeyond(tx, officeId, matterId, ['registered', 'returned']);
  if (records) throw new Refusal(matterErrors, 'MATTER.DECIDED_PETITIONS', { records });
}

/**
 * A decision rests on the kind: it changes by re-opening, not by correcting the matter, as it does by correcting the petition.
 * What is only proposed may change: the decision matrix is asked again when it is decided.
 * @throws Refusal MATTER.KIND_DECIDED naming the petitions
 */
export async function mayChangeKind(tx: EntityManager, officeId: string, matterId: string): Promise<void> {
  const records = await petitionsBeyond(tx, officeId, matterId, ['registered', 'returned', 'proposed', 'awaiting-signature']);
  if (records) throw new Refusal(matterErrors, 'MATTER.KIND_DECIDED', { records });
}

/** The active petitions of a matter that have left `stages`, in words; null when there are none. */
async function petitionsBeyond(tx: EntityManager, officeId: string, matterId: string, stages: readonly string[]): Promise<string | null> {
  const beyond = await tx.query<{ number: string }[]>(
    `SELECT book_number || '/' || book_year AS number FROM petition
     WHERE office_id = $1 AND matter_id = $2 AND status = 'active' AND stage <> ALL($3) ORDER BY book_year, book_number`,
    [officeId, matterId, stages],
  );
  return beyond.length ? recordsInWords(beyond.map(({ number }) => ({ kind: 'petition', number }))) : null;
}
