import { Injectable } from '@nestjs/common';
import { Chronicle, cancelRecord, restoreRecord } from '@tiepdan/audit/api';
import type { Actor, VersionedReason, WrittenRecord } from '@tiepdan/platform/contract';
import { Database } from '@tiepdan/platform/api';

const RULE = { table: 'leader_day_rule', subject: 'leader-day-rule' } as const;

/** Takes a rule out of every proposal, or puts it back. Days that it gave stand; a rule that merely ends gets a last day instead. */
@Injectable()
export class CancelScheduleRule {
  constructor(
    private readonly database: Database,
    private readonly chronicle: Chronicle,
  ) {}

  /** @throws Refusal RECORD.* */
  run(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write((tx) => cancelRecord(tx, this.chronicle, RULE, actor, id, input));
  }

  /** @throws Refusal RECORD.* */
  restore(actor: Actor, id: string, input: VersionedReason): Promise<WrittenRecord> {
    return this.database.write((tx) => restoreRecord(tx, this.chronicle, RULE, actor, id, input));
  }
}
