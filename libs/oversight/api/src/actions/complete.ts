import { Injectable } from '@nestjs/common';
import { Chronicle } from '@tiepdan/audit/api';
import type { CompleteInspectionRequest } from '@tiepdan/oversight/contract';
import { type Actor, type VersionedReason, type WrittenRecord, formatDay } from '@tiepdan/platform/contract';
import { Clock, Database } from '@tiepdan/platform/api';
import { holdInspection } from '../held-inspection.js';
import { INSPECTION, updateRecord } from '../oversight.repository.js';
import { checkAfterConclusion, checkHappened, refusalAt } from '../oversight.rules.js';
import { InspectionQueries } from '../queries/inspection.queries.js';

/** Writes down the day on which nothing of a conclusion was left to do, or takes that back. Later periods do not carry it over. */
@Injectable()
export class CompleteInspection {
  constructor(
    private readonly database: Database,
    private readonly queries: InspectionQueries,
    private readonly chronicle: Chronicle,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal RECORD.*, INSPECTION.*, OVERSIGHT.IN_FUTURE */
  run(actor: Actor, id: string, { version, completedOn }: CompleteInspectionRequest): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const { conclusion, facts } = await holdInspection(tx, this.queries, actor, id, 'complete', version);
      checkHappened('completedOn', completedOn, this.clock.today());
      checkAfterConclusion('completedOn', completedOn, conclusion?.concludedOn ?? completedOn);
      const last = facts.at(-1)?.on;
      if (last && completedOn < last) throw refusalAt('completedOn', 'INSPECTION.FACT_AFTER', { last: formatDay(last), on: formatDay(completedOn) });
      const next = await updateRecord(tx, actor.officeId, INSPECTION, id, { completed_on: completedOn });
      const changes = [{ field: 'completedOn', label: 'Thi hành xong', before: null, after: formatDay(completedOn) }];
      await this.chronicle.record(tx, actor, { subject: 'inspection', id, type: 'inspection-completed', changes });
      return { id, version: next };
    });
  }

  /** @throws Refusal RECORD.*, INSPECTION.WRONG_STATE */
  undo(actor: Actor, id: string, { version, reason }: VersionedReason): Promise<WrittenRecord> {
    return this.database.write(async (tx) => {
      const { completedOn } = await holdInspection(tx, this.queries, actor, id, 'undo-completion', version);
      const next = await updateRecord(tx, actor.officeId, INSPECTION, id, { completed_on: null });
      await this.chronicle.record(tx, actor, { subject: 'inspection', id, type: 'inspection-completion-undone', reason, before: { completedOn } });
      return { id, version: next };
    });
  }
}
