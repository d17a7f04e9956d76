import { Injectable } from '@nestjs/common';
import { Chronicle, cancelRecord, restoreRecord } from '@tiepdan/audit/api';
import { SealedTexts } from '@tiepdan/citizen/api';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';

const RECEPTION = { table: 'reception', subject: 'reception' } as const;

/** Takes a reception out of every count, or puts it back. A petition handed over stays in its own book. */
@Injectable()
export class CancelReception {
  constructor(
    private readonly database: Database,
    private readonly texts: SealedTexts,
    private readonly chronicle: Chronicle,
  ) {}

  run(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      await this.texts.checkOn(tx, actor.officeId, 'reception', id, { reason: ['Lý do', input.reason] });
      return cancelRecord(tx, this.chronicle, RECEPTION, actor, id, input);
    });
  }

  restore(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      await this.texts.checkOn(tx, actor.officeId, 'reception', id, { reason: ['Lý do', input.reason] });
      return restoreRecord(tx, this.chronicle, RECEPTION, actor, id, input);
    });
  }
}
