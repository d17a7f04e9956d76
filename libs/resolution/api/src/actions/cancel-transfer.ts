import { Injectable } from '@nestjs/common';
import { type Actor, type VersionedReason, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { cancelRow, holdRow } from '../held.js';
import { TellPetition } from '../tell.js';

/** Takes back a transfer to the investigators that was entered by mistake. */
@Injectable()
export class CancelTransfer {
  constructor(
    private readonly database: Database,
    private readonly tell: TellPetition,
  ) {}

  /** @throws Refusal RECORD.*, RESOLUTION.CANCELLED, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, { version, reason }: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdRow(tx, actor, 'investigation_transfer', id, version);
      await this.tell.run(tx, actor, held.petition, { type: 'investigation-transfer-cancelled', reason, said: [['on', 'Ngày chuyển', formatDay(held.onDay)]] });
      return { id, version: await cancelRow(tx, actor.officeId, 'investigation_transfer', held) };
    });
  }
}
