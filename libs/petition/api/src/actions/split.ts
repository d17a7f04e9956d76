import { Injectable } from '@nestjs/common';
import { NamePeople } from '@tiepdan/citizen/api';
import type { PersonRequest } from '@tiepdan/citizen/contract';
import { SettleMatter } from '@tiepdan/matter/api';
import type { PetitionDetails, PetitionPart, RegisteredPetition, SplitPetition, SplitRequest } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import type { StandingPetition } from '../life/standing-petition.js';
import { TakeStep } from '../life/take-step.js';
import { RegisterPetition } from './register.js';

/** What the parts of a petition take over from it. */
type Whole = Pick<PetitionDetails, 'receivedOn' | 'writtenOn' | 'source' | 'senderBody' | 'anonymous' | 'signatoryCount' | 'respondent'>;

/**
 * Splits contents off a mixed petition: each becomes a petition of its own, with its number, its matter, and the senders and
 * days of the whole (Luật Tiếp công dân Đ.25 k.3). The petition itself keeps its first content and its number.
 */
@Injectable()
export class SplitPetitionAction {
  constructor(
    private readonly step: TakeStep,
    private readonly people: NamePeople,
    private readonly matters: SettleMatter,
    private readonly register: RegisterPetition,
  ) {}

  /** @throws Refusal MATTER.UNKNOWN_FIELD; PERMISSION.MISSING for sealing a part that need not be */
  async run(actor: Actor, id: string, request: SplitRequest): Promise<SplitPetition> {
    const created: RegisteredPetition[] = [];
    const taken = await this.step.run(actor, id, 'split', request, async (tx, petition) => {
      const whole = await readWhole(tx, actor.officeId, id);
      for (const part of request.parts) created.push(await this.enter(tx, actor, petition, whole, part));
      const parts = created.map(({ id: partId, bookNumber, bookYear }) => ({ id: partId, bookNumber, bookYear }));
      return { to: petition.stage, data: { parts }, columns: { mixed: false } };
    });
    return { ...taken, created };
  }

  private async enter(tx: EntityManager, actor: Actor, petition: StandingPetition, whole: Whole, part: PetitionPart): Promise<RegisteredPetition> {
    const { kind, fieldCode, summary } = part;
    // Whoever is sealed on the whole stays sealed on every part: a part in the open would tell who denounced.
    const sealed = petition.sealed || (part.sealed ?? false);
    const matter = await this.matters.run(tx, actor, { details: { kind, fieldCode, summary, sealed } }, whole.receivedOn);
    const known = await sendersOf(tx, actor.officeId, petition.id);
    const kept = known.flatMap(({ sealedId }) => sealedId ?? []);
    const senders = await this.people.run(tx, actor, known, { sealed: matter.sealed, kept, path: 'senders' });
    const details: PetitionDetails = { ...whole, kind, fieldCode, summary, senders: known, matter: { matterId: matter.id }, eligibility: 'pending' };
    return this.register.enter(tx, actor, details, matter, senders.map((sender) => ({ ...sender, copiedFrom: null })), {
      splitFrom: { id: petition.id, bookNumber: petition.bookNumber, bookYear: petition.bookYear },
      officerId: petition.officerId,
    });
  }
}

async function readWhole(tx: EntityManager, officeId: string, id: string): Promise<Whole> {
  const [whole] = await tx.query<Whole[]>(
    `SELECT received_on::text AS "receivedOn", written_on::text AS "writtenOn", source, sender_body AS "senderBody", anonymous,
            signatory_count AS "signatoryCount", respondent
     FROM petition WHERE office_id = $1 AND id = $2`,
    [officeId, id],
  );
  if (!whole) throw new Error('a locked petition is gone');
  return whole;
}

/** The senders as a form would name them, by their rows; who speaks for a group is appointed by the same paper. */
async function sendersOf(tx: EntityManager, officeId: string, id: string): Promise<PersonRequest[]> {
  return tx.query<PersonRequest[]>(
    `SELECT citizen_id AS "citizenId", sealed_id AS "sealedId", capacity,
            CASE WHEN appointment_on IS NOT NULL
                 THEN jsonb_build_object('on', appointment_on, 'ref', appointment_ref, 'signedBy', appointment_signed_by) END AS appointment
     FROM petition_sender WHERE office_id = $1 AND petition_id = $2 ORDER BY position`,
    [officeId, id],
  );
}
