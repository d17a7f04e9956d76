import { Injectable } from '@nestjs/common';
import { PETITION_STAGES, type PetitionStage } from '@tiepdan/petition/contract';
import { type Actor, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { type OrderVerificationRequest, resolutionErrors } from '@tiepdan/resolution/contract';
import type { EntityManager } from 'typeorm';
import { holdCase } from '../held.js';
import { checkAgency, checkDay, checkNotBefore, refusalAt } from '../rules.js';
import { TellPetition } from '../tell.js';

/** Stages in which a case is being resolved: accepted here, given to a unit, or urged at the body that owes it. */
const RESOLVED_IN: readonly PetitionStage[] = ['accepted', 'suspended', 'assigned', 'urged'];

/** Assigns the verification of a case (Luật Khiếu nại Đ.29, Đ.38; Luật Tố cáo Đ.31). */
@Injectable()
export class OrderVerification {
  constructor(
    private readonly database: Database,
    private readonly tell: TellPetition,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, RESOLUTION.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, petitionId: string, request: OrderVerificationRequest): Promise<WrittenRecord> {
    const { on, paper, agencyId = null, team = null, dueOn = null } = request;
    return this.database.write(async (tx) => {
      const petition = await holdCase(tx, actor, petitionId);
      if (!RESOLVED_IN.includes(petition.stage)) throw new Refusal(resolutionErrors, 'RESOLUTION.NOT_ACCEPTED', { stage: PETITION_STAGES[petition.stage] });
      if (!agencyId && !team) throw refusalAt('agencyId', 'RESOLUTION.VERIFIER_MISSING');
      checkDay(on, this.clock.today(), { what: 'nhận đơn', on: petition.receivedOn });
      checkNotBefore(dueOn, { what: 'giao xác minh', on }, 'dueOn');
      await checkAgency(tx, actor, agencyId);
      await checkNoneOpen(tx, actor.officeId, petitionId);
      const [written] = await tx.query<WrittenRecord[]>(
        `INSERT INTO resolution_verification (office_id, petition_id, ordered_on, paper, agency_id, team, due_on, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id, version`,
        [actor.officeId, petitionId, on, paper, agencyId, team, dueOn, actor.accountId],
      );
      if (!written) throw new Error('no verification was written');
      await this.tell.run(tx, actor, petition, {
        type: 'verification-ordered',
        said: [
          ['orderedOn', 'Ngày giao', formatDay(on)],
          ['paper', 'Văn bản', paper],
          ['team', 'Tổ, đoàn xác minh', team],
          ['dueOn', 'Hạn báo cáo', dueOn && formatDay(dueOn)],
        ],
      });
      return written;
    });
  }
}

/** @throws Refusal RESOLUTION.VERIFICATION_OPEN */
async function checkNoneOpen(tx: EntityManager, officeId: string, petitionId: string): Promise<void> {
  const [open] = await tx.query<{ on: string }[]>(
    `SELECT ordered_on::text AS "on" FROM resolution_verification WHERE office_id = $1 AND petition_id = $2 AND status = 'active' AND reported_on IS NULL`,
    [officeId, petitionId],
  );
  if (open) throw new Refusal(resolutionErrors, 'RESOLUTION.VERIFICATION_OPEN', { on: formatDay(open.on) });
}
