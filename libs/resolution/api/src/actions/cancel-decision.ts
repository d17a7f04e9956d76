import { Injectable } from '@nestjs/common';
import { type Actor, type VersionedReason, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { resolutionErrors } from '@tiepdan/resolution/contract';
import type { EntityManager } from 'typeorm';
import { readEnforced } from '../enforced.js';
import { type Held, cancelRow, holdRow } from '../held.js';
import { TellPetition } from '../tell.js';

/** Takes a decision that was entered by mistake out of every count; its petition is re-opened first. */
@Injectable()
export class CancelDecision {
  constructor(
    private readonly database: Database,
    private readonly tell: TellPetition,
  ) {}

  /** @throws Refusal RECORD.*, RESOLUTION.HAS_FACTS, RESOLUTION.STILL_RESOLVED, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, { version, reason }: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdRow(tx, actor, 'resolution_decision', id, version);
      if (await resolves(tx, actor.officeId, held)) throw new Refusal(resolutionErrors, 'RESOLUTION.STILL_RESOLVED');
      const { facts } = await readEnforced(tx, actor.officeId, id);
      if (facts > 0) throw new Refusal(resolutionErrors, 'RESOLUTION.HAS_FACTS', { facts });
      await this.tell.run(tx, actor, held.petition, { type: 'decision-cancelled', reason, said: [['paper', 'Số, ký hiệu', held.paper], ['issuedOn', 'Ngày ban hành', formatDay(held.issuedOn)]] });
      return { id, version: await cancelRow(tx, actor.officeId, 'resolution_decision', held) };
    });
  }
}

/** Whether it is by this decision that the petition stands resolved. */
async function resolves(tx: EntityManager, officeId: string, { petition, stepPosition }: Held<'resolution_decision'>): Promise<boolean> {
  if (petition.stage !== 'resolved') return false;
  const [last] = await tx.query<{ position: number }[]>(
    `SELECT max(position)::int AS position FROM petition_step WHERE office_id = $1 AND petition_id = $2 AND action = 'resolve'`,
    [officeId, petition.id],
  );
  return last?.position === stepPosition;
}
