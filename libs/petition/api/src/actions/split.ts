import { Injectable } from '@nestjs/common';
import { NamePeople } from '@tiepdan/citizen/api';
import type { PersonRequest } from '@tiepdan/citizen/contract';
import { SealMatter, SettleMatter } from '@tiepdan/matter/api';
import { type PetitionDetails, type PetitionPart, type RegisteredPetition, type SplitPetition, type SplitRequest, sealsWhole } from '@tiepdan/petition/contract';
import type { Actor } from '@tiepdan/platform/contract';
import type { EntityManager } from 'typeorm';
import type { StandingPetition } from '../life/standing-petition.js';
import { TakeStep } from '../life/take-step.js';
import { RegisterPetition } from './register.js';

/** What the parts of a petition take over from it. */
type Whole = Pick<PetitionDetails, 'receivedOn' | 'writtenOn' | 'source' | 'senderBody' | 'anonymous' | 'signatoryCount' | 'respondent'>;

/**
 * Splits contents off a mixed petition: each becomes a petition of its own, with its number, its matter, and the senders and
 * days of the whole (Luật Tiếp công dân Đ.25 k.3). The petition itself keeps its first content and its number. When one part is
 * sealed, a denunciation above all, the whole and every part are: the senders of the one are those of the other.
 */
@Injectable()
export class SplitPetitionAction {
  constructor(
    private readonly step: TakeStep,
    private readonly people: NamePeople,
    private readonly matters: SettleMatter,
    private readonly seal: SealMatter,
    private readonly register: RegisterPetition,
  ) {}

  /**
   * @throws Refusal MATTER.UNKNOWN_FIELD; PERMISSION.MISSING for sealing a part that need not be; SEALED.RECORDS_NAME_PERSON when
   * the whole becomes sealed and a text of its matter still names its people
   */
  async run(actor: Actor, id: string, request: SplitRequest): Promise<SplitPetition> {
    const created: RegisteredPetition[] = [];
    const taken = await this.step.run(actor, id, 'split', request, async (tx, petition) => {
      const whole = await readWhole(tx, actor.officeId, id);
      const sealed = petition.sealed || sealsWhole(request.parts);
      if (sealed) await this.sealFamily(tx, actor, petition);
      for (const part of request.parts) created.push(await this.enter(tx, actor, { ...petition, sealed }, whole, part));
      const parts = created.map(({ id: partId, bookNumber, bookYear }) => ({ id: partId, bookNumber, bookYear }));
      return { to: petition.stage, data: { parts }, columns: { mixed: false } };
    });
    return { ...taken, created };
  }

  /** The petition, what it was split off, and what was split off it before. */
  private async sealFamily(tx: EntityManager, actor: Actor, { id, bookNumber, bookYear }: StandingPetition): Promise<void> {
    const reason = `Tách đơn số ${bookNumber}/${bookYear}: có phần phải giữ bí mật danh tính người gửi`;
    for (const matterId of await mattersOfFamily(tx, actor.officeId, id)) await this.seal.run(tx, actor, matterId, reason);
  }

  private async enter(tx: EntityManager, actor: Actor, petition: StandingPetition, whole: Whole, part: PetitionPart): Promise<RegisteredPetition> {
    const { kind, fieldCode, summary } = part;
    const matter = await this.matters.run(tx, actor, { details: { kind, fieldCode, summary, sealed: petition.sealed } }, whole.receivedOn);
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

/** The matters of all petitions that came of one paper, in the order of their ids so that two splits never wait for each other. */
async function mattersOfFamily(tx: EntityManager, officeId: string, id: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `WITH RECURSIVE family AS (
       SELECT id, split_from_id, matter_id FROM petition WHERE office_id = $1 AND id = $2
       UNION
       SELECT kin.id, kin.split_from_id, kin.matter_id FROM family f, LATERAL (
         SELECT p.id, p.split_from_id, p.matter_id FROM petition p WHERE p.office_id = $1 AND p.split_from_id = f.id
         UNION ALL
         SELECT p.id, p.split_from_id, p.matter_id FROM petition p WHERE p.office_id = $1 AND p.id = f.split_from_id) kin)
     SELECT DISTINCT matter_id AS id FROM family ORDER BY matter_id`,
    [officeId, id],
  );
  return rows.map((row) => row.id);
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
