import { Injectable } from '@nestjs/common';
import { type Actor, type VersionedReason, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { cancelRow, holdRow } from '../held.js';
import { TellPetition } from '../tell.js';

/** Takes back a verification that was entered by mistake, with its report. */
@Injectable()
export class CancelVerification {
  constructor(
    private readonly database: Database,
    private readonly tell: TellPetition,
  ) {}

  /** @throws Refusal RECORD.*, RESOLUTION.CANCELLED, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, { version, reason }: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const held = await holdRow(tx, actor, 'resolution_verification', id, version);
      await this.tell.run(tx, actor, held.petition, { type: 'verification-cancelled', reason, said: [['orderedOn', 'Ngày giao', formatDay(held.orderedOn)]] });
      return { id, version: await cancelRow(tx, actor.officeId, 'resolution_verification', held) };
    });
  }
}
