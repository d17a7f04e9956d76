import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import { type ConcludeInspectionRequest, oversightErrors } from '@tiepdan/oversight/contract';
import { type Actor, type VersionedReason, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database, Refusal } from '@tiepdan/platform/api';
import { holdInspection } from '../held-inspection.js';
import { INSPECTION, conclusionColumns, updateRecord } from '../oversight.repository.js';
import { checkInspection } from '../oversight.rules.js';
import { InspectionQueries } from '../queries/inspection.queries.js';

/** Ends an inspection with its conclusion and what that recommends, or takes the conclusion back. */
@Injectable()
export class ConcludeInspection {
  constructor(
    private readonly database: Database,
    private readonly queries: InspectionQueries,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, INSPECTION.WRONG_STATE, INSPECTION.CONCLUDED_BEFORE_START, OVERSIGHT.IN_FUTURE */
  run(actor: Actor, id: string, { version, ...conclusion }: ConcludeInspectionRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const { startedOn } = await holdInspection(tx, this.queries, actor, id, 'conclude', version);
      checkInspection({ startedOn, conclusion }, this.clock.today(), 'concludedOn');
      const next = await updateRecord(tx, actor.officeId, INSPECTION, id, conclusionColumns(conclusion));
      const after = `${conclusion.number}, ngày ${formatDay(conclusion.concludedOn)}`;
      const changes = [{ field: 'conclusion', label: 'Kết luận', before: null, after }];
      await this.chronicle.record(tx, actor, { subject: 'inspection', id, type: 'inspection-concluded', changes });
      return { id, version: next };
    });
  }

  /** @throws Refusal RECORD.*, INSPECTION.WRONG_STATE, INSPECTION.HAS_FACTS */
  reopen(actor: Actor, id: string, { version, reason }: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const { facts, conclusion } = await holdInspection(tx, this.queries, actor, id, 'reopen', version);
      if (facts.length) throw new Refusal(oversightErrors, 'INSPECTION.HAS_FACTS');
      const next = await updateRecord(tx, actor.officeId, INSPECTION, id, conclusionColumns(null));
      await this.chronicle.record(tx, actor, { subject: 'inspection', id, type: 'inspection-reopened', reason, before: { conclusion } });
      return { id, version: next };
    });
  }
}
