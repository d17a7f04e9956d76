import { Injectable } from '@nestjs/common';
import { Chronicle, cancelRecord, restoreRecord } from '@tiepdan/audit/api';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';
import type { OversightTable } from '../oversight.repository.js';

/** Takes what was entered by mistake out of every list and figure, an inspection with its facts, or puts it back. */
@Injectable()
export class CancelOversight {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.* */
  run(actor: Actor, kind: OversightTable, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write((tx) => cancelRecord(tx, this.chronicle, kind, actor, id, input));
  }

  /** @throws Refusal RECORD.* */
  restore(actor: Actor, kind: OversightTable, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write((tx) => restoreRecord(tx, this.chronicle, kind, actor, id, input));
  }
}
