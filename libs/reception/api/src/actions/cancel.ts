import { Injectable } from '@nestjs/common';
import { Chronicle, cancelRecord, restoreRecord } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import { ReceptionListeners } from '../reception-listeners.js';

const RECEPTION = { table: 'reception', subject: 'reception' } as const;

/** Takes a reception out of every count, or puts it back. A petition handed over stays in its own book. */
@Injectable()
export class CancelReception {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
    private readonly listeners: ReceptionListeners,
  ) {}

  /** @throws Refusal RECORD.*, RECEPTION.HAS_CONCLUSION, SEALED.TEXT_NAMES_PERSON */
  run(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      await this.texts.checkOn(tx, actor.officeId, 'reception', id, { reason: ['Lý do', input.reason] });
      const written = await cancelRecord(tx, this.chronicle, RECEPTION, actor, id, input);
      await this.listeners.tell(tx, actor, { kind: 'cancelled', id, reason: input.reason });
      return written;
    });
  }

  restore(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      await this.texts.checkOn(tx, actor.officeId, 'reception', id, { reason: ['Lý do', input.reason] });
      const written = await restoreRecord(tx, this.chronicle, RECEPTION, actor, id, input);
      await this.listeners.tell(tx, actor, { kind: 'restored', id, reason: input.reason });
      return written;
    });
  }
}
