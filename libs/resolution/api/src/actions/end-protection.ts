import { Injectable } from '@nestjs/common';
import { type Actor, type VersionedReason, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { type EndProtectionRequest, resolutionErrors } from '@tiepdan/resolution/contract';
import { cancelRow, holdRow } from '../held.js';
import { checkDay } from '../rules.js';
import { TellPetition } from '../tell.js';

/** Ends a measure of protection on its day (Luật Tố cáo Đ.54), or takes back one that was entered by mistake. */
@Injectable()
export class EndProtection {
  constructor(
    private readonly database: Database,
    private readonly tell: TellPetition,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, RESOLUTION.*, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, { version, on, reason }: EndProtectionRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdRow(tx, actor, 'protection', id, version);
      if (held.endedOn) throw new Refusal(resolutionErrors, 'RESOLUTION.PROTECTION_ENDED', { on: formatDay(held.endedOn) });
      checkDay(on, this.clock.today(), { what: 'áp dụng', on: held.takenOn });
      await tx.query(`UPDATE protection SET ended_on = $3, end_reason = $4, version = version + 1, updated_at = now() WHERE office_id = $1 AND id = $2`, [actor.officeId, id, on, reason]);
      await this.tell.run(tx, actor, held.petition, { type: 'protection-ended', reason, said: [['on', 'Ngày chấm dứt', formatDay(on)]] });
      return { id, version: version + 1 };
    });
  }

  /** @throws Refusal RECORD.*, RESOLUTION.CANCELLED, SEALED.TEXT_NAMES_PERSON */
  cancel(actor: Actor, id: string, { version, reason }: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdRow(tx, actor, 'protection', id, version);
      await this.tell.run(tx, actor, held.petition, { type: 'protection-cancelled', reason, said: [['on', 'Ngày áp dụng', formatDay(held.takenOn)]] });
      return { id, version: await cancelRow(tx, actor.officeId, 'protection', held) };
    });
  }
}
