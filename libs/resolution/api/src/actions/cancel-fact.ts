import { Injectable } from '@nestjs/common';
import { type Actor, type VersionedReason, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Database, Refusal } from '@tiepdan/platform/api';
import { FACT_KINDS, resolutionErrors } from '@tiepdan/resolution/contract';
import { holdRow } from '../held.js';
import { TellPetition } from '../tell.js';

/** Takes back a fact of enforcement; of a decision that is complete only the completion itself, and then the others. */
@Injectable()
export class CancelFact {
  constructor(
    private readonly database: Database,
    private readonly tell: TellPetition,
  ) {}

  /** @throws Refusal RECORD.*, RESOLUTION.COMPLETED, RESOLUTION.CANCELLED, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, { version, reason }: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdRow(tx, actor, 'enforcement_fact', id, version);
      const { completedOn } = await holdRow(tx, actor, 'resolution_decision', held.decisionId, null);
      if (completedOn && held.fact !== 'completed') throw new Refusal(resolutionErrors, 'RESOLUTION.COMPLETED', { on: formatDay(completedOn) });
      await tx.query(`UPDATE enforcement_fact SET status = 'cancelled', cancel_reason = $3, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [actor.officeId, id, reason]);
      await this.tell.run(tx, actor, held.petition, { type: 'enforcement-cancelled', reason, said: [['kind', 'Việc thi hành', FACT_KINDS[held.fact]], ['on', 'Ngày', formatDay(held.onDay)]] });
      return { id, version: version + 1 };
    });
  }
}
